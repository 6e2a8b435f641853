"""Writes parametrizations.json and the files of older keys, which ParametrizationTests compares: python3 make_parametrizations.py

PyTorch 1.13 or later. Of each layer two training steps and an evaluation: its output, its weights' gradients, and its vectors; of a new
layer after manual_seed(7) three numbers of each entry.
"""

import json
import pathlib

import torch
from torch import nn
from torch.nn.utils import parametrize
from torch.nn.utils import spectral_norm as older_spectral_norm
from torch.nn.utils import weight_norm as older_weight_norm
from torch.nn.utils.parametrizations import spectral_norm

HERE = pathlib.Path(__file__).parent


class WeightNorm(nn.Module):
    """What parametrizations.weight_norm of PyTorch 2.1 registers."""

    def forward(self, length, direction):
        return torch._weight_norm(direction, length, 0)

    def right_inverse(self, weight):
        return torch.norm_except_dim(weight, 2, 0), weight


def weight_norm(module):
    parametrize.register_parametrization(module, "weight", WeightNorm(), unsafe=True)
    return module


def numbers(*size, start=0):
    """sin(1.7 i) + (i mod 7)/10, which the test computes as well."""
    count = torch.Size(size).numel()
    i = torch.arange(start, start + count, dtype=torch.float64)
    return (torch.sin(1.7 * i) + (i % 7) / 10).reshape(size)


def listed(value):
    return [round(number, 7) for number in value.detach().flatten().tolist()]


def case(module, *input_size):
    module = module.double()
    with torch.no_grad():
        for key, value in module.state_dict().items():
            value.copy_(numbers(*value.shape, start=100))
            if key.endswith(("_u", "_v")):
                value /= value.norm()
    x = numbers(*input_size).requires_grad_()
    values = {}
    for turn in ("first", "second"):
        y = module(x)
        values[turn] = listed(y)
        (y * numbers(*y.shape, start=50)).sum().backward()
    module.eval()
    values["evaluation"] = listed(module(x))
    values["input"] = listed(x.grad)
    values |= {key: listed(value) for key, value in module.named_buffers()}
    return values | {key: listed(value.grad) for key, value in module.named_parameters()}


LAYERS = {
    "linear": (lambda: nn.Linear(5, 3), (2, 5)),
    "conv1d": (lambda: nn.Conv1d(4, 6, 3, stride=2, padding=1, groups=2, bias=False), (2, 4, 7)),
    "conv2d": (lambda: nn.Conv2d(2, 3, (2, 3), padding="same", padding_mode="circular"), (2, 2, 4, 5)),
    "conv2d_reflect": (lambda: nn.Conv2d(2, 3, 3, padding=1, dilation=1, padding_mode="reflect"), (2, 2, 4, 5)),
    "conv3d": (lambda: nn.Conv3d(2, 3, 2, padding="same"), (1, 2, 3, 3, 3)),
    "transposed1d": (lambda: nn.ConvTranspose1d(2, 3, 3, stride=2), (2, 2, 4)),
    "transposed2d": (lambda: nn.ConvTranspose2d(4, 6, 3, stride=2, padding=1, output_padding=1, groups=2), (2, 4, 3, 3)),
    "transposed2d_sides": (lambda: nn.ConvTranspose2d(2, 3, 3, stride=2, output_padding=(1, 0)), (1, 2, 3, 3)),
    "transposed3d": (lambda: nn.ConvTranspose3d(2, 3, 2, bias=False), (1, 2, 2, 2, 2)),
}


def start(module):
    torch.manual_seed(7)
    return {key: value.flatten()[[0, 1, -1]].tolist() for key, value in module().state_dict().items()}


CASES = {
    f"{kind}_{name}": case(norm(make()), *size)
    for kind, norm in (("weight", weight_norm), ("spectral", spectral_norm))
    for name, (make, size) in LAYERS.items()
} | {
    "start_weight": start(lambda: weight_norm(nn.Conv2d(4, 6, 3))),
    "start_spectral": start(lambda: spectral_norm(nn.Conv2d(4, 6, 3))),
    "start_spectral_transposed": start(lambda: spectral_norm(nn.ConvTranspose2d(4, 6, 3))),
}

(HERE / "parametrizations.json").write_text(json.dumps(CASES, separators=(",", ":")).replace('},"', '},\n"') + "\n")

torch.manual_seed(7)
older = nn.Sequential(older_weight_norm(nn.Conv2d(2, 4, 3)), nn.ReLU(), older_spectral_norm(nn.Conv2d(4, 3, 3)))
torch.save(older.state_dict(), HERE / "older_parametrizations.pth")
older.eval()
CASES = {"output": older(numbers(1, 2, 6, 6).float()).flatten().tolist()}
(HERE / "older_parametrizations.json").write_text(json.dumps(CASES, separators=(",", ":")) + "\n")
