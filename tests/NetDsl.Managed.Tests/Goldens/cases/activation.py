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
    theme.add("gelu by tanh", "gelu by tanh", lambda x: F.gelu(x, approximate="tanh"), WIDE)
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
    theme.add("relu6", "relu6", F.relu6, WIDE)
    theme.add("selu", "selu", F.selu, WIDE)
    theme.add("selu in place", "selu_", lambda x: F.selu(x, inplace=True), WIDE)
    theme.add("celu", "celu", F.celu, WIDE, alpha=0.6)
    theme.add("celu in place", "celu_", lambda x, **a: F.celu(x, inplace=True, **a), WIDE, alpha=1.3)
    theme.add("softplus", "softplus", F.softplus, WIDE)
    theme.add("softplus with a threshold", "softplus", F.softplus, WIDE, beta=2.0, threshold=5.0)
    theme.add("logsigmoid", "logsigmoid", F.logsigmoid, WIDE)
    theme.add("mish", "mish", F.mish, WIDE)
    theme.add("hardswish", "hardswish", F.hardswish, WIDE)
    theme.add("hardswish in place", "hardswish_", lambda x: F.hardswish(x, inplace=True), WIDE)
    theme.add("hardsigmoid", "hardsigmoid", F.hardsigmoid, WIDE)
    theme.add("hardtanh", "hardtanh", F.hardtanh, WIDE, min_val=-1.5, max_val=2.5)
    theme.add("softsign", "softsign", F.softsign, WIDE)
    theme.add("softmin", "softmin", F.softmin, lambda n: [n.normal(3, 4)], dim=1)
    theme.add("softmax of channels", "softmax2d", lambda x: F.softmax(x, -3), lambda n: [n.normal(2, 3, 2, 2)])

    theme.add("mish in place", "mish_", lambda x: F.mish(x, inplace=True), WIDE)
    theme.add("relu6 in place", "relu6_", lambda x: F.relu6(x, inplace=True), WIDE)
    theme.add("hardsigmoid in place", "hardsigmoid_", lambda x: F.hardsigmoid(x, inplace=True), WIDE)
    theme.add("hardtanh in place", "hardtanh_", lambda x, **a: F.hardtanh(x, inplace=True, **a), WIDE, min_val=-2.0, max_val=1.0)
    for lambd in (0.0, 0.5, 1.7):
        theme.add(f"hardshrink {lambd}", "hardshrink", lambda x, **a: F.hardshrink(x, a["lambda"]), WIDE, **{"lambda": lambd})
        theme.add(f"softshrink {lambd}", "softshrink", lambda x, **a: F.softshrink(x, a["lambda"]), WIDE, **{"lambda": lambd})
    theme.add("tanhshrink", "tanhshrink", F.tanhshrink, WIDE)
    theme.add("threshold", "threshold", F.threshold, WIDE, threshold=0.4, value=-2.5)
    theme.add("threshold in place", "threshold_", lambda x, **a: F.threshold(x, inplace=True, **a), WIDE, threshold=-1.2, value=7.0)
    for dim in (-1, 0, 1):
        theme.add(f"glu dim {dim}", "glu", F.glu, lambda n: [n.normal(4, 6, 2)], dim=dim)
    for name, shape, count in (("one part", (3, 5), 1), ("(N, C)", (3, 5), 5), ("(N, C, L)", (2, 3, 7), 3),
                               ("(N, C, H, W)", (2, 3, 3, 5), 3), ("one of images", (2, 3, 3, 5), 1), ("(L)", (7,), 1)):
        theme.add(f"prelu {name}", "prelu", F.prelu, lambda n: [n.distinct(*shape), n.normal(count)])
    theme.add("rrelu in evaluation", "rrelu", F.rrelu, WIDE, lower=0.1, upper=0.6)
    theme.add("rrelu in evaluation, in place", "rrelu_", lambda x, **a: F.rrelu(x, inplace=True, **a), WIDE, lower=0.2, upper=0.3)

    # More than a vector of any width holds, and not a multiple of it.
    long = lambda n: [n.distinct(67, scale=6)]
    for name in ("relu", "leaky_relu", "elu", "gelu", "silu", "sigmoid", "tanh"):
        args = {"leaky_relu": {"negative_slope": 0.1}, "elu": {"alpha": 1.2}}.get(name, {})
        function = getattr(torch, name) if name in ("sigmoid", "tanh") else getattr(F, name)
        theme.add(f"{name} of 67 values", name, function, long, **args)
    for name, function in (("softmax", F.softmax), ("log_softmax", F.log_softmax)):
        theme.add(f"{name} of long rows", name, function, lambda n: [n.normal(3, 67)], dim=1)
        theme.add(f"{name} of long columns", name, function, lambda n: [n.normal(41, 9)], dim=0)
