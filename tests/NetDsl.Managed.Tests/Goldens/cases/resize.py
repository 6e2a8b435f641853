"""Resizing by factors and by sizes. Some of PyTorch's kernels go by the sizes though a factor is given, where a size stays or doubles."""

import torch
from torch.nn import functional as F

TOLERANCE = 1e-5

MODES = {1: ("linear",), 2: ("bilinear", "bicubic"), 3: ("trilinear",)}
SIZES = {1: (4,), 2: (4, 3), 3: (3, 2, 4)}
FACTORS = {
    1: ([0.6], [1.0], [1.2], [1.7], [2.0], [2.05], [2.6]),
    2: ([0.6, 0.7], [1.2, 1.3], [1.2, 2.05], [2.05, 3.15], [2.1, 2.2], [1.0, 2.0], [2.6, 0.5]),
    3: ([0.7, 0.5, 0.6], [1.3, 1.4, 1.2], [1.3, 2.05, 1.7], [2.05, 2.1, 2.2], [0.5, 3.5, 1.0]),
}
TO = {
    1: ([2], [4], [7], [8]),
    2: ([2, 1], [4, 3], [8, 6], [4, 7], [9, 2]),
    3: ([1, 1, 3], [3, 2, 4], [6, 4, 8], [2, 4, 5]),
}


def text(numbers):
    return "x".join(str(number) for number in numbers)


def input_of(rank, mode):
    # PyTorch 1 takes for images of one channel the kernel that PyTorch 2 takes for small images.
    shape = (2, 1) if rank == 2 and mode.startswith("nearest") else (1, 2)
    return lambda n: [n.normal(*shape, *SIZES[rank])]


def rounding(theme, mode, size, to):
    """Where a source starts is a matter of rounding, and so of the type."""
    for dtype in ("float32", "float64"):
        for name, shape, sizes in ((f"{mode} 1d", (1, 2, size), [to]), (f"{mode} 2d", (1, 1, 1, size), [1, to]), (f"{mode} 3d", (1, 2, 1, 1, size), [1, 1, to])):
            theme.add(f"{name} {size} to {to}, {dtype}", "interpolate", F.interpolate, lambda n: [n.normal(*shape).to(getattr(torch, dtype))],
                      dtypes=(dtype,), mode=mode, size=sizes)


def nearest_gradient(rank):
    operation = getattr(torch.ops.aten, f"upsample_nearest{rank}d_backward")

    def run(gradient, input_size, scale_factor):
        size = [int(length * factor) for length, factor in zip(input_size[2:], scale_factor)]
        return operation(gradient, size, input_size, *scale_factor)

    return run


def upsample(x, scale_factor=None, **args):
    return torch.nn.Upsample(scale_factor=scale_factor and tuple(scale_factor), **args)(x)


def cases(theme):
    for rank in SIZES:
        for mode in ("nearest", "nearest-exact", "area") + MODES[rank]:
            for corners in (None,) if mode not in MODES[rank] else (False, True):
                given = {} if corners is None else {"align_corners": corners}
                label = f"{mode} {rank}d{', corners aligned' if corners else ''}"
                for factors in FACTORS[rank]:
                    theme.add(f"{label} by {text(factors)}", "interpolate", F.interpolate, input_of(rank, mode), mode=mode, scale_factor=factors, **given)
                    if not corners and mode != "area":
                        theme.add(f"{label} by {text(factors)}, recomputed", "interpolate", F.interpolate, input_of(rank, mode), mode=mode,
                                  scale_factor=factors, recompute_scale_factor=True, **given)
                for to in TO[rank]:
                    theme.add(f"{label} to {text(to)}", "interpolate", F.interpolate, input_of(rank, mode), mode=mode, size=to, **given)

    for mode in ("bilinear", "bicubic"):
        for factors in ([0.4, 0.5], [0.7, 0.6], [1.7, 0.6], [2.05, 2.1]):
            for corners in (False, True):
                theme.add(f"{mode} antialiased{', corners aligned' if corners else ''} by {text(factors)}", "interpolate", F.interpolate,
                          lambda n: [n.normal(1, 2, 5, 4)], mode=mode, scale_factor=factors, antialias=True, align_corners=corners)

    for width, channels in ((63, 1), (64, 2)):
        theme.add(f"nearest, 2x{width} to a height and width of {2 + 2 * width}", "interpolate", F.interpolate,
                  lambda n: [n.normal(1, channels, 2, width)], mode="nearest", scale_factor=[1.2, 2.01])
    rounding(theme, "nearest", 14, 46)
    rounding(theme, "nearest", 26, 44)

    for rank, factors in ((1, [2.2]), (2, [2.05, 1.2]), (3, [1.2, 2.1, 1.7])):
        native = getattr(torch._C._nn, f"upsample_nearest{rank}d")
        theme.add(f"upsample_nearest{rank}d", f"upsample_nearest{rank}d", lambda x, scale_factor: native(x, None, scale_factor),
                  input_of(rank, "nearest"), scale_factor=factors)
        shape = [*((2, 1) if rank == 2 else (1, 2)), *SIZES[rank]]
        to = [int(length * factor) for length, factor in zip(SIZES[rank], factors)]
        theme.add(f"upsample_nearest{rank}d_backward", f"upsample_nearest{rank}d_backward", nearest_gradient(rank),
                  lambda n: [n.normal(*shape[:2], *to)], input_size=shape, scale_factor=factors)
    for name, shape, args in (("nearest", (2, 1, 4, 3), {"mode": "nearest", "scale_factor": [2.05, 1.2]}),
                              ("linear", (1, 2, 3), {"mode": "linear", "scale_factor": [1.3]}),
                              ("bilinear to a size", (1, 2, 4, 3), {"mode": "bilinear", "size": [6, 6], "align_corners": True}),
                              ("bicubic recomputed", (1, 2, 4, 3), {"mode": "bicubic", "scale_factor": [1.2, 1.3], "recompute_scale_factor": True}),
                              ("trilinear", (1, 2, 3, 2, 4), {"mode": "trilinear", "scale_factor": [1.3, 2.2, 0.6]})):
        theme.add(f"Upsample {name}", "Upsample", upsample, lambda n: [n.normal(*shape)], **args)
