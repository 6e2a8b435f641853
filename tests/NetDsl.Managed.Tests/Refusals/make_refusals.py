"""Makes refusals.json beside this file: what PyTorch says to wrong inputs of operations that move, pool and resize positions.

Run by hand where PyTorch 2.6 or later is installed: python3 make_refusals.py
Inputs are zeros of a shape, in float32 unless they say otherwise, or indices that are written out.
"""

import json
import pathlib

import torch
from torch import nn
from torch.nn import functional as F

ERRORS = (RuntimeError, ValueError, IndexError, NotImplementedError)


def ints(*shape):
    return {"dtype": "int64", "shape": list(shape)}


def bools(*shape):
    return {"dtype": "bool", "shape": list(shape)}


def indices(values, *shape):
    return {"dtype": "int64", "shape": list(shape), "values": values}


def x(*shape):
    return {"dtype": "float32", "shape": list(shape)}


def padding(name):
    return lambda input, padding: getattr(nn, name)(tuple(padding), *([0.5] if "Constant" in name else []))(input)


def nearest(rank):
    return lambda input, size=None, scale_factor=None: getattr(torch._C._nn, f"upsample_nearest{rank}d")(input, size, scale_factor)


def nearest_gradient(rank):
    operation = getattr(torch.ops.aten, f"upsample_nearest{rank}d_backward")
    return lambda gradient, input_size, size: operation(gradient, size, input_size, *[None] * rank)


CALLS = {f"{kind}{rank}d": padding(f"{kind}{rank}d") for kind in ("ConstantPad", "ReflectionPad", "ReplicationPad") for rank in (1, 2, 3)}
CALLS |= {f"upsample_nearest{rank}d": nearest(rank) for rank in (1, 2, 3)}
CALLS |= {f"upsample_nearest{rank}d_backward": nearest_gradient(rank) for rank in (2, 3)}
# Functions of Python that check for themselves first: TorchSharp calls what is below them.
CALLS |= {name: getattr(torch._C._nn, name) for name in (f"adaptive_{kind}_pool{rank}d" for kind in ("avg", "max") for rank in (2, 3))}
CALLS["unfold_blocks"] = F.unfold
CALLS |= {f"FractionalMaxPool{rank}d": lambda x, rank=rank, **args: getattr(nn, f"FractionalMaxPool{rank}d")(**args)(x) for rank in (2, 3)}

FAMILIES = {
    "pads": [
        ("pad", [x(2, 3)], {"pad": [1, 1, 1], "mode": "constant"}),
        ("pad", [x(3)], {"pad": [1, 1, 1, 1], "mode": "constant"}),
        ("pad", [x(2, 3)], {"pad": [-2, -2], "mode": "constant"}),
        ("pad", [x(2, 3)], {"pad": [1, 1, -3, 0], "mode": "constant"}),
        ("pad", [x(3)], {"pad": [1, 1], "mode": "reflect"}),
        ("pad", [x(2, 3, 4)], {"pad": [1, 1, 1], "mode": "reflect"}),
        ("pad", [x(2, 3, 4)], {"pad": [1, 1, 1, 1, 1, 1], "mode": "replicate"}),
        ("pad", [x(2, 3, 4)], {"pad": [5, 1], "mode": "circular"}),
        ("pad", [x(2, 3, 4)], {"pad": [], "mode": "reflect"}),
        ("pad", [x(2, 3)], {"pad": [-4, 2], "mode": "constant"}),
        ("pad", [x(1, 2, 0)], {"pad": [1, 2], "mode": "circular"}),
        ("pad", [x(0, 3)], {"pad": [1, 2], "mode": "replicate"}),
        ("pad", [x(2, 3, 4)], {"pad": [-3, -2], "mode": "circular"}),
        ("pad", [x(1, 2, 3, 4)], {"pad": [1, 1, 4, 0], "mode": "circular"}),
        ("ConstantPad1d", [x(2, 3)], {"padding": [-2, -2]}),
        ("ConstantPad3d", [x(2, 3)], {"padding": [1, 1, 1, 1, 1, 1]}),
        ("ReflectionPad1d", [x(1, 2, 3)], {"padding": [3, 0]}),
        ("ReflectionPad1d", [x(1, 2, 3)], {"padding": [0, 4]}),
        ("ReflectionPad1d", [x(1, 2, 5)], {"padding": [-3, -2]}),
        ("ReflectionPad1d", [x(3)], {"padding": [1, 1]}),
        ("ReflectionPad1d", [x(1, 2, 3, 4)], {"padding": [1, 1]}),
        ("ReflectionPad1d", [x(1, 2, 0)], {"padding": [1, 1]}),
        ("ReflectionPad1d", [bools(1, 2, 3)], {"padding": [1, 1]}),
        ("ReflectionPad2d", [x(1, 2, 3, 4)], {"padding": [4, 0, 0, 0]}),
        ("ReflectionPad2d", [x(1, 2, 3, 4)], {"padding": [0, 0, 0, 3]}),
        ("ReflectionPad2d", [x(1, 2, 3, 4)], {"padding": [-2, -2, -2, -1]}),
        ("ReflectionPad2d", [x(3, 4)], {"padding": [1, 1, 1, 1]}),
        ("ReflectionPad2d", [x(1, 1, 2, 3, 4)], {"padding": [1, 1, 1, 1]}),
        ("ReflectionPad2d", [x(1, 2, 0, 4)], {"padding": [1, 1, 1, 1]}),
        ("ReflectionPad3d", [x(1, 2, 3, 4, 5)], {"padding": [5, 0, 0, 0, 0, 0]}),
        ("ReflectionPad3d", [x(1, 2, 3, 4, 5)], {"padding": [0, 0, 0, 4, 0, 0]}),
        ("ReflectionPad3d", [x(1, 2, 3, 4, 5)], {"padding": [0, 0, 0, 0, 3, 0]}),
        ("ReflectionPad3d", [x(2, 3, 4)], {"padding": [1, 1, 1, 1, 1, 1]}),
        ("ReflectionPad3d", [x(1, 2, 3, 4, 5)], {"padding": [-5, 0, -4, 0, -3, 0]}),
        ("ReplicationPad1d", [x(1, 2, 3)], {"padding": [-2, -1]}),
        ("ReplicationPad1d", [x(3)], {"padding": [1, 1]}),
        ("ReplicationPad1d", [x(1, 2, 0)], {"padding": [1, 1]}),
        ("ReplicationPad2d", [x(1, 2, 3, 4)], {"padding": [-3, -2, 0, 0]}),
        ("ReplicationPad2d", [x(3, 4)], {"padding": [1, 1, 1, 1]}),
        ("ReplicationPad2d", [x(1, 2, 3, 0)], {"padding": [1, 1, 1, 1]}),
        ("ReplicationPad3d", [x(1, 2, 3, 4, 5)], {"padding": [0, 0, -3, -2, 0, 0]}),
        ("ReplicationPad3d", [x(2, 3, 4)], {"padding": [1, 1, 1, 1, 1, 1]}),
        ("ReplicationPad3d", [x(1, 2, 3, 0, 5)], {"padding": [1, 1, 1, 1, 1, 1]}),
    ],
    "blocks": [
        ("unfold_blocks", [x(1, 2, 3, 3, 3)], {"kernel_size": [2, 2]}),
        ("unfold_blocks", [x(1, 0, 4, 4)], {"kernel_size": [2, 2]}),
        ("unfold_blocks", [x(1, 2, 3, 3)], {"kernel_size": [4, 2]}),
        ("unfold_blocks", [x(2, 3, 3)], {"kernel_size": [2, 4]}),
        ("unfold_blocks", [x(1, 2, 3, 3)], {"kernel_size": [0, 2]}),
        ("unfold_blocks", [x(1, 2, 3, 3)], {"kernel_size": [2, 2], "stride": [1, 0]}),
        ("unfold_blocks", [x(1, 2, 3, 3)], {"kernel_size": [2, 2], "dilation": [0, 1]}),
        ("unfold_blocks", [x(1, 2, 3, 3)], {"kernel_size": [2, 2], "padding": [-1, 1]}),
        ("unfold_blocks", [ints(1, 2, 3, 3)], {"kernel_size": [2, 2]}),
        ("fold", [x(2, 3)], {"output_size": [4, 4], "kernel_size": [2, 2]}),
        ("fold", [x(5)], {"output_size": [4, 4], "kernel_size": [2, 2]}),
        ("fold", [x(1, 0, 9)], {"output_size": [4, 4], "kernel_size": [2, 2]}),
        ("fold", [x(1, 6, 9)], {"output_size": [4, 4], "kernel_size": [2, 2]}),
        ("fold", [x(1, 8, 8)], {"output_size": [4, 4], "kernel_size": [2, 2]}),
        ("fold", [x(8, 8)], {"output_size": [4, 4], "kernel_size": [2, 2]}),
        ("fold", [x(1, 8, 9)], {"output_size": [1, 4], "kernel_size": [2, 2]}),
        ("fold", [x(1, 8, 9)], {"output_size": [0, 4], "kernel_size": [2, 2]}),
        ("fold", [x(1, 4, 1)], {"output_size": [0, 0], "kernel_size": [2, 2]}),
        ("fold", [x(1, 4, 1)], {"output_size": [0, 0], "kernel_size": [2, 2], "padding": [1, 1]}),
        ("fold", [x(1, 8, 9)], {"output_size": [4, 4], "kernel_size": [2, 0]}),
        ("fold", [x(1, 8, 9)], {"output_size": [4, 4], "kernel_size": [2, 2], "stride": [0, 1]}),
        ("fold", [x(1, 8, 9)], {"output_size": [4, 4], "kernel_size": [2, 2], "dilation": [1, 0]}),
        ("fold", [x(1, 8, 9)], {"output_size": [4, 4], "kernel_size": [2, 2], "padding": [0, -1]}),
        ("fold", [ints(1, 8, 9)], {"output_size": [4, 4], "kernel_size": [2, 2]}),
    ],
    "resizing": [
        ("interpolate", [x(1, 2, 3)], {"mode": "nearest"}),
        ("interpolate", [x(1, 2, 3)], {"mode": "nearest", "size": [3], "scale_factor": [2.0]}),
        ("interpolate", [x(1, 2, 3)], {"mode": "nearest", "size": [3, 3]}),
        ("interpolate", [x(1, 2, 3, 4)], {"mode": "nearest", "scale_factor": [2.0]}),
        ("interpolate", [x(1, 2, 3)], {"mode": "nearest", "size": [3], "recompute_scale_factor": True}),
        ("interpolate", [x(1, 2, 3)], {"mode": "nearest", "size": [3], "align_corners": False}),
        ("interpolate", [x(1, 2, 3)], {"mode": "area", "size": [3], "align_corners": True}),
        ("interpolate", [x(2, 3)], {"mode": "nearest", "size": []}),
        ("interpolate", [x(1, 2, 3, 4, 5, 6)], {"mode": "nearest", "size": [3, 4, 5, 6]}),
        ("interpolate", [x(1, 2, 3)], {"mode": "bilinear", "size": [3]}),
        ("interpolate", [x(1, 2, 3)], {"mode": "trilinear", "size": [3]}),
        ("interpolate", [x(1, 2, 3)], {"mode": "bicubic", "size": [3]}),
        ("interpolate", [x(1, 2, 3, 4)], {"mode": "linear", "size": [3, 4]}),
        ("interpolate", [x(1, 2, 3, 4)], {"mode": "trilinear", "size": [3, 4]}),
        ("interpolate", [x(1, 2, 3, 4, 5)], {"mode": "linear", "size": [3, 4, 5]}),
        ("interpolate", [x(1, 2, 3, 4, 5)], {"mode": "bilinear", "size": [3, 4, 5]}),
        ("interpolate", [x(1, 2, 3, 4, 5)], {"mode": "bicubic", "size": [3, 4, 5]}),
        ("interpolate", [x(1, 2, 3, 4)], {"mode": "nearest", "size": [2, 2], "antialias": True}),
        ("interpolate", [x(1, 2, 3)], {"mode": "linear", "size": [2], "antialias": True}),
        ("interpolate", [x(1, 2, 3)], {"mode": "nearest", "size": [0]}),
        ("interpolate", [x(1, 2, 0)], {"mode": "linear", "size": [3]}),
        ("interpolate", [x(1, 0, 3)], {"mode": "linear", "size": [3]}),
        ("interpolate", [x(1, 2, 3, 4)], {"mode": "nearest-exact", "size": [0, 2]}),
        ("interpolate", [x(1, 2, 3, 4)], {"mode": "bilinear", "scale_factor": [0.1, 0.1]}),
        ("interpolate", [x(1, 0, 3, 4)], {"mode": "bicubic", "size": [3, 4]}),
        ("interpolate", [x(1, 2, 3, 4, 5)], {"mode": "trilinear", "size": [3, -1, 5]}),
        ("interpolate", [x(1, 2, 3, 4, 5)], {"mode": "area", "size": [3, -1, 5]}),
        ("interpolate", [ints(1, 2, 3)], {"mode": "nearest", "size": [3]}),
        ("interpolate", [ints(1, 2, 3)], {"mode": "linear", "size": [3]}),
        ("interpolate", [ints(1, 2, 3, 4)], {"mode": "bilinear", "size": [3, 4]}),
        ("interpolate", [ints(1, 2, 3, 4)], {"mode": "bicubic", "size": [3, 4]}),
        ("interpolate", [ints(1, 2, 3, 4, 5)], {"mode": "trilinear", "size": [3, 4, 5]}),
        ("interpolate", [ints(1, 2, 3, 4)], {"mode": "nearest-exact", "size": [3, 4]}),
        ("upsample_nearest1d", [x(1, 2, 3)], {}),
        ("upsample_nearest1d", [x(1, 2, 3)], {"size": [3], "scale_factor": [2.0]}),
        ("upsample_nearest2d", [x(1, 2, 3, 0)], {"size": [3, 3]}),
        ("upsample_nearest3d", [x(1, 2, 3, 4, 5)], {"size": [3, 3, 0]}),
        ("upsample_nearest2d_backward", [x(1, 2, 6, 6)], {"input_size": [1, 2, 3, 3], "size": [6]}),
        ("upsample_nearest2d_backward", [x(1, 2, 6, 6)], {"input_size": [3, 3], "size": [6, 6]}),
        ("upsample_nearest2d_backward", [x(1, 2, 6, 6)], {"input_size": [1, 2, 3, 3], "size": [6, 5]}),
        ("upsample_nearest2d_backward", [x(1, 2, 6)], {"input_size": [1, 2, 3, 3], "size": [6, 6]}),
        ("upsample_nearest3d_backward", [x(1, 2, 6, 6, 6)], {"input_size": [1, 3, 3, 3, 3], "size": [6, 6, 6]}),
        ("upsample_nearest3d_backward", [x(1, 2, 6, 6)], {"input_size": [1, 2, 3, 3, 3], "size": [6, 6, 6]}),
    ],
    "pools": [
        ("max_pool1d", [x(5)], {"kernel_size": 2}),
        ("max_pool1d", [x(1, 1, 2, 5)], {"kernel_size": 2}),
        ("max_pool1d", [x(1, 1, 0)], {"kernel_size": 2}),
        ("max_pool1d", [x(1, 1, 5)], {"kernel_size": 6}),
        ("max_pool1d", [x(1, 1, 5)], {"kernel_size": 0}),
        ("max_pool1d", [x(1, 1, 5)], {"kernel_size": 2, "stride": 0}),
        ("max_pool1d", [x(1, 1, 5)], {"kernel_size": 2, "padding": 2}),
        ("max_pool1d", [x(1, 1, 5)], {"kernel_size": 2, "padding": -1}),
        ("max_pool1d", [x(1, 1, 5)], {"kernel_size": 2, "dilation": 0}),
        ("max_pool1d", [x(1, 1, 5)], {"kernel_size": 3, "dilation": 3}),
        ("max_pool1d", [bools(1, 1, 5)], {"kernel_size": 2}),
        ("max_pool2d", [x(5, 5)], {"kernel_size": [2]}),
        ("max_pool2d", [x(1, 0, 5, 5)], {"kernel_size": [2]}),
        ("max_pool2d", [x(1, 1, 1, 5)], {"kernel_size": [2]}),
        ("max_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [2, 2, 2]}),
        ("max_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [2], "stride": [1, 1, 1]}),
        ("max_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [2], "padding": [1, 1, 1]}),
        ("max_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [2], "dilation": [1, 1, 1]}),
        ("max_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [0, 2]}),
        ("max_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [0, 2], "stride": [2]}),
        ("max_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [2], "stride": [0, 1]}),
        ("max_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [2], "stride": [-1, 1]}),
        ("max_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [2], "padding": [2]}),
        ("max_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [2], "padding": [-1]}),
        ("max_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [2], "dilation": [0, 1]}),
        ("max_pool2d", [bools(1, 1, 5, 5)], {"kernel_size": [2]}),
        ("max_pool3d", [x(5, 5, 5)], {"kernel_size": [2]}),
        ("max_pool3d", [x(1, 1, 5, 0, 5)], {"kernel_size": [2]}),
        ("max_pool3d", [x(1, 1, 5, 1, 5)], {"kernel_size": [2]}),
        ("max_pool3d", [x(1, 1, 5, 5, 5)], {"kernel_size": [2, 2]}),
        ("max_pool3d", [x(1, 1, 5, 5, 5)], {"kernel_size": [2], "stride": [1, 1]}),
        ("max_pool3d", [x(1, 1, 5, 5, 5)], {"kernel_size": [2], "padding": [1, 1]}),
        ("max_pool3d", [x(1, 1, 5, 5, 5)], {"kernel_size": [2], "dilation": [1, 1]}),
        ("max_pool3d", [x(1, 1, 5, 5, 5)], {"kernel_size": [2, 2, 0]}),
        ("max_pool3d", [x(1, 1, 5, 5, 5)], {"kernel_size": [2], "stride": [0, 1, 1]}),
        ("max_pool3d", [x(1, 1, 5, 5, 5)], {"kernel_size": [2], "padding": [2]}),
        ("max_pool3d", [x(1, 1, 5, 5, 5)], {"kernel_size": [2], "dilation": [1, 1, 0]}),
        ("max_pool3d", [bools(1, 1, 5, 5, 5)], {"kernel_size": [2]}),
        ("avg_pool1d", [x(5)], {"kernel_size": 2}),
        ("avg_pool1d", [x(1, 1, 0)], {"kernel_size": 2}),
        ("avg_pool1d", [x(1, 1, 1)], {"kernel_size": 2}),
        ("avg_pool1d", [x(1, 1, 5)], {"kernel_size": 0}),
        ("avg_pool1d", [x(1, 1, 5)], {"kernel_size": 0, "stride": 1}),
        ("avg_pool1d", [x(1, 1, 5)], {"kernel_size": 2, "stride": -1}),
        ("avg_pool1d", [x(1, 1, 5)], {"kernel_size": 2, "stride": 0}),
        ("avg_pool1d", [x(1, 1, 5)], {"kernel_size": 2, "padding": 2}),
        ("avg_pool1d", [x(1, 1, 5)], {"kernel_size": 2, "padding": -1}),
        ("avg_pool1d", [bools(1, 1, 5)], {"kernel_size": 2}),
        ("avg_pool2d", [x(1, 1, 1, 5, 5)], {"kernel_size": [2]}),
        ("avg_pool2d", [x(1, 1, 0, 5)], {"kernel_size": [2]}),
        ("avg_pool2d", [x(1, 1, 5, 1)], {"kernel_size": [2]}),
        ("avg_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [2, 2, 2]}),
        ("avg_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [2], "stride": [1, 1, 1]}),
        ("avg_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [2], "padding": [1, 1, 1]}),
        ("avg_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [2, 0]}),
        ("avg_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [2], "stride": [0]}),
        ("avg_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [3], "padding": [2]}),
        ("avg_pool2d", [x(1, 1, 5, 5)], {"kernel_size": [2], "divisor_override": 0}),
        ("avg_pool2d", [bools(1, 1, 5, 5)], {"kernel_size": [2]}),
        ("avg_pool3d", [x(5, 5, 5)], {"kernel_size": [2]}),
        ("avg_pool3d", [x(1, 1, 5, 5, 0)], {"kernel_size": [2]}),
        ("avg_pool3d", [x(1, 1, 1, 5, 5)], {"kernel_size": [2]}),
        ("avg_pool3d", [x(1, 1, 2, 5, 5)], {"kernel_size": [3], "padding": [1]}),
        ("avg_pool3d", [x(1, 1, 5, 5, 5)], {"kernel_size": [2, 2]}),
        ("avg_pool3d", [x(1, 1, 5, 5, 5)], {"kernel_size": [2], "stride": [1, 1]}),
        ("avg_pool3d", [x(1, 1, 5, 5, 5)], {"kernel_size": [2], "padding": [1, 1]}),
        ("avg_pool3d", [x(1, 1, 5, 5, 5)], {"kernel_size": [0]}),
        ("avg_pool3d", [x(1, 1, 5, 5, 5)], {"kernel_size": [2], "stride": [0]}),
        ("avg_pool3d", [x(1, 1, 5, 5, 5)], {"kernel_size": [2], "padding": [2]}),
        ("avg_pool3d", [x(1, 1, 5, 5, 5)], {"kernel_size": [2], "divisor_override": 0}),
        ("avg_pool3d", [bools(1, 1, 5, 5, 5)], {"kernel_size": [2]}),
        ("lp_pool1d", [x(5)], {"norm_type": 2.0, "kernel_size": 2}),
        ("lp_pool1d", [x(1, 1, 5)], {"norm_type": 2.0, "kernel_size": 6}),
        ("lp_pool1d", [x(1, 1, 5)], {"norm_type": 2.0, "kernel_size": 2, "stride": 0}),
        ("lp_pool2d", [x(1, 1, 1, 5, 5)], {"norm_type": 2.0, "kernel_size": [2, 2]}),
        ("lp_pool2d", [x(1, 1, 5, 5)], {"norm_type": 2.0, "kernel_size": [6, 2]}),
        ("lp_pool2d", [x(1, 1, 5, 5)], {"norm_type": 2.0, "kernel_size": [2, 2], "stride": [1, 0]}),
    ],
    "adaptive pools": [
        ("adaptive_max_pool1d", [x(5)], {"output_size": 2}),
        ("adaptive_max_pool1d", [x(1, 2, 0)], {"output_size": 2}),
        ("adaptive_max_pool1d", [x(1, 0, 5)], {"output_size": 2}),
        ("adaptive_max_pool1d", [x(1, 2, 5)], {"output_size": -1}),
        ("adaptive_max_pool1d", [ints(1, 2, 5)], {"output_size": 2}),
        ("adaptive_max_pool2d", [x(5, 5)], {"output_size": [2, 2]}),
        ("adaptive_max_pool2d", [x(1, 2, 5, 0)], {"output_size": [2, 2]}),
        ("adaptive_max_pool2d", [x(1, 2, 5, 5)], {"output_size": [2, 2, 2]}),
        ("adaptive_max_pool2d", [x(1, 2, 5, 5)], {"output_size": [2, -1]}),
        ("adaptive_max_pool2d", [ints(1, 2, 5, 5)], {"output_size": [2, 2]}),
        ("adaptive_max_pool3d", [x(5, 5, 5)], {"output_size": [2, 2, 2]}),
        ("adaptive_max_pool3d", [x(1, 2, 0, 5, 5)], {"output_size": [2, 2, 2]}),
        ("adaptive_max_pool3d", [x(1, 2, 5, 5, 5)], {"output_size": [2, 2]}),
        ("adaptive_max_pool3d", [x(1, 2, 5, 5, 5)], {"output_size": [2, 2, -3]}),
        ("adaptive_max_pool3d", [ints(1, 2, 5, 5, 5)], {"output_size": [2, 2, 2]}),
        ("adaptive_avg_pool1d", [x(5)], {"output_size": 2}),
        ("adaptive_avg_pool1d", [x(1, 2, 3, 5)], {"output_size": 2}),
        ("adaptive_avg_pool1d", [x(1, 2, 0)], {"output_size": 2}),
        ("adaptive_avg_pool1d", [x(1, 2, 5)], {"output_size": -1}),
        ("adaptive_avg_pool1d", [ints(1, 2, 5)], {"output_size": 2}),
        ("adaptive_avg_pool2d", [x(5, 5)], {"output_size": [2, 2]}),
        ("adaptive_avg_pool2d", [x(1, 2, 0, 5)], {"output_size": [2, 2]}),
        ("adaptive_avg_pool2d", [x(1, 2, 5, 5)], {"output_size": [2, 2, 2]}),
        ("adaptive_avg_pool2d", [x(1, 2, 5, 5)], {"output_size": [-1, 2]}),
        ("adaptive_avg_pool2d", [ints(1, 2, 5, 5)], {"output_size": [2, 2]}),
        ("adaptive_avg_pool3d", [x(5, 5, 5)], {"output_size": [2, 2, 2]}),
        ("adaptive_avg_pool3d", [x(1, 2, 5, 0, 5)], {"output_size": [2, 2, 2]}),
        ("adaptive_avg_pool3d", [x(1, 2, 5, 5, 5)], {"output_size": [2, 2]}),
        ("adaptive_avg_pool3d", [x(1, 2, 5, 5, 5)], {"output_size": [2, -2, 2]}),
        ("adaptive_avg_pool3d", [ints(1, 2, 5, 5, 5)], {"output_size": [2, 2, 2]}),
    ],
    "fractional pools": [
        ("fractional_max_pool2d", [x(1, 2, 5, 5)], {"kernel_size": [2, 2]}),
        ("fractional_max_pool2d", [x(1, 2, 5, 5)], {"kernel_size": [2, 2, 2], "output_size": [2, 2]}),
        ("fractional_max_pool2d", [x(1, 2, 5, 5)], {"kernel_size": [2, 2], "output_size": [2, 2, 2]}),
        ("fractional_max_pool2d", [x(1, 2, 5, 5)], {"kernel_size": [2, 2], "output_ratio": [0.5, 0.5, 0.5]}),
        ("fractional_max_pool2d", [x(1, 2, 5, 5)], {"kernel_size": [2, 2], "output_size": [5, 2]}),
        ("fractional_max_pool2d", [x(1, 2, 5, 5)], {"kernel_size": [2, 2], "output_size": [2, 5]}),
        ("fractional_max_pool2d", [x(1, 1, 2, 5, 5)], {"kernel_size": [2, 2], "output_size": [2, 2]}),
        ("fractional_max_pool2d", [x(1, 2, 5, 0)], {"kernel_size": [2, 2], "output_size": [2, 2]}),
        ("fractional_max_pool2d", [x(1, 0, 5, 5)], {"kernel_size": [2, 2], "output_size": [2, 2]}),
        ("fractional_max_pool3d", [x(1, 2, 5, 5, 5)], {"kernel_size": [2, 2, 2]}),
        ("fractional_max_pool3d", [x(1, 2, 5, 5, 5)], {"kernel_size": [2, 2], "output_size": [2, 2, 2]}),
        ("fractional_max_pool3d", [x(1, 2, 5, 5, 5)], {"kernel_size": [2, 2, 2], "output_size": [2, 2]}),
        ("fractional_max_pool3d", [x(1, 2, 5, 5, 5)], {"kernel_size": [2, 2, 2], "output_size": [4, 2, 2]}),
        ("fractional_max_pool3d", [x(1, 2, 5, 5, 5)], {"kernel_size": [2, 2, 2], "output_size": [2, 4, 2]}),
        ("fractional_max_pool3d", [x(1, 2, 5, 5, 5)], {"kernel_size": [2, 2, 2], "output_size": [2, 2, 5]}),
        ("fractional_max_pool3d", [x(1, 1, 2, 5, 5, 5)], {"kernel_size": [2, 2, 2], "output_size": [2, 2, 2]}),
        ("fractional_max_pool3d", [x(1, 2, 5, 0, 5)], {"kernel_size": [2, 2, 2], "output_size": [2, 2, 2]}),
        ("FractionalMaxPool2d", [x(1, 2, 5, 5)], {"kernel_size": [2, 2]}),
        ("FractionalMaxPool2d", [x(1, 2, 5, 5)], {"kernel_size": [2, 2], "output_size": [2, 2], "output_ratio": [0.5, 0.5]}),
        ("FractionalMaxPool2d", [x(1, 2, 5, 5)], {"kernel_size": [2, 2], "output_ratio": [0.5, 1.5]}),
        ("FractionalMaxPool3d", [x(1, 2, 5, 5, 5)], {"kernel_size": [2, 2, 2]}),
        ("FractionalMaxPool3d", [x(1, 2, 5, 5, 5)], {"kernel_size": [2, 2, 2], "output_ratio": [0.5, 1.5, 0.5]}),
    ],
    "unpools": [
        ("max_unpool1d", [x(1, 2, 3), ints(1, 2, 2)], {"kernel_size": 2}),
        ("max_unpool1d", [x(1, 2, 3), x(1, 2, 3)], {"kernel_size": 2}),
        ("max_unpool1d", [x(1, 1, 3), indices([0, 2, 6], 1, 1, 3)], {"kernel_size": 2}),
        ("max_unpool1d", [x(1, 2, 3), ints(1, 2, 3)], {"kernel_size": 2, "output_size": [9]}),
        ("max_unpool1d", [x(1, 2, 3), ints(1, 2, 3)], {"kernel_size": 2, "output_size": [6, 6]}),
        ("max_unpool1d", [x(1, 2, 0), ints(1, 2, 0)], {"kernel_size": 2}),
        ("max_unpool1d", [x(3), ints(3)], {"kernel_size": 2}),
        ("max_unpool2d", [x(1, 2, 3, 3), ints(1, 2, 3, 2)], {"kernel_size": [2, 2]}),
        ("max_unpool2d", [x(1, 2, 3, 3), x(1, 2, 3, 3)], {"kernel_size": [2, 2]}),
        ("max_unpool2d", [x(3, 3), ints(3, 3)], {"kernel_size": [2, 2]}),
        ("max_unpool2d", [x(1, 2, 0, 3), ints(1, 2, 0, 3)], {"kernel_size": [2, 2]}),
        ("max_unpool2d", [x(1, 1, 1, 2), indices([0, 16], 1, 1, 1, 2)], {"kernel_size": [2, 2]}),
        ("max_unpool2d", [x(1, 1, 1, 2), indices([-1, 3], 1, 1, 1, 2)], {"kernel_size": [2, 2]}),
        ("max_unpool2d", [x(1, 1, 2, 2), ints(1, 1, 2, 2)], {"kernel_size": [2, 2], "output_size": [4, 6]}),
        ("max_unpool2d", [x(1, 1, 2, 2), ints(1, 1, 2, 2)], {"kernel_size": [2, 2], "output_size": [1, 1, 2, 4]}),
        ("max_unpool2d", [x(1, 1, 2, 2), ints(1, 1, 2, 2)], {"kernel_size": [2, 2], "output_size": [4, 4, 4]}),
        ("max_unpool2d", [bools(1, 1, 2, 2), ints(1, 1, 2, 2)], {"kernel_size": [2, 2]}),
        ("max_unpool3d", [x(1, 1, 2, 2, 2), ints(1, 1, 2, 2, 1)], {"kernel_size": [2, 2, 2]}),
        ("max_unpool3d", [x(1, 1, 2, 2, 2), x(1, 1, 2, 2, 2)], {"kernel_size": [2, 2, 2]}),
        ("max_unpool3d", [x(2, 2, 2), ints(2, 2, 2)], {"kernel_size": [2, 2, 2]}),
        ("max_unpool3d", [x(1, 1, 2, 0, 2), ints(1, 1, 2, 0, 2)], {"kernel_size": [2, 2, 2]}),
        ("max_unpool3d", [x(1, 1, 1, 1, 2), indices([0, 16], 1, 1, 1, 1, 2)], {"kernel_size": [2, 2, 2]}),
        ("max_unpool3d", [x(1, 1, 2, 2, 2), ints(1, 1, 2, 2, 2)], {"kernel_size": [2, 2, 2], "output_size": [4, 4, 6]}),
        ("max_unpool3d", [x(1, 1, 2, 2, 2), ints(1, 1, 2, 2, 2)], {"kernel_size": [2, 2, 2], "stride": [0, 2, 2]}),
        ("max_unpool3d", [bools(1, 1, 2, 2, 2), ints(1, 1, 2, 2, 2)], {"kernel_size": [2, 2, 2]}),
    ],
    "shuffles": [
        ("pixel_shuffle", [x(4, 4)], {"upscale_factor": 2}),
        ("pixel_shuffle", [x(1, 6, 2, 2)], {"upscale_factor": 2}),
        ("pixel_shuffle", [x(1, 4, 2, 2)], {"upscale_factor": 0}),
        ("pixel_unshuffle", [x(4, 4)], {"downscale_factor": 2}),
        ("pixel_unshuffle", [x(1, 1, 5, 4)], {"downscale_factor": 2}),
        ("pixel_unshuffle", [x(1, 1, 4, 5)], {"downscale_factor": 2}),
        ("pixel_unshuffle", [x(1, 1, 4, 4)], {"downscale_factor": -1}),
        ("channel_shuffle", [x(4, 4)], {"groups": 2}),
        ("channel_shuffle", [x(1, 4, 4)], {"groups": 0}),
        ("channel_shuffle", [x(1, 5, 4)], {"groups": 2}),
    ],
    "transposed convolutions": [
        ("conv_transpose1d", [x(1, 2, 5), x(2, 1, 3), None], {"output_padding": 1}),
        ("conv_transpose1d", [x(1, 2, 5), x(2, 1, 3), None], {"output_padding": -1}),
        ("conv_transpose1d", [x(1, 3, 5), x(2, 1, 3), None], {}),
        ("conv_transpose2d", [x(1, 2, 5, 5), x(2, 1, 3, 3), None], {"output_padding": [1, 2], "stride": [2, 2]}),
        ("conv_transpose2d", [x(1, 2, 5, 5), x(2, 1, 3, 3), None], {"output_padding": [1, 1, 1], "stride": [2, 2]}),
        ("conv_transpose2d", [x(1, 2, 5, 5), x(2, 1, 3, 3), None], {"output_padding": [0, -1]}),
        ("conv_transpose2d", [x(1, 2, 5, 5), x(2, 1, 3, 3), None], {"output_padding": [2, 0], "dilation": [1, 3]}),
        ("conv_transpose3d", [x(1, 2, 3, 3, 3), x(2, 1, 2, 2, 2), None], {"output_padding": [1, 0, 0]}),
        ("conv_transpose3d", [x(1, 2, 3, 3, 3), x(2, 1, 2, 2, 2), None], {"output_padding": [0, 0, -1]}),
        ("conv_transpose3d", [x(1, 2, 1, 1, 1), x(2, 1, 2, 2, 2), None], {"padding": [1, 1, 1]}),
    ],
}


def tensor(given):
    if given is None:
        return None
    dtype = getattr(torch, given["dtype"])
    return torch.tensor(given["values"], dtype=dtype).reshape(given["shape"]) if "values" in given else torch.zeros(given["shape"], dtype=dtype)


def message(op, inputs, args):
    call = CALLS.get(op) or getattr(F, op)
    try:
        result = call(*map(tensor, inputs), **args)
    except ERRORS as error:
        return str(error).splitlines()[0]
    raise ValueError(f"{op} takes {inputs} with {args}: {tuple(result.shape)}")


def main():
    lines = []
    for family, cases in FAMILIES.items():
        for op, inputs, args in cases:
            case = {"family": family, "op": op, "args": args, "inputs": inputs, "message": message(op, inputs, args)}
            lines.append(" " + json.dumps(case))
    text = f'{{"torch": "{torch.__version__.split("+")[0]}", "cases": [\n' + ",\n".join(lines) + "\n]}\n"
    pathlib.Path(__file__).with_name("refusals.json").write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(lines)} refusals")


if __name__ == "__main__":
    main()
