"""Makes refusals.json beside this file: what PyTorch says to wrong inputs of operations, and of layers of tokens and sequences.

Run by hand where PyTorch 2.6 or later is installed: python3 make_refusals.py
Inputs are zeros of a shape, in float32 unless they say otherwise, or indices that are written out.
"""

import json
import pathlib

import torch
from torch import nn
from torch.nn import functional as F

ERRORS = (RuntimeError, ValueError, IndexError, NotImplementedError, AssertionError)


def ints(*shape):
    return {"dtype": "int64", "shape": list(shape)}


def bools(*shape):
    return {"dtype": "bool", "shape": list(shape)}


def doubles(*shape):
    return {"dtype": "float64", "shape": list(shape)}


def byte(*shape):
    return {"dtype": "uint8", "shape": list(shape)}


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


def table(kind):
    """Five rows of three features, or the weight that is given."""
    def call(input, *others, weight=None, **args):
        module = getattr(nn, kind)(5, 3, **args)
        if weight is not None:
            module.weight = nn.Parameter(torch.zeros(weight))
        return module(input, *others)
    return call


def recurrent(kind):
    """Five features in and four of state."""
    def call(input=None, hidden=None, cell=None, hidden_size=4, **args):
        state = None if hidden is None else (hidden, cell) if kind.startswith("LSTM") else hidden
        return getattr(nn, kind)(5, hidden_size, **args)(input, state)
    return call


def attention(query=None, key=None, value=None, padding=None, mask=None, embed_dim=4, num_heads=2, **args):
    return nn.MultiheadAttention(embed_dim, num_heads, **args)(query, key, value, key_padding_mask=padding, attn_mask=mask)


CALLS = {f"{kind}{rank}d": padding(f"{kind}{rank}d") for kind in ("ConstantPad", "ReflectionPad", "ReplicationPad") for rank in (1, 2, 3)}
CALLS |= {f"upsample_nearest{rank}d": nearest(rank) for rank in (1, 2, 3)}
CALLS |= {f"upsample_nearest{rank}d_backward": nearest_gradient(rank) for rank in (2, 3)}
# Functions of Python that check for themselves first: TorchSharp calls what is below them.
CALLS |= {name: getattr(torch._C._nn, name) for name in (f"adaptive_{kind}_pool{rank}d" for kind in ("avg", "max") for rank in (2, 3))}
CALLS["unfold_blocks"] = F.unfold
CALLS |= {f"FractionalMaxPool{rank}d": lambda x, rank=rank, **args: getattr(nn, f"FractionalMaxPool{rank}d")(**args)(x) for rank in (2, 3)}
CALLS |= {kind: table(kind) for kind in ("Embedding", "EmbeddingBag")}
CALLS |= {kind + cell: recurrent(kind + cell) for kind in ("RNN", "LSTM", "GRU") for cell in ("", "Cell")}
CALLS["MultiheadAttention"] = attention
CALLS["TransformerEncoderLayer"] = lambda src, mask=None, padding=None: nn.TransformerEncoderLayer(4, 2, 3)(src, mask, padding)
CALLS["TransformerDecoderLayer"] = lambda *inputs: nn.TransformerDecoderLayer(4, 2, 3)(*inputs)
CALLS["Transformer"] = lambda *inputs: nn.Transformer(4, 2, 1, 1, 3)(*inputs)
CALLS["layer_norm"] = lambda input, weight, bias, **args: F.layer_norm(input, weight=weight, bias=bias, **args)
CALLS["group_norm"] = lambda input, weight, bias, **args: F.group_norm(input, weight=weight, bias=bias, **args)
CALLS["silu_"] = lambda input: F.silu(input, inplace=True)
CALLS["unflatten"] = torch.unflatten
CALLS["sdpa"] = F.scaled_dot_product_attention


def layers(kind):
    """RNN, LSTM or GRU: inputs (T, N, 5), states (layers · directions, N, 4)."""
    def state(*shape, dtype=x):
        return [dtype(*shape)] * (2 if kind == "LSTM" else 1)
    cases = [
        (kind, [x(3, 2, 4)], {}),
        (kind, [doubles(3, 2, 5)], {}),
        (kind, [ints(3, 2, 5)], {}),
        (kind, [x(0, 2, 5)], {}),
        (kind, [x(0, 2, 4)], {}),
        (kind, [x(3, 2, 5), *state(2, 4)], {}),
        (kind, [x(3, 2, 5), *state(2, 2, 4)], {}),
        (kind, [x(3, 2, 5), *state(1, 2, 3)], {}),
        (kind, [x(2, 3, 5), *state(1, 3, 4)], {"batch_first": True}),
        (kind, [x(3, 2, 5), *state(2, 2, 4)], {"num_layers": 2, "bidirectional": True}),
        (kind, [], {"hidden_size": 0}),
        (kind, [], {"num_layers": 0}),
        (kind, [], {"num_layers": 2, "dropout": 1.5}),
    ]
    if kind != "LSTM":
        return cases + [(kind, [x(3, 2, 5), doubles(1, 2, 4)], {})]
    return cases + [
        (kind, [x(3, 2, 5), x(1, 2, 4), x(1, 2, 3)], {}),
        (kind, [x(3, 2, 5), x(1, 1, 4), x(1, 2, 3)], {}),
        (kind, [x(3, 2, 5), x(1, 2, 4), x(2, 4)], {}),
    ]


def cells(kind):
    """RNNCell, LSTMCell or GRUCell: inputs (N, 5) or (5), states (N, 4) or (4)."""
    def state(*shape, dtype=x):
        return [dtype(*shape)] * (2 if kind == "LSTMCell" else 1)
    cases = [
        (kind, [x(1, 2, 5)], {}),
        (kind, [x()], {}),
        (kind, [x(2, 5), *state(1, 2, 4)], {}),
        (kind, [x(2, 4)], {}),
        (kind, [x(4)], {}),
        (kind, [x(2, 5), *state(2, 3)], {}),
        (kind, [x(2, 5), *state(3, 4)], {}),
        (kind, [x(2, 5), *state(4)], {}),
        (kind, [x(5), *state(1, 4)], {}),
        (kind, [doubles(2, 5)], {}),
        (kind, [ints(2, 5)], {}),
        (kind, [x(2, 5), *state(2, 4, dtype=doubles)], {}),
    ]
    if kind != "LSTMCell":
        return cases
    return cases + [
        (kind, [x(2, 5), x(2, 4), x(2, 3)], {}),
        (kind, [x(2, 5), x(2, 4), x(1, 4)], {}),
        (kind, [x(2, 5), x(2, 4), x(1, 2, 4)], {}),
    ]


TOKENS = indices([1, 2, 3], 3)
VALUES = [x(3, 2, 4)] * 3
FAMILIES = {
    "tables": [
        ("Embedding", [indices([5], 1)], {}),
        ("Embedding", [indices([-1], 1)], {}),
        ("Embedding", [x(2)], {}),
        ("Embedding", [doubles(2)], {}),
        ("Embedding", [byte(2)], {}),
        ("Embedding", [x(2)], {"max_norm": 1.0}),
        ("Embedding", [ints(2)], {"weight": [3]}),
        ("Embedding", [ints(2)], {"weight": [3, 3, 3]}),
        ("Embedding", [ints(2)], {"padding_idx": 5}),
        ("Embedding", [ints(2)], {"padding_idx": -6}),
        ("EmbeddingBag", [TOKENS], {}),
        ("EmbeddingBag", [ints(1, 2, 3)], {}),
        ("EmbeddingBag", [x(2, 2)], {}),
        ("EmbeddingBag", [TOKENS, ints(1, 1)], {}),
        ("EmbeddingBag", [TOKENS, indices([1, 2], 2)], {}),
        ("EmbeddingBag", [TOKENS, indices([0, 4], 2)], {}),
        ("EmbeddingBag", [TOKENS, ints(0)], {"include_last_offset": True}),
        ("EmbeddingBag", [indices([5], 1), ints(1)], {"mode": "max"}),
        ("EmbeddingBag", [indices([-1], 1), ints(1)], {"mode": "max"}),
        ("EmbeddingBag", [TOKENS, ints(1), x(2)], {"mode": "sum"}),
        ("EmbeddingBag", [ints(2, 2), None, x(4)], {"mode": "sum"}),
        ("EmbeddingBag", [TOKENS, ints(1), doubles(3)], {"mode": "sum"}),
        ("EmbeddingBag", [TOKENS, ints(1)], {"weight": [3]}),
        ("EmbeddingBag", [ints(2, 2)], {"mode": "max", "scale_grad_by_freq": True}),
        ("EmbeddingBag", [ints(2, 2)], {"mode": "max", "sparse": True}),
        ("EmbeddingBag", [ints(2, 2)], {"padding_idx": 5}),
    ],
    "recurrent layers": [case for kind in ("RNN", "LSTM", "GRU") for case in layers(kind)],
    "recurrent cells": [case for kind in ("RNNCell", "LSTMCell", "GRUCell") for case in cells(kind)],
    "attention": [
        ("MultiheadAttention", [], {"embed_dim": 5}),
        ("MultiheadAttention", [], {"num_heads": 0}),
        ("MultiheadAttention", [], {"embed_dim": 0}),
        ("MultiheadAttention", VALUES, {"dropout": 1.5}),
        ("MultiheadAttention", [x(3, 2, 4), x(3, 4), x(3, 4)], {}),
        ("MultiheadAttention", [x(3, 2, 4), x(3, 2, 4), x(3, 4)], {}),
        ("MultiheadAttention", [x(3, 2, 6)] * 3, {}),
        ("MultiheadAttention", [x(3, 2, 4), x(3, 2, 6), x(3, 2, 4)], {}),
        ("MultiheadAttention", [x(3, 2, 4), x(3, 2, 6), x(3, 2, 6)], {}),
        ("MultiheadAttention", [x(3, 2, 4), x(3, 2, 4), x(2, 2, 4)], {}),
        ("MultiheadAttention", [x(3, 2, 4), x(3, 2, 4), x(3, 1, 4)], {}),
        ("MultiheadAttention", [x(3, 2, 4), x(3, 2, 3), x(2, 2, 5)], {"kdim": 3, "vdim": 5}),
        ("MultiheadAttention", [doubles(3, 2, 4)] * 3, {}),
        ("MultiheadAttention", [*VALUES, None, x(2, 3)], {}),
        ("MultiheadAttention", [*VALUES, None, x(2, 3, 3)], {}),
        ("MultiheadAttention", [*VALUES, None, x(3)], {}),
        ("MultiheadAttention", [*VALUES, None, x(1, 4, 3, 3)], {}),
        ("MultiheadAttention", [*VALUES, None, ints(3, 3)], {}),
        ("MultiheadAttention", [*VALUES, bools(3, 2), None], {}),
        ("MultiheadAttention", [*VALUES, x(2, 5), None], {}),
        ("MultiheadAttention", [*VALUES, bools(3), None], {}),
        ("MultiheadAttention", [*VALUES, byte(2, 3), ints(3, 3)], {}),
        ("MultiheadAttention", [*VALUES, bools(3, 2), x(2, 3)], {}),
        ("TransformerEncoderLayer", [x(3, 2, 6)], {}),
        ("TransformerEncoderLayer", [x(3, 2, 4), x(2, 3)], {}),
        ("TransformerEncoderLayer", [x(3, 2, 4), ints(3, 3)], {}),
        ("TransformerEncoderLayer", [x(3, 2, 4), None, ints(2, 3)], {}),
        ("TransformerDecoderLayer", [x(3, 2, 6), x(3, 2, 4)], {}),
        ("TransformerDecoderLayer", [x(3, 2, 4), x(3, 4)], {}),
        ("TransformerDecoderLayer", [x(3, 2, 4), x(5, 2, 4), x(2, 3)], {}),
        ("TransformerDecoderLayer", [x(3, 2, 4), x(5, 2, 4), None, x(3, 3)], {}),
        ("Transformer", [x(3, 1, 4), x(3, 2, 4)], {}),
        ("Transformer", [x(3, 2, 6), x(3, 2, 4)], {}),
        ("Transformer", [x(3, 2, 4), x(3, 2, 6)], {}),
        ("Transformer", [x(3, 2, 4), x(3, 2, 4), x(2, 3)], {}),
        ("sdpa", [x(4)] * 3, {}),
        ("sdpa", [x(3, 4), x(3, 4), doubles(3, 4)], {}),
        ("sdpa", [x(3, 4)] * 3 + [ints(3, 3)], {}),
        ("sdpa", [x(3, 4)] * 3 + [doubles(3, 3)], {}),
    ],
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
    "types": [
        ("gelu", [ints(2, 3)], {}),
        ("silu", [ints(2, 3)], {}),
        ("silu_", [ints(2, 3)], {}),
        ("logsigmoid", [bools(2, 3)], {}),
        ("glu", [ints(2, 4)], {"dim": 1}),
        ("glu", [bools(2, 4)], {"dim": 1}),
        ("conv2d", [ints(1, 2, 3, 3), x(1, 2, 2, 2), x(1)], {}),
        ("conv2d", [byte(1, 2, 3, 3), x(1, 2, 2, 2), x(1)], {}),
        ("conv2d", [doubles(1, 2, 3, 3), x(1, 2, 2, 2), x(1)], {}),
        ("batch_norm", [doubles(2, 3), x(3), x(3), x(3), x(3)], {"training": True}),
        ("batch_norm", [x(2, 3), doubles(3), doubles(3), doubles(3), doubles(3)], {"training": True}),
        ("layer_norm", [doubles(2, 3), x(3), x(3)], {"normalized_shape": [3]}),
        ("layer_norm", [x(2, 3), doubles(3), doubles(3)], {"normalized_shape": [3]}),
        ("layer_norm", [ints(2, 3), x(3), x(3)], {"normalized_shape": [3]}),
        ("group_norm", [doubles(2, 4, 3), x(4), x(4)], {"num_groups": 2}),
    ],
    "classes": [
        (loss, [x(*input), ints(*target)], {})
        for loss in ("cross_entropy", "nll_loss")
        for input, target in (
            ((2, 3), (3,)), ((2, 3), (2, 1)), ((2, 3), ()), ((3,), (2,)), ((3,), (1, 1)), ((2, 3, 4), (2, 5)), ((2, 3, 4), (2,)),
            ((2, 3, 4), (3, 4)), ((2, 3, 4, 4), (2, 1, 4, 4)), ((2, 3, 4, 4), (2, 4)), ((2, 3, 4, 4), (2, 4, 5)),
            ((2, 3, 4, 4, 4), (2, 4, 4)))
    ] + [("cross_entropy", [x(2, 3), x(2)], {}), ("cross_entropy", [x(2, 3), x(2, 4)], {})],
    "unflatten": [
        ("unflatten", [x(2, 7)], {"dim": 1, "sizes": [2, 3]}),
        ("unflatten", [x(2, 6)], {"dim": -1, "sizes": [4, -1]}),
        ("unflatten", [x(2, 6)], {"dim": 2, "sizes": [2, 3]}),
        ("unflatten", [x(2, 6)], {"dim": 1, "sizes": []}),
    ],
    "transposed convolutions": [
        ("conv_transpose1d", [x(1, 2, 5), x(2, 1, 3), None], {"output_padding": 1}),
        ("conv_transpose1d", [x(1, 2, 5), x(2, 1, 3), None], {"output_padding": -1}),
        ("conv_transpose1d", [x(1, 3, 5), x(2, 1, 3), None], {}),
        ("conv_transpose2d", [x(1, 2, 5, 5), x(2, 1, 3, 3), None], {"output_padding": [1, 2], "stride": [2, 2]}),
        ("conv_transpose2d", [x(1, 2, 5, 5), x(2, 1, 3, 3), None], {"output_padding": [1, 1, 1], "stride": [2, 2]}),
        ("conv_transpose2d", [x(1, 2, 5, 5), x(2, 1, 3, 3), None], {"output_padding": [0, -1]}),
        ("conv_transpose2d", [x(1, 2, 5, 5), x(2, 1, 3, 3), None], {"output_padding": [2, 0], "dilation": [1, 3]}),
        ("conv_transpose1d", [x(1, 2, 5), x(2, 1, 0), None], {}),
        ("conv_transpose2d", [x(1, 2, 5, 5), x(2, 1, 0, 3), None], {}),
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
