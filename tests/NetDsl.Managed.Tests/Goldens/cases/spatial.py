"""Layers that move or resize positions."""

import torch
from torch import nn
from torch.nn import functional as F

TOLERANCE = 1e-5

MAX = {1: F.adaptive_max_pool1d, 2: F.adaptive_max_pool2d, 3: F.adaptive_max_pool3d}
LP = {1: F.lp_pool1d, 2: F.lp_pool2d}
FRACTIONAL = {2: F.fractional_max_pool2d, 3: F.fractional_max_pool3d}
SIZES = {1: (11,), 2: (7, 8), 3: (4, 5, 6)}


def seeded(function):
    def run(x, seed, **args):
        torch.manual_seed(seed)
        return function(x, **args)

    return run


def nearest_gradient(rank):
    operation = getattr(torch.ops.aten, f"upsample_nearest{rank}d_backward")
    return lambda gradient, input_size, size: operation(gradient, size, input_size, *[None] * rank)


def cases(theme):
    for rank, size in SIZES.items():
        def values(n):
            return [n.distinct(1, 2, *size)]

        many = lambda *per_axis: per_axis[0] if rank == 1 else list(per_axis[:rank])
        for name, output in (("one", many(1, 1, 1)), ("uneven", many(4, 3, 2)), ("the same", many(*size)), ("more", many(13, 9, 8))):
            if rank == 3 and name in ("the same", "more"):
                continue
            theme.add(f"adaptive_max_pool{rank}d to {name}", f"adaptive_max_pool{rank}d", MAX[rank], values, output_size=output)
        for name, pad in (("one size", [1] * 2 * rank), ("each side", [1, 2, 3, 0, 2, 1][:2 * rank]), ("taking off", [-1, 2, 1, -2, 0, 1][:2 * rank])):
            for kind, args in (("ConstantPad", [0.5]), ("ReflectionPad", []), ("ReplicationPad", [])) + ((("ZeroPad", []),) if rank == 2 else ()):
                def padded(x, padding, args=args, kind=kind):
                    return getattr(nn, f"{kind}{rank}d")(tuple(padding), *args)(x)
                theme.add(f"{kind}{rank}d {name}", f"{kind}{rank}d", padded, values, padding=pad)

        if rank < 3:
            positive = lambda n: [n.positive(2, 2, *size)]
            theme.add(f"lp_pool{rank}d", f"lp_pool{rank}d", LP[rank], positive, norm_type=2.0, kernel_size=many(2, 2))
            theme.add(f"lp_pool{rank}d overlapping", f"lp_pool{rank}d", LP[rank], positive, norm_type=1.5, kernel_size=many(3, 2), stride=many(2, 1))
            theme.add(f"lp_pool{rank}d ceil", f"lp_pool{rank}d", LP[rank], values, norm_type=2.0, kernel_size=many(3, 3), stride=many(2, 2), ceil_mode=True)
        if rank > 1:
            theme.add(f"fractional_max_pool{rank}d by size", f"fractional_max_pool{rank}d", seeded(FRACTIONAL[rank]), values, dtypes=("float64",),
                      seed=3, kernel_size=many(2, 2, 2), output_size=many(2, 3, 3))
            theme.add(f"fractional_max_pool{rank}d by ratio", f"fractional_max_pool{rank}d", seeded(FRACTIONAL[rank]), values, dtypes=("float64",),
                      seed=5, kernel_size=many(2, 2, 2), output_ratio=many(0.5, 0.6, 0.7))

    theme.add("pixel_shuffle", "pixel_shuffle", F.pixel_shuffle, lambda n: [n.normal(2, 12, 3, 2)], upscale_factor=2)
    theme.add("pixel_shuffle unbatched", "pixel_shuffle", F.pixel_shuffle, lambda n: [n.normal(9, 2, 3)], upscale_factor=3)
    theme.add("pixel_unshuffle", "pixel_unshuffle", F.pixel_unshuffle, lambda n: [n.normal(2, 3, 4, 6)], downscale_factor=2)
    theme.add("channel_shuffle", "channel_shuffle", torch.channel_shuffle, lambda n: [n.normal(2, 6, 3, 2)], groups=3)
    theme.add("channel_shuffle 1d", "channel_shuffle", torch.channel_shuffle, lambda n: [n.normal(2, 4, 5)], groups=2)
    theme.add("unflatten", "Unflatten", lambda x, dim, sizes: nn.Unflatten(dim, sizes)(x), lambda n: [n.normal(2, 12, 3)], dim=1, sizes=[3, -1])

    theme.add("unfold", "unfold_blocks", F.unfold, lambda n: [n.normal(2, 2, 5, 6)], kernel_size=[2, 3])
    theme.add("unfold strided", "unfold_blocks", F.unfold, lambda n: [n.normal(2, 2, 7, 6)], kernel_size=[3, 2], dilation=[2, 1], padding=[1, 2], stride=[2, 3])
    theme.add("unfold unbatched", "unfold_blocks", F.unfold, lambda n: [n.normal(2, 5, 6)], kernel_size=[2, 2], stride=[2, 2])
    theme.add("fold", "fold", F.fold, lambda n: [n.normal(2, 12, 16)], output_size=[5, 6], kernel_size=[2, 3])
    theme.add("fold strided", "fold", F.fold, lambda n: [n.normal(2, 12, 9)], output_size=[7, 6], kernel_size=[3, 2], dilation=[2, 1], padding=[1, 1],
              stride=[2, 3])

    modes = {1: ("linear",), 2: ("bilinear", "bicubic"), 3: ("trilinear",)}
    for rank, size in {1: (7,), 2: (5, 4), 3: (3, 2, 4)}.items():
        for mode in ("nearest", "nearest-exact", "area") + modes[rank]:
            for corners in (None,) if mode not in modes[rank] else (False, True):
                for name, args in (("larger", {"size": [9, 7, 5][:rank]}), ("smaller", {"size": [3, 2, 3][:rank]}),
                                   ("by a factor", {"scale_factor": [1.7, 2.5, 0.8][:rank]}),
                                   ("by a factor, recomputed", {"scale_factor": [1.7, 2.5, 0.8][:rank], "recompute_scale_factor": True})):
                    given = dict(args) if corners is None else dict(args, align_corners=corners)
                    label = "" if not corners else ", corners aligned"
                    theme.add(f"{mode} {rank}d {name}{label}", "interpolate", F.interpolate, lambda n: [n.normal(1, 2, *size)], mode=mode, **given)
    for rank, size in {1: (7,), 2: (5, 4), 3: (3, 2, 4)}.items():
        to = [9, 7, 5][:rank]
        native = getattr(torch._C._nn, f"upsample_nearest{rank}d")
        resized = lambda x, size=None, scale_factor=None, native=native: native(x, size, scale_factor)
        theme.add(f"upsample_nearest{rank}d", f"upsample_nearest{rank}d", resized, lambda n: [n.normal(1, 2, *size)], size=to)
        theme.add(f"upsample_nearest{rank}d by a factor", f"upsample_nearest{rank}d", resized, lambda n: [n.normal(1, 2, *size)],
                  scale_factor=[1.7, 2.5, 0.8][:rank])
        theme.add(f"upsample_nearest{rank}d_backward", f"upsample_nearest{rank}d_backward", nearest_gradient(rank),
                  lambda n: [n.normal(1, 2, *to)], size=to, input_size=[1, 2, *size])
        theme.add(f"upsample {rank}d", "upsample", F.upsample, lambda n: [n.normal(1, 2, *size)], size=to, mode=modes[rank][0], align_corners=True)
    theme.add("upsample nearest", "upsample", F.upsample, lambda n: [n.normal(1, 2, 5, 4)], scale_factor=[2.0, 1.5], mode="nearest")
    theme.add("upsample_nearest", "upsample_nearest", F.upsample_nearest, lambda n: [n.normal(1, 2, 5, 4)], size=[3, 6])
    theme.add("upsample_bilinear", "upsample_bilinear", lambda x, size, align_corners: F.upsample_bilinear(x, size), lambda n: [n.normal(1, 2, 5, 4)],
              size=[3, 6], align_corners=True)
    for mode in ("bilinear", "bicubic"):
        theme.add(f"{mode} antialiased", "interpolate", F.interpolate, lambda n: [n.normal(1, 2, 9, 8)], size=[4, 3], mode=mode, antialias=True,
                  align_corners=False)
