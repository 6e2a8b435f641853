"""A network in PyTorch, run whenever a line is read: one of the ways of the comparison of networks.

    network_turns.py FILE CLASS SHAPE CLASSES BATCH predict|train|memory contiguous|channels_last THREADS

Prints how long each run took in milliseconds; with "memory", by how many MB the process grew at most in three training steps.
"""

import importlib.util
import sys
import time

import torch
from torch import nn


def load(file, name):
    spec = importlib.util.spec_from_file_location("twin", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, name)


class Work:
    def __init__(self, network, shape, classes, batch, trains, memory_format):
        torch.manual_seed(0)
        self.network = network().to(memory_format=memory_format).train(trains)
        self.input = torch.randn(batch, *shape)
        if len(shape) == 3:
            self.input = self.input.to(memory_format=memory_format)
        self.labels = torch.randint(0, classes, (batch,))
        self.trains = trains
        self.optimizer = torch.optim.SGD(self.network.parameters(), lr=1e-3, momentum=0.9)

    def run(self):
        start = time.perf_counter()
        if self.trains:
            self.optimizer.zero_grad()
            nn.functional.cross_entropy(self.network(self.input), self.labels).backward()
            self.optimizer.step()
        else:
            with torch.no_grad():
                self.network(self.input)
        return (time.perf_counter() - start) * 1000


def memory(entry):
    """VmRSS or VmHWM in bytes. getrusage's maximum would be the parent's where that is larger."""
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith(entry))


def main(file, name, shape, classes, batch, what, memory_format, threads):
    torch.set_num_threads(int(threads))
    network = load(file, name)
    rest = [int(size) for size in shape.split("x")], int(classes)
    memory_format = {"contiguous": torch.contiguous_format, "channels_last": torch.channels_last}[memory_format]
    if what == "memory":
        Work(network, *rest, 2, True, memory_format).run()
        before = memory("VmRSS")
        work = Work(network, *rest, int(batch), True, memory_format)
        for _ in range(3):
            work.run()
        print((memory("VmHWM") - before) / 1e6)
        return

    work = Work(network, *rest, int(batch), what == "train", memory_format)
    for _ in sys.stdin:
        print(work.run(), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
