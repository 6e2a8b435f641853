"""Elementwise functions beyond arithmetic."""

import torch

TOLERANCE = 1e-5


def cases(theme):
    def unary(names, inputs):
        for name in names:
            theme.add(name, name, getattr(torch, name), inputs)

    unary(("ceil", "floor", "round", "trunc", "sign", "reciprocal"), lambda n: [n.distinct(3, 5)])
    unary(("sin", "cos", "tan", "sinh", "cosh", "atan", "erf", "erfc", "exp2", "expm1"), lambda n: [n.normal(3, 5)])
    unary(("asin", "acos", "erfinv"), lambda n: [n.uniform(3, 5, low=-0.9, high=0.9)])
    unary(("log1p", "log2", "log10"), lambda n: [n.positive(3, 5)])
    theme.add("round of halves", "round", torch.round, [torch.tensor([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5], dtype=torch.float64)])
    theme.add("sigmoid, far out", "sigmoid", torch.sigmoid, [torch.tensor([-200.0, -90.0, -20.0, 20.0, 90.0, 200.0], dtype=torch.float64)])
    theme.add("exp, far out", "exp", torch.exp, [torch.tensor([-200.0, -80.0, 80.0], dtype=torch.float64)], dtypes=("float64",))

    both = lambda n: [n.distinct(3, 4), n.normal(3, 4)]
    for name in ("maximum", "minimum"):
        theme.add(name, name, getattr(torch, name), both)
        theme.add(f"{name} broadcasting", name, getattr(torch, name), lambda n: [n.distinct(3, 4), n.normal(4)])
    theme.add("maximum of equals", "maximum", torch.maximum, lambda n: [n.normal(3), n.normal(3) * 0 + 0.25])

    parts = lambda n: [n.distinct(3, 4, scale=9), n.positive(4) + 0.5]
    for name in ("fmod", "remainder"):
        theme.add(name, name, getattr(torch, name), parts)
        theme.add(f"{name} a scalar", f"{name}_scalar", lambda x, other: getattr(torch, name)(x, other), lambda n: [n.distinct(3, 4, scale=9)], other=1.7)
    for mode in ("floor", "trunc"):
        theme.add(f"div, {mode}", "div_rounded", lambda a, b, rounding_mode: torch.div(a, b, rounding_mode=rounding_mode), parts, rounding_mode=mode)
    theme.add("pow of tensors", "pow_tensor", torch.pow, lambda n: [n.positive(3, 4), n.normal(3, 4)])
    theme.add("pow of a number", "pow_base", lambda x, base: torch.pow(base, x), lambda n: [n.normal(3, 4)], base=1.7)
    theme.add("pow 0", "pow", lambda x, exponent: x.pow(exponent), lambda n: [n.normal(3, 4)], exponent=0.0)
    theme.add("lerp", "lerp", torch.lerp, lambda n: [n.normal(3, 4), n.normal(3, 4), n.uniform(3, 4)])
    theme.add("addcmul", "addcmul", lambda x, a, b, value: torch.addcmul(x, a, b, value=value), lambda n: [n.normal(3, 4), n.normal(3, 4), n.normal(4)], value=0.7)
    theme.add("addcdiv", "addcdiv", lambda x, a, b, value: torch.addcdiv(x, a, b, value=value), lambda n: [n.normal(3, 4), n.normal(3, 4), n.positive(4)], value=0.7)
    theme.add("clamp of one side", "clamp_min", lambda x, min: x.clamp_min(min), lambda n: [n.distinct(3, 5)], min=-0.5)
    theme.add("filled in place", "fill_", lambda x, value: x.fill_(value), lambda n: [n.normal(3)], value=0.5)
    theme.add("an element compared in place", "eq_", lambda x, y: x.eq_(y), lambda n: [n.normal(3), n.normal(3)], no_grad=(1,))

    cube = lambda n: [n.distinct(2, 3, 4)]
    for p in (1.0, 2.0, 3.0):
        theme.add(f"norm {p}", "norm", lambda x, p: x.norm(p), cube, p=p)
        theme.add(f"norm {p} of an axis", "norm_dim", lambda x, dim, keepdim, p: x.norm(p, dim, keepdim), cube, dim=1, keepdim=True, p=p)
    theme.add("prod", "prod", lambda x: x.prod(), lambda n: [n.positive(6)])
    theme.add("prod with a zero", "prod", lambda x: x.prod(), [torch.tensor([1.5, 0.0, -2.0], dtype=torch.float64)])
    theme.add("prod with two zeros", "prod", lambda x: x.prod(), [torch.tensor([1.5, 0.0, 0.0], dtype=torch.float64)])
    theme.add("prod of an axis", "prod_dim", lambda x, dim, keepdim: x.prod(dim, keepdim), cube, dim=1, keepdim=False)
    theme.add("logsumexp", "logsumexp", lambda x, dim, keepdim: x.logsumexp(dim, keepdim), cube, dim=2, keepdim=False)
    theme.add("logsumexp of large numbers, kept", "logsumexp", lambda x, dim, keepdim: x.logsumexp(dim, keepdim),
              lambda n: [n.distinct(2, 5, scale=300)], dim=1, keepdim=True)
    theme.add("cumsum", "cumsum", lambda x, dim: x.cumsum(dim), cube, dim=1)
    theme.add("amax", "amax", lambda x, dims: x.amax(dims), cube, dims=[0, 2])
    theme.add("amin of equals", "amin", lambda x, dims: x.amin(dims), [torch.tensor([[1.0, 0.5, 0.5], [3, 2, 4]], dtype=torch.float64)], dims=[1])
