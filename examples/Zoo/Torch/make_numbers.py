"""Writes what PyTorch computes: python3 make_numbers.py [NETWORK...] (torch 2.6, torchvision 0.21); left out: all.

Weights, statistics, inputs and targets are drawn by drawing.py. Each network runs forward and backward on two samples, in float64: in
evaluation mode, and, but for those that would take the tests too long, with its batch norms in training mode (dropout stays off: it is
random). Of each tensor, Goldens/NETWORK.json of tests/Zoo.Tests holds a digest.
"""

import json
import math
import pathlib
import sys

import torch

from drawing import digest, drawn, weight
from networks import NETWORKS

GOLDENS = pathlib.Path(__file__).parents[3] / "tests" / "Zoo.Tests" / "Goldens"
BATCH = 2
SLOW = {"AlexNet", "Vgg11", "ResNet50", "EfficientNetV2S", "ConvNeXtT", "VitB16", "SwinT", "DeepLabV3", "UNet", "VideoNet", "Gpt2", "Bert"}


def sample(name, kind, count, sizes):
    if kind == "padding":
        return torch.arange(*sizes) >= sizes[0] - 3 * torch.arange(BATCH)[:, None]
    numbers = torch.from_numpy(drawn(name, BATCH * math.prod(sizes))).reshape(BATCH, *sizes)
    return ((numbers + 1) * (count // 2)).long() if kind == "tokens" else numbers


def run(network, inputs):
    output = network(*(sample("input" + (str(index) if index else ""), *read) for index, read in enumerate(inputs)))
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
    create, *inputs = NETWORKS[name]
    network = create().eval()
    network.load_state_dict({key: weight(key, value) for key, value in network.state_dict().items()})
    network.double()
    yield "evaluation", run(network, inputs)
    if name not in SLOW:
        for module in network.modules():
            module.train(isinstance(module, torch.nn.modules.batchnorm._BatchNorm))
        statistics = {key: value for key, value in network.state_dict().items() if "running" in key}
        yield "training", run(network, inputs) | {"statistics": {key: digest(key, value) for key, value in statistics.items()}}


if __name__ == "__main__":
    for name in sys.argv[1:] or NETWORKS:
        text = json.dumps(dict(numbers(name)), separators=(",", ":")).replace('],"', '],\n"')
        (GOLDENS / f"{name}.json").write_text(text + "\n")
        print(name, len(text), flush=True)
