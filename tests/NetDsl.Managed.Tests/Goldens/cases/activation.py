"""Elementwise activations and the softmaxes."""

import torch
from torch.nn import functional as F

TOLERANCE = 1e-5

# Far enough out to show saturation, and away from the kinks.
WIDE = lambda n: [n.distinct(4, 6, scale=6)]


def cases(theme):
    theme.add("relu", "relu", F.relu, WIDE)
    theme.add("relu in place", "relu_", F.relu_, WIDE)
    for slope in (0.01, 0.3):
        theme.add(f"leaky_relu {slope}", "leaky_relu", F.leaky_relu, WIDE, negative_slope=slope)
    theme.add("leaky_relu in place", "leaky_relu_", F.leaky_relu_, WIDE, negative_slope=0.2)
    for alpha in (1.0, 0.5):
        theme.add(f"elu {alpha}", "elu", F.elu, WIDE, alpha=alpha)
    theme.add("elu in place", "elu_", F.elu_, WIDE, alpha=0.7)
    theme.add("gelu", "gelu", F.gelu, WIDE)
    theme.add("silu", "silu", F.silu, WIDE)
    theme.add("silu in place", "silu_", lambda x: F.silu(x, inplace=True), WIDE)
    theme.add("sigmoid", "sigmoid", torch.sigmoid, WIDE)
    theme.add("sigmoid in place", "sigmoid_", torch.sigmoid_, WIDE)
    theme.add("tanh", "tanh", torch.tanh, WIDE)
    theme.add("tanh in place", "tanh_", torch.tanh_, WIDE)
    for name, function in (("softmax", F.softmax), ("log_softmax", F.log_softmax)):
        for dim in (-1, 0, 1):
            theme.add(f"{name} dim {dim}", name, function, lambda n: [n.normal(3, 4, 5)], dim=dim)
        theme.add(f"{name} of large numbers", name, function, lambda n: [n.normal(3, 7, scale=60)], dim=1)
