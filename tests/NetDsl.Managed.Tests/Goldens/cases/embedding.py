"""Embedding: rows of a table and their gradient."""

from torch.nn import functional as F

TOLERANCE = 1e-6


def cases(theme):
    for name, args in {"": {}, " with padding": {"padding_idx": 2}, " by frequency": {"scale_grad_by_freq": True}}.items():
        theme.add(f"embedding{name}", "embedding", lambda table, indices, **a: F.embedding(indices, table, **a),
                  lambda n: [n.normal(5, 3), n.labels(4, 7, classes=5)], **args)
