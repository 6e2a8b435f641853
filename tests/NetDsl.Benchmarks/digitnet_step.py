"""One DigitNet training step in PyTorch, timed on demand: the other half of the paired benchmark.

Reads a number of steps from each line of its input, runs them and prints their median and their minimum in milliseconds.
"""

import statistics
import sys
import time

import torch
from torch import nn

BATCH = 64


def main(threads, optimizer):
    torch.set_num_threads(threads)
    torch.manual_seed(0)
    model = nn.Sequential(
        nn.Conv2d(1, 32, 3, bias=False), nn.BatchNorm2d(32), nn.ReLU(inplace=True), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU(inplace=True), nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(1600, 64, bias=False), nn.BatchNorm1d(64), nn.ReLU(inplace=True),
        nn.Linear(64, 10))
    if optimizer == "adam":
        optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    else:
        optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    loss_of = nn.CrossEntropyLoss()
    images, labels = torch.randn(BATCH, 1, 28, 28), torch.randint(0, 10, (BATCH,))

    def step():
        optimizer.zero_grad()
        loss = loss_of(model(images), labels)
        loss.backward()
        optimizer.step()
        return loss.item()

    print(f"PyTorch {torch.__version__}", flush=True)
    for line in sys.stdin:
        times = []
        for _ in range(int(line)):
            start = time.perf_counter()
            step()
            times.append(time.perf_counter() - start)
        print(statistics.median(times) * 1000, min(times) * 1000, flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
