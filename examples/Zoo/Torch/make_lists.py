"""Writes down what PyTorch's networks look like: python3 make_lists.py (torch 2.6, torchvision 0.21).

One file a network in Lists/: the number of parameters, the sizes of each input and of the output, the batch left out, and below
them each key of state_dict with its type and sizes, in order.
"""

import pathlib

import torch
import torchvision

from networks import NETWORKS


TYPES = {"real": torch.float32, "tokens": torch.int64, "padding": torch.bool}


def described(create, inputs):
    network = create().eval()
    with torch.no_grad():
        output = network(*(torch.zeros(1, *sizes, dtype=TYPES[kind]) for kind, _, sizes in inputs))
    yield "parameters", sum(parameter.numel() for parameter in network.parameters())
    for _, _, sizes in inputs:
        yield "input", *sizes
    yield "output", *output.shape[1:]
    for key, value in network.state_dict().items():
        yield key, str(value.dtype).removeprefix("torch."), *value.shape


if __name__ == "__main__":
    print("torch", torch.__version__, "torchvision", torchvision.__version__)
    for name, (create, *inputs) in NETWORKS.items():
        lines = [" ".join(map(str, line)) for line in described(create, inputs)]
        (pathlib.Path(__file__).parent / "Lists" / f"{name}.txt").write_text("\n".join(lines) + "\n")
        print(name, *lines[:3], len(lines) - 3, "entries", sep=", ")
