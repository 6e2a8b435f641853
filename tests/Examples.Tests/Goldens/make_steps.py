"""Writes steps.json: how PyTorch trains the examples' networks. Any PyTorch from 1.13 on; weights are drawn by drawing.py.

Of each network, in float64: output, loss and gradients of the first batch, the losses of ten steps with the example's optimizer, and
the output in evaluation mode after them. Tensors are digests. Each step has its own drawn batch.
"""

import json
import pathlib
import sys
from collections import OrderedDict

import torch
from torch import nn

HERE = pathlib.Path(__file__).parent
sys.path.append(str(HERE.parents[2] / "examples" / "Zoo" / "Torch"))

from drawing import digest, drawn, weight  # noqa: E402

BATCH = 8
STEPS = 10


class Normalize(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.tensor([[[0.1307]]]))
        self.register_buffer("std", torch.tensor([[[0.3081]]]))

    def forward(self, x):
        return (x - self.mean) / self.std


class RowLstm(nn.Module):
    def __init__(self, norm, is_over_steps):
        super().__init__()
        self.lstm1 = nn.LSTM(28, 128, batch_first=True)
        self.is_over_steps = is_over_steps
        self.add_module("bn1" if is_over_steps else "ln1", norm)
        self.norm = [norm]
        self.fc1 = nn.Linear(128, 10)

    def forward(self, x):
        steps, _ = self.lstm1(x.squeeze(1))
        norm = self.norm[0]
        return self.fc1(norm(steps)[:, -1] if self.is_over_steps else norm(steps[:, -1]))


def named(**layers):
    return nn.Sequential(OrderedDict(layers))


def mlp(norms):
    layers = {"flatten1": nn.Flatten(), "fc1": nn.Linear(3 * 32 * 32, 64, bias=not norms)}
    if norms:
        layers["bn1"] = nn.BatchNorm1d(64)
    layers |= {"relu1": nn.ReLU(), "fc2": nn.Linear(64, 32, bias=not norms)}
    if norms:
        layers["bn2"] = nn.BatchNorm1d(32)
    return named(**layers, relu2=nn.ReLU(), fc3=nn.Linear(32, 10))


def lenet(norms):
    layers = {}

    def add(name, layer, norm, *after):
        layers[name] = layer
        if norms:
            layers[f"bn{sum(key.startswith('bn') for key in layers) + 1}"] = norm
        layers[f"{name}_sigmoid"] = nn.Sigmoid()
        layers.update({f"{name}_{i}": layer for i, layer in enumerate(after)})

    add("conv1", nn.Conv2d(1, 6, 5, bias=not norms), nn.BatchNorm2d(6), nn.AvgPool2d(2))
    add("conv2", nn.Conv2d(6, 16, 5, bias=not norms), nn.BatchNorm2d(16), nn.AvgPool2d(2), nn.Flatten())
    add("fc1", nn.Linear(256, 120, bias=not norms), nn.BatchNorm1d(120))
    add("fc2", nn.Linear(120, 84, bias=not norms), nn.BatchNorm1d(84))
    return named(**layers, fc3=nn.Linear(84, 10))


def cnn(**norm):
    return named(
        normalize1=Normalize(),
        conv1=nn.Conv2d(1, 32, 3, bias=False), bn1=nn.BatchNorm2d(32, **norm), relu1=nn.ReLU(), maxpool1=nn.MaxPool2d(2),
        conv2=nn.Conv2d(32, 64, 3, bias=False), bn2=nn.BatchNorm2d(64, **norm), relu2=nn.ReLU(), maxpool2=nn.MaxPool2d(2),
        flatten1=nn.Flatten(),
        fc1=nn.Linear(1600, 64, bias=False), bn3=nn.BatchNorm1d(64, **norm), relu3=nn.ReLU(), fc2=nn.Linear(64, 10))


def fc_bn_relu_fc():
    return named(fc1=nn.Linear(10, 20, bias=False), bn1=nn.BatchNorm1d(20), relu1=nn.ReLU(), fc2=nn.Linear(20, 10))


def mnist_mlp():
    return named(fc1=nn.Linear(784, 100, bias=False), bn1=nn.BatchNorm1d(100), relu1=nn.ReLU(), fc2=nn.Linear(100, 10))


def ordered(is_norm_first):
    def unit(i, channels_in, channels):
        layers = {f"conv{i}": nn.Conv2d(channels_in, channels, 3, bias=not is_norm_first)}
        norm, relu = {f"bn{i}": nn.BatchNorm2d(channels)}, {f"relu{i}": nn.ReLU()}
        layers |= norm | relu if is_norm_first else relu | norm
        return layers | {f"maxpool{i}": nn.MaxPool2d(2)}

    return named(**unit(1, 1, 16), **unit(2, 16, 32), flatten1=nn.Flatten(), fc1=nn.Linear(800, 10))


def adam(rate, eps=1e-8):
    return lambda parameters: torch.optim.Adam(parameters, rate, eps=eps)


def sgd(rate):
    return lambda parameters: torch.optim.SGD(parameters, rate)


COLOUR, GREY = (3, 32, 32), (1, 28, 28)
NETWORKS = {
    "NormMlp": (lambda: mlp(norms=True), COLOUR, adam(1e-4)),
    "PlainMlp": (lambda: mlp(norms=False), COLOUR, adam(1e-4)),
    "NormLeNet": (lambda: lenet(norms=True), GREY, sgd(1)),
    "PlainLeNet": (lambda: lenet(norms=False), GREY, sgd(1)),
    "PyTorchCnn": (cnn, GREY, adam(1e-3)),
    "KerasCnn": (lambda: cnn(eps=1e-3, momentum=0.01), GREY, adam(1e-3, eps=1e-7)),
    "LayerNormLstm": (lambda: RowLstm(nn.LayerNorm(128), is_over_steps=False), GREY, adam(1e-3)),
    "BatchNormLstm": (lambda: RowLstm(nn.BatchNorm1d(28), is_over_steps=True), GREY, adam(1e-3)),
    "FcBnReluFc": (fc_bn_relu_fc, (10,), adam(1e-3)),
    "MnistMlp": (mnist_mlp, (784,), adam(1e-3)),
    "NormThenReLU": (lambda: ordered(is_norm_first=True), GREY, adam(1e-3)),
    "ReLUThenNorm": (lambda: ordered(is_norm_first=False), GREY, adam(1e-3)),
}


def batch(step, shape):
    count = BATCH * torch.Size(shape).numel()
    return (torch.from_numpy(drawn(f"input{step}", count)).float().double().reshape(BATCH, *shape) + 1) / 2


def numbers(create, shape, optimizer):
    network = create()
    network.load_state_dict({key: weight(key, value) for key, value in network.state_dict().items()})
    network.double()
    optimizer = optimizer(network.parameters())
    labels = torch.arange(BATCH) * 3 % 10
    losses = []
    result = {}
    for step in range(STEPS):
        optimizer.zero_grad()
        output = network(batch(step, shape))
        loss = nn.functional.cross_entropy(output, labels)
        loss.backward()
        if step == 0:
            result["output"] = digest("output", output)
            result["gradients"] = {key: digest(key, parameter.grad) for key, parameter in network.named_parameters()}
        losses.append(loss.item())
        optimizer.step()

    result["losses"] = losses
    result["evaluation"] = digest("evaluation", network.eval()(batch(STEPS, shape)))
    return result


if __name__ == "__main__":
    text = json.dumps({name: numbers(*network) for name, network in NETWORKS.items()}, separators=(",", ":"))
    (HERE / "steps.json").write_text(text.replace("],", "],\n") + "\n")
