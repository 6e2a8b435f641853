"""Normalisation: values, gradients and running statistics."""

from torch.nn import functional as F

TOLERANCE = 1e-5

SHAPES = {"(N, C)": (6, 3), "(N, C, L)": (3, 3, 5), "(N, C, H, W)": (3, 3, 4, 5), "(N, C, D, H, W)": (2, 3, 2, 3, 4)}


def batch_norm(x, mean, variance, weight, bias, **args):
    """Also the running statistics, which it updates in place."""
    return [F.batch_norm(x, mean, variance, weight, bias, **args), mean, variance]


def instance_norm(x, mean, variance, weight, bias, **args):
    return [F.instance_norm(x, mean, variance, weight, bias, **args), mean, variance]


def cases(theme):
    def values(shape, affine=True):
        c = shape[1]
        return lambda n: [n.normal(*shape) * 2 + 0.5, n.normal(c), n.positive(c),
                          n.positive(c) if affine else None, n.normal(c) if affine else None]

    stats = (1, 2)
    for name, shape in SHAPES.items():
        theme.add(f"batch_norm {name} training", "batch_norm", batch_norm, values(shape), no_grad=stats, training=True)
        theme.add(f"batch_norm {name} evaluation", "batch_norm", batch_norm, values(shape), no_grad=stats, training=False)
    theme.add("batch_norm momentum and eps", "batch_norm", batch_norm, values((4, 3, 5)), no_grad=stats,
              training=True, momentum=0.3, eps=1e-2)
    theme.add("batch_norm not affine", "batch_norm", batch_norm, values((4, 3, 5), affine=False), no_grad=stats, training=True)
    theme.add("batch_norm not affine, evaluation", "batch_norm", batch_norm, values((4, 3, 5), affine=False), no_grad=stats, training=False)
    theme.add("batch_norm without statistics", "batch_norm_batch", lambda x, w, b: F.batch_norm(x, None, None, w, b, training=True),
              lambda n: [n.normal(4, 3, 5), n.positive(3), n.normal(3)])
    theme.add("batch_norm far from zero", "batch_norm", batch_norm,
              lambda n: [n.normal(8, 2, 6) + 100, n.normal(2), n.positive(2), n.positive(2), n.normal(2)],
              no_grad=stats, tolerance=2e-4, training=True)

    theme.add("layer_norm", "layer_norm", lambda x, w, b, **a: F.layer_norm(x, a["normalized_shape"], w, b),
              lambda n: [n.normal(4, 6), n.positive(6), n.normal(6)], normalized_shape=[6])
    theme.add("layer_norm of three axes", "layer_norm", lambda x, w, b, **a: F.layer_norm(x, a["normalized_shape"], w, b),
              lambda n: [n.normal(2, 3, 4, 2), n.positive(3, 4, 2), n.normal(3, 4, 2)], normalized_shape=[3, 4, 2])
    theme.add("layer_norm not affine", "layer_norm", lambda x, w, b, **a: F.layer_norm(x, a["normalized_shape"], w, b, a["eps"]),
              lambda n: [n.normal(2, 3, 7), None, None], normalized_shape=[7], eps=1e-3)
    theme.add("layer_norm without bias", "layer_norm", lambda x, w, b, **a: F.layer_norm(x, a["normalized_shape"], w, b),
              lambda n: [n.normal(3, 5), n.positive(5), None], normalized_shape=[5])

    for groups in (1, 2, 4):
        theme.add(f"group_norm of {groups}", "group_norm", lambda x, w, b, **a: F.group_norm(x, a["num_groups"], w, b),
                  lambda n: [n.normal(2, 4, 3, 2), n.positive(4), n.normal(4)], num_groups=groups)
    theme.add("group_norm (N, C)", "group_norm", lambda x, w, b, **a: F.group_norm(x, a["num_groups"], w, b),
              lambda n: [n.normal(3, 6), n.positive(6), n.normal(6)], num_groups=2)
    theme.add("group_norm not affine", "group_norm", lambda x, w, b, **a: F.group_norm(x, a["num_groups"], w, b, a["eps"]),
              lambda n: [n.normal(2, 6, 5), None, None], num_groups=3, eps=1e-3)

    for name, shape in list(SHAPES.items())[1:]:
        theme.add(f"instance_norm {name}", "instance_norm_input", lambda x, w, b: F.instance_norm(x, weight=w, bias=b),
                  lambda n: [n.normal(*shape), n.positive(3), n.normal(3)])
    theme.add("instance_norm not affine", "instance_norm_input", lambda x, w, b: F.instance_norm(x, weight=w, bias=b),
              lambda n: [n.normal(2, 3, 4, 4), None, None])
    theme.add("instance_norm updates statistics", "instance_norm", instance_norm, values((3, 3, 5)), no_grad=stats,
              use_input_stats=True, momentum=0.2)
    theme.add("instance_norm by statistics", "instance_norm", instance_norm, values((3, 3, 5)), no_grad=stats, use_input_stats=False)

    # More than a vector of any width holds, and not a multiple of it.
    theme.add("batch_norm of 9x11 images", "batch_norm", batch_norm, values((2, 3, 9, 11)), no_grad=stats, training=True)
    theme.add("batch_norm of 67 channels", "batch_norm", batch_norm, values((4, 67)), no_grad=stats, training=True)
    theme.add("layer_norm of 67 values", "layer_norm", lambda x, w, b, **a: F.layer_norm(x, a["normalized_shape"], w, b),
              lambda n: [n.normal(3, 67), n.positive(67), n.normal(67)], normalized_shape=[67])
    theme.add("group_norm of 9x5 images", "group_norm", lambda x, w, b, **a: F.group_norm(x, a["num_groups"], w, b),
              lambda n: [n.normal(2, 6, 9, 5), n.positive(6), n.normal(6)], num_groups=3)

    for name, shape, size in (("(N, C, L)", (2, 7, 5), 3), ("(N, C, H, W)", (2, 5, 3, 4), 5), ("even size", (2, 6, 3, 2), 4),
                              ("(N, C, D, H, W)", (1, 3, 2, 3, 2), 2), ("more than the channels", (2, 3, 4), 7), ("size 1", (2, 3, 4), 1)):
        theme.add(f"local_response_norm {name}", "local_response_norm", F.local_response_norm, lambda n: [n.normal(*shape, scale=3)],
                  size=size, alpha=0.9, beta=0.6, k=1.5)
    theme.add("local_response_norm of AlexNet", "local_response_norm", F.local_response_norm, lambda n: [n.normal(2, 9, 3, 3, scale=9)],
              size=5, alpha=1e-4, beta=0.75, k=2.0)
