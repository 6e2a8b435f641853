"""Convolutions, transposed convolutions and linear layers."""

from torch.nn import functional as F

TOLERANCE = 1e-5

RANKS = {1: (F.conv1d, F.conv_transpose1d), 2: (F.conv2d, F.conv_transpose2d), 3: (F.conv3d, F.conv_transpose3d)}


def inputs(batch, channels, size, out, kernel, groups=1, bias=True, transposed=False):
    weight = (channels, out // groups, *kernel) if transposed else (out, channels // groups, *kernel)
    lead = (batch,) if batch else ()
    return lambda n: [n.normal(*lead, channels, *size), n.normal(*weight), n.normal(out) if bias else None]


def cases(theme):
    conv1d, conv_transpose1d = RANKS[1]
    theme.add("conv1d", "conv1d", conv1d, inputs(2, 3, (9,), 4, (3,)))
    theme.add("conv1d with everything", "conv1d", conv1d, inputs(2, 4, (11,), 6, (3,), groups=2),
              stride=2, padding=2, dilation=2, groups=2)
    theme.add("conv1d unbatched", "conv1d", conv1d, inputs(0, 3, (9,), 4, (3,)))
    theme.add("conv_transpose1d", "conv_transpose1d", conv_transpose1d, inputs(2, 3, (5,), 4, (3,), transposed=True))
    theme.add("conv_transpose1d with everything", "conv_transpose1d", conv_transpose1d,
              inputs(2, 4, (5,), 6, (3,), groups=2, transposed=True),
              stride=2, padding=1, output_padding=1, dilation=2, groups=2)

    conv2d, conv_transpose2d = RANKS[2]
    theme.add("conv2d", "conv2d", conv2d, inputs(2, 3, (6, 7), 4, (3, 3)))
    theme.add("conv2d without bias", "conv2d", conv2d, inputs(2, 3, (6, 7), 4, (3, 3), bias=False))
    theme.add("conv2d 1x1", "conv2d", conv2d, inputs(2, 5, (4, 3), 3, (1, 1)))
    theme.add("conv2d 1x1 strided", "conv2d", conv2d, inputs(2, 3, (5, 5), 4, (1, 1)), stride=[2, 2])
    theme.add("conv2d uneven", "conv2d", conv2d, inputs(2, 3, (8, 7), 4, (3, 2)), stride=[2, 1], padding=[1, 0], dilation=[1, 2])
    theme.add("conv2d padding wider than the input", "conv2d", conv2d, inputs(1, 2, (2, 2), 3, (5, 5)), padding=[4, 4])
    theme.add("conv2d groups", "conv2d", conv2d, inputs(2, 4, (5, 5), 6, (3, 3), groups=2), padding=[1, 1], groups=2)
    theme.add("conv2d depthwise", "conv2d", conv2d, inputs(2, 4, (5, 6), 4, (3, 3), groups=4), padding=[1, 1], groups=4)
    theme.add("conv2d depthwise with multiplier", "conv2d", conv2d, inputs(2, 3, (5, 5), 6, (3, 3), groups=3), stride=[2, 2], groups=3)
    theme.add("conv2d many channels", "conv2d", conv2d, inputs(1, 19, (6, 6), 17, (3, 3)), padding=[1, 1])
    theme.add("conv2d unbatched", "conv2d", conv2d, inputs(0, 3, (6, 7), 4, (3, 3)))
    theme.add("conv_transpose2d", "conv_transpose2d", conv_transpose2d, inputs(2, 3, (4, 5), 4, (3, 3), transposed=True))
    theme.add("conv_transpose2d strided", "conv_transpose2d", conv_transpose2d,
              inputs(2, 3, (3, 4), 4, (4, 4), bias=False, transposed=True), stride=[2, 2], padding=[1, 1])
    theme.add("conv_transpose2d with everything", "conv_transpose2d", conv_transpose2d,
              inputs(2, 4, (3, 4), 6, (3, 2), groups=2, transposed=True),
              stride=[2, 3], padding=[1, 0], output_padding=[1, 2], dilation=[2, 1], groups=2)

    conv3d, conv_transpose3d = RANKS[3]
    theme.add("conv3d", "conv3d", conv3d, inputs(2, 2, (4, 5, 4), 3, (2, 3, 2)))
    theme.add("conv3d with everything", "conv3d", conv3d, inputs(1, 4, (5, 4, 5), 4, (2, 3, 2), groups=2),
              stride=[2, 1, 2], padding=[1, 1, 0], dilation=[1, 1, 2], groups=2)
    theme.add("conv_transpose3d", "conv_transpose3d", conv_transpose3d,
              inputs(1, 2, (3, 2, 3), 3, (2, 3, 2), transposed=True), stride=[2, 1, 2], padding=[0, 1, 1])

    theme.add("linear", "linear", F.linear, lambda n: [n.normal(5, 7), n.normal(4, 7), n.normal(4)])
    theme.add("linear without bias", "linear", F.linear, lambda n: [n.normal(5, 7), n.normal(4, 7), None])
    theme.add("linear of one vector", "linear", F.linear, lambda n: [n.normal(7), n.normal(4, 7), n.normal(4)])
    theme.add("linear of a sequence", "linear", F.linear, lambda n: [n.normal(2, 3, 7), n.normal(4, 7), n.normal(4)])
    theme.add("linear of wide rows", "linear", F.linear, lambda n: [n.normal(9, 70), n.normal(35, 70, scale=0.2), n.normal(35)])

    # More than a vector of any width holds, and not a multiple of it.
    theme.add("conv2d of wide images", "conv2d", conv2d, inputs(1, 3, (7, 21), 19, (3, 3)), padding=[1, 1])
    theme.add("linear of odd sizes", "linear", F.linear, lambda n: [n.normal(19, 35), n.normal(21, 35), n.normal(21)])
