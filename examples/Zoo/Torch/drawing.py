"""Numbers that are a hash of a name and a place, so that nobody has to store them; Drawn.cs of tests/Zoo.Tests draws the same."""

import math

import numpy
import torch


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
    """What a tensor of the state is: scaled by its fan-in, or near one or zero; counts and a normalisation's fixed numbers stay."""
    if not value.is_floating_point() or key.startswith("normalize"):
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


def digest(key, value):
    """A tensor by two numbers: its norm, and its product with the vector that is drawn by the name."""
    numbers = value.detach().flatten().numpy()
    return [float(f"{number:.9g}") for number in (numpy.linalg.norm(numbers), numbers @ drawn(key, numbers.size))]
