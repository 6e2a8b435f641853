"""Writes what PyTorch computes: python3 make_numbers.py [NETWORK...] (torch 2.6, torchvision 0.21); left out: all.

Weights, statistics, inputs and targets are hashes of a name and a place, so that nobody has to store them; Drawn.cs draws the same.
Each network runs forward and backward on two samples, in float64: in evaluation mode, and, but for those that would take the tests
too long, with its batch norms in training mode (dropout stays off: it is random). Of each tensor, Goldens/NETWORK.json of
tests/Zoo.Tests holds two numbers: its norm, and its product with a drawn vector.
"""

import json
import math
import pathlib
import sys

import numpy
import torch

from networks import NETWORKS

GOLDENS = pathlib.Path(__file__).parents[3] / "tests" / "Zoo.Tests" / "Goldens"
BATCH = 2
TOKENS = 10_000
SLOW = {"AlexNet", "Vgg11", "ResNet50", "EfficientNetV2S", "ConvNeXtT", "VitB16", "DeepLabV3", "UNet", "VideoNet"}


def drawn(name, count):
    """Numbers from -1 to 1: Murmur3's last step over the place and the name's FNV-1a hash."""
    seed = 2166136261
    for byte in name.encode():
        seed = ((seed ^ byte) * 16777619) & 0xFFFFFFFF
    with numpy.errstate(over="ignore"):
        x = (numpy.arange(count, dtype=numpy.uint32) * numpy.uint32(0x9E3779B9)) ^ numpy.uint32(seed)
        x = (x ^ (x >> 16)) * numpy.uint32(0x85EBCA6B)
        x = (x ^ (x >> 13)) * numpy.uint32(0xC2B2AE35)
        x = x ^ (x >> 16)
    return (x >> 8).astype(numpy.float64) / (1 << 23) - 1


def weight(key, value):
    """What a tensor of the state is: scaled by its fan-in, or near one or zero; counts stay."""
    if not value.is_floating_point():
        return value
    numbers = drawn(key, value.numel())
    if key.endswith("running_var"):
        numbers = 1 + numbers / 2
    elif value.dim() == 1 and key.endswith("weight"):
        numbers = 1 + numbers / 10
    elif value.dim() == 1:
        numbers = numbers / 10
    else:
        numbers = numbers * math.sqrt(3 / math.prod(value.shape[1:]))
    return torch.from_numpy(numbers).float().reshape(value.shape)


def sample(sizes):
    numbers = torch.from_numpy(drawn("input", BATCH * math.prod(sizes))).reshape(BATCH, *sizes)
    return ((numbers + 1) * (TOKENS // 2)).long() if len(sizes) == 1 else numbers


def digest(key, value):
    numbers = value.detach().flatten().numpy()
    return [float(f"{number:.9g}") for number in (numpy.linalg.norm(numbers), numbers @ drawn(key, numbers.size))]


def run(network, sizes):
    output = network(sample(sizes))
    target = torch.from_numpy(drawn("target", output.numel())).reshape(output.shape)
    loss = torch.nn.functional.mse_loss(output, target)
    network.zero_grad()
    loss.backward()
    return {
        "output": digest("output", output),
        "loss": loss.item(),
        "gradients": {key: digest(key, parameter.grad) for key, parameter in network.named_parameters()},
    }


def numbers(name):
    create, sizes = NETWORKS[name]
    network = create().eval()
    network.load_state_dict({key: weight(key, value) for key, value in network.state_dict().items()})
    network.double()
    yield "evaluation", run(network, sizes)
    if name not in SLOW:
        for module in network.modules():
            module.train(isinstance(module, torch.nn.modules.batchnorm._BatchNorm))
        statistics = {key: value for key, value in network.state_dict().items() if "running" in key}
        yield "training", run(network, sizes) | {"statistics": {key: digest(key, value) for key, value in statistics.items()}}


if __name__ == "__main__":
    for name in sys.argv[1:] or NETWORKS:
        text = json.dumps(dict(numbers(name)), separators=(",", ":")).replace('],"', '],\n"')
        (GOLDENS / f"{name}.json").write_text(text + "\n")
        print(name, len(text), flush=True)
