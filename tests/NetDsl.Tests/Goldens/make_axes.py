"""Writes axes.json, which AxisTests compares: python3 make_axes.py (PyTorch 1.13 or later)

The output of each case, its shape, and the gradients of its input and its parameters, on numbers that the test makes too.
"""

import json
import pathlib

import torch
import torch.nn.functional as F
from torch import nn

HERE = pathlib.Path(__file__).parent


def numbers(*size, start=0):
    """sin(1.7 i) + (i mod 7)/10, which the test computes as well."""
    count = torch.Size(size).numel()
    i = torch.arange(start, start + count, dtype=torch.float64)
    return (torch.sin(1.7 * i) + (i % 7) / 10).reshape(size)


def case(module, *input_size):
    module = module.double()
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.copy_(numbers(*parameter.shape, start=100))
    x = numbers(*input_size).requires_grad_()
    y = module(x)
    (y * numbers(*y.shape, start=50)).sum().backward()
    values = {"shape": torch.tensor(y.shape), "output": y, "input": x.grad}
    values |= {key.split(".")[-1]: parameter.grad for key, parameter in module.named_parameters()}
    return {key: [round(number, 6) for number in value.detach().flatten().tolist()] for key, value in values.items()}


def same(*sides, mode, dilation=1):
    convolution = nn.Conv2d if len(sides) == 2 else nn.Conv3d
    return convolution(2, 4 if len(sides) == 2 else 2, sides, padding="same", padding_mode=mode, dilation=dilation)


def same_of_each_mode():
    """padding='same' by an odd total, of which PyTorch puts the larger part behind, in each padding mode."""
    forms = {
        "1d": (lambda **more: nn.Conv1d(2, 2, 4, **more), (1, 2, 7)),
        "2d": (lambda **more: nn.Conv2d(2, 2, 2, dilation=3, **more), (1, 2, 5, 6)),
        "3d": (lambda **more: nn.Conv3d(2, 2, 2, dilation=3, **more), (1, 2, 4, 5, 4)),
    }
    return {
        f"same_{mode}_{rank}": case(make(padding="same", padding_mode=mode), *size)
        for rank, (make, size) in forms.items()
        for mode in ("zeros", "reflect", "replicate", "circular")
    }


class Along(nn.Linear):
    """Linear along an axis."""

    def __init__(self, dim, *features):
        super().__init__(*features)
        self.dim = dim

    def forward(self, x):
        return super().forward(x.transpose(self.dim, -1)).transpose(self.dim, -1)


class Function(nn.Module):
    """A function of the input, and modules that it calls."""

    def __init__(self, function, **modules):
        super().__init__()
        self.function = function
        for name, module in modules.items():
            self.add_module(name, module)

    def forward(self, x):
        return self.function(x, *self.children())


class Learnt(nn.Module):
    """A function of the input and a parameter."""

    def __init__(self, function, *shape):
        super().__init__()
        self.function = function
        self.weight = nn.Parameter(torch.zeros(shape))

    def forward(self, x):
        return self.function(x, self.weight)


def unpooled(rank, *sizes, **settings):
    """A value, smaller by tanh, at each place that a max pooling found."""
    pool, unpool = getattr(F, f"max_pool{rank}d"), getattr(F, f"max_unpool{rank}d")

    def run(x):
        y, indices = pool(x, **settings, return_indices=True)
        window = {key: value for key, value in settings.items() if key in ("kernel_size", "stride", "padding")}
        return unpool(y.tanh(), indices, **window, output_size=x.shape[2:])

    return case(Function(run), 2, 2, *sizes)


CASES = {
    "circular_sides": case(same(2, 4, mode="circular"), 1, 2, 6, 7),
    "reflected_dilations": case(same(3, 3, mode="reflect", dilation=(1, 2)), 1, 2, 6, 7),
    "replicated_volume": case(same(2, 3, 4, mode="replicate"), 1, 2, 3, 4, 5),
    **same_of_each_mode(),
    "circular_hyperparameters": case(same(2, 4, mode="circular"), 1, 2, 6, 7),
    "reflected_paddings": case(
        nn.Conv2d(2, 4, (3, 2), stride=(1, 2), padding=(2, 1), dilation=(2, 1), padding_mode="reflect"), 1, 2, 6, 7),
    "output_paddings": case(
        nn.ConvTranspose2d(4, 6, (3, 2), stride=(2, 3), padding=(1, 0), output_padding=(1, 2), groups=2), 1, 4, 4, 5),
    "output_paddings_of_volumes": case(
        nn.ConvTranspose3d(2, 2, (3, 2, 1), stride=(2, 3, 2), output_padding=(0, 2, 1), dilation=(1, 2, 1), bias=False),
        1, 2, 2, 3, 2),
    "averaged_sides": case(nn.AvgPool2d((3, 2), stride=(2, 3), padding=(1, 0), count_include_pad=False), 1, 2, 7, 8),
    "largest_of_volumes": case(
        nn.MaxPool3d((3, 2, 1), stride=(2, 3, 1), padding=(1, 0, 0), dilation=(1, 2, 3)), 1, 2, 7, 8, 5),
    "unpooled_signal": unpooled(1, 7, kernel_size=2),
    "unpooled_sides": unpooled(2, 5, 7, kernel_size=(2, 3), stride=(2, 3), padding=(1, 0), ceil_mode=True),
    "unpooled_volume": unpooled(3, 4, 4, 3, kernel_size=(2, 2, 1)),
    "unpooled_open": unpooled(2, 5, 6, kernel_size=2, stride=3),
    "padded_sides": case(nn.Sequential(nn.ReflectionPad2d((1, 2, 3, 0)), nn.ReplicationPad2d((0, 1, 2, 0))), 1, 2, 4, 3),
    "unfolded_sides": case(nn.Unfold((2, 3), dilation=(2, 1), padding=(1, 0), stride=(1, 2)), 1, 2, 5, 6),
    "resized_sides": case(nn.Upsample((5, 7), mode="bilinear", align_corners=False), 1, 2, 4, 3),
    "linear_of_rows": case(Along(2, 4, 5), 2, 2, 4, 3),
    "linear_of_channels": case(Along(1, 2, 5), 2, 2, 4, 3),
    "channels_last": case(nn.Sequential(nn.LayerNorm(6, elementwise_affine=False), nn.Linear(6, 5)), 2, 4, 3, 6),
    "sliced": case(Function(lambda x: x[:, 1:3, -3:-1, 1::2][..., 0:2]), 2, 4, 5, 6),
    "chunked": case(Function(lambda x: x.chunk(2, 1)[1].chunk(3, 2)[2]), 2, 4, 5, 6),
    "squeezed": case(Function(lambda x: x.squeeze().unsqueeze(1).unsqueeze(-1).squeeze(1)), 2, 1, 5, 1),
    "resized_to_tap": case(
        Function(lambda x: F.interpolate(F.interpolate(x, (7, 5)), size=x.shape[2:], mode="bilinear", align_corners=True)),
        2, 2, 4, 3),
    "numbers": case(Function(lambda x: (x * 0.5 + 1.25) * (2.5 - 3) + 2.5), 2, 2, 4, 3),
    "broadcast": case(Function(lambda x: x.mean((2, 3), keepdim=True) + x), 2, 2, 4, 3),
    "learnt_sum": case(Learnt(lambda x, weight: x + weight, 4, 1), 2, 2, 4, 3),
    "learnt_factor": case(Learnt(lambda x, weight: x * weight), 2, 2, 4, 3),
    "learnt_table": case(Learnt(lambda x, weight: x + weight, 1, 4, 3), 2, 4, 3),
    "learnt_tokens": case(Learnt(lambda x, weight: torch.cat([weight.expand(2, -1, -1), x], dim=1), 2, 3), 2, 4, 3),
    "projected_without_norm": case(
        Function(lambda x, skip: x.chunk(2, 1)[0] + skip(x), downsample=nn.Conv2d(2, 1, 1)), 2, 2, 4, 3),
    "projected_with_instance_norm": case(
        Function(
            lambda x, skip: x.chunk(2, 1)[0] + skip(x),
            downsample=nn.Sequential(nn.Conv2d(2, 1, 1, bias=False), nn.InstanceNorm2d(1))),
        2, 2, 4, 3),
}

(HERE / "axes.json").write_text(json.dumps(CASES, separators=(",", ":")).replace("},", "},\n") + "\n")
