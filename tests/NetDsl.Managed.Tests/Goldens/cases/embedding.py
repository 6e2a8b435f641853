"""Embedding and EmbeddingBag: rows of a table, what is made of bags of them, and their gradients."""

from torch.nn import functional as F

TOLERANCE = 1e-6


def embedding(table, indices, **args):
    return F.embedding(indices, table, **args)


def bag(table, indices, weights=None, **args):
    return F.embedding_bag(indices, table, per_sample_weights=weights, **args)


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
