"""Arithmetic, reductions, shapes and indexing."""

import torch

TOLERANCE = 1e-5


def cases(theme):
    pair = lambda n: [n.normal(3, 4), n.normal(3, 4)]
    one = lambda n: [n.normal(3, 4)]
    positive = lambda n: [n.positive(3, 4)]

    for name, function in (("add", torch.add), ("sub", torch.sub), ("mul", torch.mul), ("div", torch.div)):
        theme.add(name, name, function, lambda n: [n.normal(3, 4), n.positive(3, 4)])
        theme.add(f"{name} broadcasting a row", name, function, lambda n: [n.normal(2, 3, 4), n.positive(4)])
        theme.add(f"{name} broadcasting both", name, function, lambda n: [n.normal(3, 1), n.positive(2, 1, 4)])
        theme.add(f"{name} a scalar", f"{name}_scalar", lambda x, other: function(x, other), one, other=1.5)
        theme.add(f"{name} in place", f"{name}_", getattr(torch.Tensor, f"{name}_"), lambda n: [n.normal(3, 4), n.positive(4)])
    theme.add("scalar minus tensor", "rsub_scalar", lambda x, other: other - x, one, other=1.5)
    theme.add("scalar over tensor", "rdiv_scalar", lambda x, other: other / x, positive, other=1.5)
    for exponent in (2.0, 3.0, 0.5, -1.0):
        theme.add(f"pow {exponent}", "pow", lambda x, exponent: x.pow(exponent), positive, exponent=exponent)
    theme.add("pow 2 of negative numbers", "pow", lambda x, exponent: x.pow(exponent), one, exponent=2.0)
    for name in ("neg", "exp", "abs", "square"):
        theme.add(name, name, getattr(torch, name), lambda n: [n.distinct(3, 4)])
    for name in ("log", "sqrt", "rsqrt"):
        theme.add(name, name, getattr(torch, name), positive)
    theme.add("clamp", "clamp", lambda x, min, max: x.clamp(min, max), lambda n: [n.distinct(3, 5)], min=-1.0, max=0.8)

    theme.add("mm", "matmul", torch.matmul, lambda n: [n.normal(3, 5), n.normal(5, 4)])
    theme.add("mm wide", "matmul", torch.matmul, lambda n: [n.normal(7, 33), n.normal(33, 18)])
    theme.add("matmul of batches", "matmul", torch.matmul, lambda n: [n.normal(2, 3, 4), n.normal(2, 4, 5)])
    theme.add("matmul broadcasting a matrix", "matmul", torch.matmul, lambda n: [n.normal(2, 3, 4), n.normal(4, 5)])
    theme.add("matmul of a vector", "matmul", torch.matmul, lambda n: [n.normal(3, 4), n.normal(4)])

    cube = lambda n: [n.normal(2, 3, 4)]
    for name in ("sum", "mean"):
        theme.add(name, name, getattr(torch, name), cube)
        theme.add(f"{name} of one axis", f"{name}_dim", lambda x, dim, keepdim: getattr(torch, name)(x, dim, keepdim), cube, dim=[1], keepdim=False)
        theme.add(f"{name} of two axes, kept", f"{name}_dim", lambda x, dim, keepdim: getattr(torch, name)(x, dim, keepdim), cube, dim=[0, -1], keepdim=True)
    for name in ("var", "std"):
        theme.add(f"{name}", f"{name}_dim", lambda x, dim, unbiased, keepdim: getattr(torch, name)(x, dim, unbiased, keepdim), cube,
                  dim=[1], unbiased=True, keepdim=False)
        theme.add(f"{name} biased, two axes", f"{name}_dim", lambda x, dim, unbiased, keepdim: getattr(torch, name)(x, dim, unbiased, keepdim), cube,
                  dim=[0, 2], unbiased=False, keepdim=True)
    ordered = lambda n: [n.distinct(2, 3, 4)]
    for name in ("max", "min"):
        theme.add(name, name, getattr(torch, name), ordered)
        theme.add(f"{name} of an axis", f"{name}_dim", lambda x, dim, keepdim: list(getattr(torch, name)(x, dim, keepdim)), ordered, dim=1, keepdim=False)
    theme.add("argmax", "argmax", lambda x: x.argmax(), ordered)
    theme.add("argmax of an axis", "argmax_dim", lambda x, dim, keepdim: x.argmax(dim, keepdim), ordered, dim=2, keepdim=True)

    theme.add("reshape", "reshape", lambda x, shape: x.reshape(shape), cube, shape=[4, -1])
    theme.add("reshape of a transposed", "reshape_transposed", lambda x, shape: x.transpose(0, 2).reshape(shape), cube, shape=[4, -1])
    theme.add("transpose", "transpose", lambda x, dim0, dim1: x.transpose(dim0, dim1), cube, dim0=0, dim1=-1)
    theme.add("permute", "permute", lambda x, dims: x.permute(dims), cube, dims=[2, 0, 1])
    theme.add("flatten", "flatten", lambda x, start, end: x.flatten(start, end), lambda n: [n.normal(2, 3, 4, 2)], start=1, end=2)
    theme.add("unflatten", "unflatten", lambda x, dim, sizes: x.unflatten(dim, sizes), lambda n: [n.normal(2, 12)], dim=1, sizes=[3, 4])
    theme.add("squeeze", "squeeze", lambda x, dim: x.squeeze(dim), lambda n: [n.normal(2, 1, 3)], dim=1)
    theme.add("unsqueeze", "unsqueeze", lambda x, dim: x.unsqueeze(dim), cube, dim=-1)
    theme.add("expand", "expand", lambda x, sizes: x.expand(sizes), lambda n: [n.normal(3, 1)], sizes=[2, 3, 4])
    theme.add("cat", "cat", lambda a, b, c, dim: torch.cat([a, b, c], dim), lambda n: [n.normal(2, 3), n.normal(2, 1), n.normal(2, 2)], dim=1)
    theme.add("stack", "stack", lambda a, b, dim: torch.stack([a, b], dim), pair, dim=1)
    theme.add("narrow", "narrow", lambda x, dim, start, length: x.narrow(dim, start, length), cube, dim=2, start=1, length=2)
    theme.add("slice with a step", "slice", lambda x: x[:, 1:, ::2], cube)
    theme.add("select", "select", lambda x, dim, index: x.select(dim, index), cube, dim=1, index=2)
    theme.add("index_select", "index_select", lambda x, i, dim: x.index_select(dim, i), lambda n: [n.normal(5, 3), n.labels(4, classes=5)], dim=0)
    theme.add("gather", "gather", lambda x, i, dim: x.gather(dim, i), lambda n: [n.normal(3, 5), n.labels(3, 2, classes=5)], dim=1)
    theme.add("where", "where", torch.where, lambda n: [n.mask(3, 4), n.normal(3, 4), n.normal(3, 4)])
    theme.add("to float64 and back", "to_double", lambda x: x.double() * 2, one, dtypes=("float64",))
    theme.add("clone", "clone", lambda x: x.clone() * 2, one)
    for name in ("eq", "ne", "lt", "le", "gt", "ge"):
        theme.add(name, name, getattr(torch, name), lambda n: [n.labels(3, 4, classes=3), n.labels(3, 4, classes=3)])

    # More than a vector of any width holds, and not a multiple of it.
    for name in ("sum", "mean"):
        theme.add(f"{name} of long rows", f"{name}_dim", lambda x, dim, keepdim: getattr(torch, name)(x, dim, keepdim), lambda n: [n.normal(3, 167)], dim=[1], keepdim=False)
        theme.add(f"{name} of long columns", f"{name}_dim", lambda x, dim, keepdim: getattr(torch, name)(x, dim, keepdim), lambda n: [n.normal(67, 5)], dim=[0], keepdim=False)
    for name, function in (("add", torch.add), ("mul", torch.mul), ("div", torch.div)):
        theme.add(f"{name} of long rows, broadcasting", name, function, lambda n: [n.normal(3, 67), n.positive(67)])
    theme.add("matmul of odd sizes", "matmul", torch.matmul, lambda n: [n.normal(19, 37), n.normal(37, 21)])
    theme.add("transpose of odd sizes", "reshape_transposed", lambda x, shape: x.transpose(0, 2).reshape(shape), lambda n: [n.normal(9, 2, 35)], shape=[35, -1])
