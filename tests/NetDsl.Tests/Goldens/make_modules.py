"""Writes what LibraryModulesTests and RecurrentWeightsTests compare: python3 make_modules.py (PyTorch 2.4 or later, for RMSNorm)

modules.json    the output of each case and the gradients of its input and its parameters, on numbers that the test makes too
recurrent.json  three numbers of each initial parameter after manual_seed(7)
"""

import json
import pathlib

import torch
from torch import nn
from torch.nn import functional as F

HERE = pathlib.Path(__file__).parent


def numbers(*size, start=0):
    """sin(1.7 i) + (i mod 7)/10, which the test computes as well."""
    count = torch.Size(size).numel()
    i = torch.arange(start, start + count, dtype=torch.float64)
    return (torch.sin(1.7 * i) + (i % 7) / 10).reshape(size)


def case(name, function, input_size, **parameter_sizes):
    x = numbers(*input_size).requires_grad_()
    parameters = {key: numbers(*size, start=100).requires_grad_() for key, size in parameter_sizes.items()}
    y = function(x, **parameters)
    (y * numbers(*y.shape, start=50)).sum().backward()
    values = {"output": y, "input": x.grad} | {key: value.grad for key, value in parameters.items()}
    return name, {key: value.detach().flatten().tolist() for key, value in values.items()}


def channel_layer_norm(x, weight=None, bias=None, eps=1e-5):
    return F.layer_norm(x.movedim(1, -1), x.shape[1:2], weight, bias, eps).movedim(-1, 1)


def normalize(x):
    mean = torch.tensor([0.485, 0.456, 0.406], dtype=x.dtype).view(-1, 1, 1)
    std = torch.tensor([0.229, 0.224, 0.225], dtype=x.dtype).view(-1, 1, 1)
    return (x - mean) / std


def sinusoidal(x):
    """The formula of the transformer's paper, as PyTorch's tutorial has it."""
    steps, features = x.shape[1:]
    position = torch.arange(steps, dtype=x.dtype).unsqueeze(1)
    rate = torch.exp(torch.arange(0, features, 2, dtype=x.dtype) * (-torch.log(torch.tensor(10000.0, dtype=x.dtype)) / features))
    table = torch.zeros(steps, features, dtype=x.dtype)
    table[:, 0::2] = torch.sin(position * rate)
    table[:, 1::2] = torch.cos(position * rate)[:, : features // 2]
    return x + table


CASES = [
    case("rms_norm", lambda x, weight: F.rms_norm(x, (5,), weight), (2, 3, 5), weight=(5,)),
    case("rms_norm_eps", lambda x, weight: F.rms_norm(x, (5,), weight, 0.5), (2, 3, 5), weight=(5,)),
    case("rms_norm_plain", lambda x: F.rms_norm(x, (5,)), (2, 3, 5)),
    case("rms_norm_axes", lambda x, weight: F.rms_norm(x, (3, 5), weight), (2, 4, 3, 5), weight=(3, 5)),
    case("rms_norm_axes_plain", lambda x: F.rms_norm(x, (3, 5), eps=0.5), (2, 3, 5)),
    case("channel_layer_norm", channel_layer_norm, (2, 5, 3, 2), weight=(5,), bias=(5,)),
    case("channel_layer_norm_signal", lambda x, weight, bias: channel_layer_norm(x, weight, bias, 0.5), (2, 5, 3), weight=(5,), bias=(5,)),
    case("channel_layer_norm_plain", channel_layer_norm, (2, 5, 3, 2)),
    case("scale_features", lambda x, scale1: x * scale1, (2, 3, 5), scale1=(5,)),
    case("scale_channels", lambda x, scale1: x * scale1.view(-1, 1, 1), (2, 5, 3, 2), scale1=(5,)),
    case("normalize", normalize, (2, 3, 3, 2)),
    case("class_token", lambda x, class_token1: torch.cat([class_token1.expand(x.size(0), -1, -1), x], 1), (2, 3, 5), class_token1=(1, 1, 5)),
    case("position_embedding", lambda x, position1: x + position1, (2, 3, 5), position1=(1, 3, 5)),
    case("sinusoidal", sinusoidal, (2, 4, 6)),
    case("sinusoidal_odd", sinusoidal, (2, 4, 5)),
]


def initial_weights(kind, **arguments):
    """The first and the last draws of each parameter after manual_seed(7), in the order of state_dict."""
    torch.manual_seed(7)
    module = getattr(nn, kind)(5, 4, **arguments)
    return {key: value.flatten()[[0, 1, -1]].tolist() for key, value in module.state_dict().items()}


def write(name, values):
    (HERE / name).write_text(json.dumps(values, separators=(",", ":")).replace('},"', '},\n"') + "\n")


write("modules.json", dict(CASES))
write(
    "recurrent.json",
    {
        kind: initial_weights(kind, num_layers=2, bidirectional=True, batch_first=True)
        for kind in ("RNN", "LSTM", "GRU")
    }
    | {"GRU without bias": initial_weights("GRU", bias=False)},
)
