"""Embedding and EmbeddingBag: rows of a table, what is made of bags of them, and their gradients."""

import torch
from torch import nn
from torch.nn import functional as F

TOLERANCE = 1e-6


def embedding(table, indices, **args):
    return F.embedding(indices, table, **args)


def bag(table, indices, weights=None, **args):
    return F.embedding_bag(indices, table, per_sample_weights=weights, **args)


def given(table, indices, *offsets, kind, **args):
    """A module of given vectors: its output, what is left of the vectors, and their gradient where the output counts more and more from -1 to 1."""
    module = getattr(nn, kind).from_pretrained(table.detach().clone(), freeze=False, **args)
    output = module(indices, *offsets)
    ramp = torch.linspace(-1, 1, output.numel(), dtype=output.dtype).view(output.shape)
    gradient, = torch.autograd.grad((output * ramp).sum(), module.weight)
    return [output.detach(), module.weight.detach(), gradient]


def cases(theme):
    for name, args in {"": {}, " with padding": {"padding_idx": 2}, " by frequency": {"scale_grad_by_freq": True}}.items():
        theme.add(f"embedding{name}", "embedding", embedding,
                  lambda n: [n.normal(5, 3), n.labels(4, 7, classes=5)], **args)
    for mode in ("sum", "mean", "max"):
        for name, args in {"": {}, " with padding": {"padding_idx": 1}, " by frequency": {"scale_grad_by_freq": True}}.items():
            if mode != "max" or "scale_grad_by_freq" not in args:
                theme.add(f"bag {mode}{name}", "embedding_bag", bag,
                          lambda n: [n.distinct(4, 3), n.labels(5, 3, classes=4), None], mode=mode, **args)
    theme.add("bag weighted", "embedding_bag", bag,
              lambda n: [n.normal(4, 3), n.labels(5, 3, classes=4), n.normal(5, 3)], mode="sum", padding_idx=1)
    for name, args in {"": {"padding_idx": -2}, " by frequency": {"scale_grad_by_freq": True}, " shortened": {"max_norm": 1.0},
                       " shortened by their sum": {"max_norm": 1.5, "norm_type": 1.0}}.items():
        theme.add(f"given vectors{name}", "from_pretrained", given,
                  lambda n: [n.normal(5, 3), n.labels(2, 4, classes=4)], no_grad=(0,), kind="Embedding", **args)
    for name, args in {"": {"mode": "mean", "padding_idx": 1}, " to the last offset": {"mode": "sum", "include_last_offset": True},
                       " shortened": {"mode": "max", "max_norm": 1.0}}.items():
        theme.add(f"bags of given vectors{name}", "from_pretrained", given,
                  lambda n: [n.distinct(4, 3), n.labels(6, classes=4), torch.tensor([0, 2, 2, 6 if "include_last_offset" in args else 5])], no_grad=(0,), kind="EmbeddingBag", **args)
