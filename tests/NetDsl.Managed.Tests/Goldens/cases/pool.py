"""Pooling."""

from torch.nn import functional as F

TOLERANCE = 1e-5

MAX = {1: F.max_pool1d, 2: F.max_pool2d, 3: F.max_pool3d}
AVERAGE = {1: F.avg_pool1d, 2: F.avg_pool2d, 3: F.avg_pool3d}
UNPOOL = {1: F.max_unpool1d, 2: F.max_unpool2d, 3: F.max_unpool3d}
ADAPTIVE = {1: F.adaptive_avg_pool1d, 2: F.adaptive_avg_pool2d, 3: F.adaptive_avg_pool3d}
SIZES = {1: (11,), 2: (7, 8), 3: (4, 5, 6)}


def cases(theme):
    for rank, size in SIZES.items():
        def values(n):
            return [n.distinct(2, 2, *size)]

        many = lambda *per_axis: per_axis[0] if rank == 1 else list(per_axis[:rank])
        theme.add(f"max_pool{rank}d", f"max_pool{rank}d", MAX[rank], values, kernel_size=many(2, 2, 2))
        theme.add(f"max_pool{rank}d overlapping", f"max_pool{rank}d", MAX[rank], values,
                  kernel_size=many(3, 2, 3), stride=many(2, 1, 2), padding=many(1, 1, 0))
        theme.add(f"max_pool{rank}d dilated, ceil", f"max_pool{rank}d", MAX[rank], values,
                  kernel_size=many(2, 2, 2), stride=many(2, 3, 2), dilation=many(2, 2, 2), ceil_mode=True)
        theme.add(f"avg_pool{rank}d", f"avg_pool{rank}d", AVERAGE[rank], values, kernel_size=many(2, 2, 2))
        theme.add(f"avg_pool{rank}d overlapping", f"avg_pool{rank}d", AVERAGE[rank], values,
                  kernel_size=many(3, 2, 3), stride=many(2, 1, 2), padding=many(1, 1, 1))
        theme.add(f"avg_pool{rank}d padding not counted, ceil", f"avg_pool{rank}d", AVERAGE[rank], values,
                  kernel_size=many(3, 3, 2), stride=many(2, 2, 2), padding=many(1, 1, 1), ceil_mode=True, count_include_pad=False)
        theme.add(f"avg_pool{rank}d padding counted, ceil", f"avg_pool{rank}d", AVERAGE[rank], values,
                  kernel_size=many(3, 3, 2), stride=many(2, 2, 2), padding=many(1, 1, 1), ceil_mode=True)
        if rank > 1:
            theme.add(f"avg_pool{rank}d divisor", f"avg_pool{rank}d", AVERAGE[rank], values,
                      kernel_size=many(2, 3, 2), stride=many(2, 2, 2), divisor_override=5)
        for name, output in (("one", many(1, 1, 1)), ("uneven", many(4, 3, 2)), ("the same", many(*SIZES[rank]))):
            theme.add(f"adaptive_avg_pool{rank}d to {name}", f"adaptive_avg_pool{rank}d", ADAPTIVE[rank], values, output_size=output)
        unpool = UNPOOL[rank]
        window = dict(kernel_size=many(2, 3, 2), stride=many(2, 2, 1), padding=many(1, 0, 1))
        for name, output in ((" to a size", {"output_size": [*size]}), (" to a shape", {"output_size": [2, 2, *size]})):
            theme.add(f"max_unpool{rank}d{name}", f"max_unpool{rank}d", unpool,
                      lambda n: list(MAX[rank](n.distinct(2, 2, *size), return_indices=True, **window)), **window, **output)
        # Without a size to go back to, pooling must not have dropped places.
        plain = dict(kernel_size=many(2, 2, 2))
        theme.add(f"max_unpool{rank}d unbatched", f"max_unpool{rank}d", unpool,
                  lambda n: list(MAX[rank](n.distinct(2, *(places // 2 * 2 for places in size)), return_indices=True, **plain)), **plain)
    theme.add("max_unpool1d of overlapping windows", "max_unpool1d", F.max_unpool1d,
              lambda n: list(F.max_pool1d(n.distinct(1, 2, 9), 3, 1, return_indices=True)), kernel_size=3, stride=1)
    theme.add("max_pool2d unbatched", "max_pool2d", F.max_pool2d, lambda n: [n.distinct(3, 6, 6)], kernel_size=[2, 2])
    theme.add("max_pool2d of negative numbers with padding", "max_pool2d", F.max_pool2d,
              lambda n: [n.distinct(1, 2, 4, 4) - 5], kernel_size=[3, 3], padding=[1, 1])
    theme.add("avg_pool2d unbatched", "avg_pool2d", F.avg_pool2d, lambda n: [n.normal(3, 6, 6)], kernel_size=[2, 2])
    # More than a vector of any width holds, and not a multiple of it.
    theme.add("max_pool2d of wide images", "max_pool2d", F.max_pool2d, lambda n: [n.distinct(1, 2, 6, 38)], kernel_size=[2, 2])
    theme.add("max_pool2d of wide images, odd sizes", "max_pool2d", F.max_pool2d, lambda n: [n.distinct(1, 2, 7, 41)], kernel_size=[2, 2])
    theme.add("avg_pool2d of wide images", "avg_pool2d", F.avg_pool2d, lambda n: [n.normal(1, 2, 6, 38)], kernel_size=[2, 2])
