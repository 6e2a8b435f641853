"""Writes what PyTorch computes with weights drawn by formula: python3 make_numbers.py FOLDER (torch 2.6, torchvision 0.21).

Weights, statistics and inputs are a hash of their key and place, so that nobody has to store them; Numbers.cs draws the same. Each
network runs in evaluation mode, in float64, on two images; its file holds the logits, the loss, and of each parameter's gradient the
sum, the sum of magnitudes, and the numbers at four places.
"""

import json
import math
import pathlib
import sys

import numpy
import torch

import make_lists

NETWORKS = ["ResNet18", "MobileNetV2", "DenseNet121", "GoogLeNet", "EfficientNetB0", "VitB16"]


def drawn(key, count):
    """Numbers from -1 to 1: Murmur3's last step over the place and the key's FNV-1a hash."""
    seed = 2166136261
    for byte in key.encode():
        seed = ((seed ^ byte) * 16777619) & 0xFFFFFFFF
    with numpy.errstate(over="ignore"):
        x = (numpy.arange(count, dtype=numpy.uint32) * numpy.uint32(0x9E3779B9)) ^ numpy.uint32(seed)
        x = (x ^ (x >> 16)) * numpy.uint32(0x85EBCA6B)
        x = (x ^ (x >> 13)) * numpy.uint32(0xC2B2AE35)
        x = x ^ (x >> 16)
    return (x >> 8).astype(numpy.float64) / (1 << 23) - 1


def value(key, shape):
    """What a tensor of the state starts as: scaled by its fan-in, or near one or zero."""
    numbers = drawn(key, math.prod(shape))
    if key.endswith("running_var"):
        numbers = 1 + numbers / 2
    elif key.endswith(("running_mean", "bias")):
        numbers = numbers / 10
    elif len(shape) == 1:
        numbers = 1 + numbers / 10
    else:
        numbers = numbers * math.sqrt(3 / math.prod(shape[1:]))
    return torch.from_numpy(numbers.astype(numpy.float32)).reshape(shape)


def run(name):
    network = make_lists.FROM_TORCHVISION[name]().eval()
    network.load_state_dict({
        key: tensor if key.endswith("num_batches_tracked") else value(key, tuple(tensor.shape))
        for key, tensor in network.state_dict().items()})
    network.double()
    images = torch.from_numpy(drawn("input", 2 * 3 * 224 * 224).astype(numpy.float32)).reshape(2, 3, 224, 224).double()
    logits = network(images)
    loss = torch.nn.functional.cross_entropy(logits, torch.tensor([3, 7]))
    loss.backward()
    gradients = {}
    for key, parameter in network.named_parameters():
        gradient = parameter.grad.flatten()
        places = [gradient.numel() * place // 4 for place in range(4)]
        numbers = [gradient.sum(), gradient.abs().sum(), *gradient[places]]
        gradients[key] = [float(f"{float(number):.7g}") for number in numbers]
    return {
        "logits": [float(f"{number:.7g}") for number in logits.flatten().tolist()],
        "loss": loss.item(),
        "gradients": gradients,
    }


if __name__ == "__main__":
    for name in NETWORKS:
        text = json.dumps(run(name), separators=(",", ":")).replace('],"', '],\n"')
        (pathlib.Path(sys.argv[1]) / f"{name}.json").write_text(text + "\n")
        print(name, len(text))
