"""Padding."""

from torch.nn import functional as F

TOLERANCE = 1e-6


def cases(theme):
    for mode in ("constant", "reflect", "replicate", "circular"):
        theme.add(f"pad {mode}", "pad", F.pad, lambda n: [n.normal(2, 2, 4, 3)], pad=[1, 2, 2, 1], mode=mode)
    theme.add("pad with a value, taking off", "pad", F.pad, lambda n: [n.normal(3, 4)], pad=[-1, 2, 1, 0], mode="constant", value=0.5)
