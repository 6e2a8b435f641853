"""Cases of golden values: reproducible inputs, what PyTorch makes of them, and the file format."""

import json
import zlib

import numpy as np
import torch

DTYPES = {torch.float32: "float32", torch.float64: "float64", torch.int64: "int64", torch.uint8: "uint8", torch.bool: "bool"}


class Numbers:
    """Inputs with three decimals, so that files stay short; the same for the same seed in every run."""

    def __init__(self, seed):
        self._random = np.random.RandomState(zlib.crc32(seed.encode()))

    def normal(self, *shape, scale=1.0):
        return self._rounded(self._random.standard_normal(shape) * scale)

    def uniform(self, *shape, low=0.0, high=1.0):
        return self._rounded(self._random.uniform(low, high, shape))

    def positive(self, *shape):
        return self.uniform(*shape, low=0.1, high=2.0)

    def distinct(self, *shape, scale=2.0):
        """No value twice and none near zero: for maxima and kinks."""
        count = int(np.prod(shape))
        values = (self._random.permutation(count) - count // 2 + 0.5) * 2.0 * scale / count
        return self._rounded(values.reshape(shape))

    def probabilities(self, *shape):
        values = self._random.uniform(0.1, 1.0, shape)
        return torch.from_numpy(values / values.sum(-1, keepdims=True))

    def labels(self, *shape, classes):
        return torch.from_numpy(self._random.randint(0, classes, shape))

    def mask(self, *shape):
        return torch.from_numpy(self._random.randint(0, 2, shape).astype(bool))

    @staticmethod
    def _rounded(values):
        # Through float32, so that both precisions start from the same numbers.
        return torch.from_numpy(np.asarray(np.round(values, 3), dtype=np.float32).astype(np.float64))


class Theme:
    """The cases of one file. `tolerance` is what a float32 result may be off by, per unit of max(1, |expected|)."""

    def __init__(self, name, tolerance):
        self.name = name
        self.tolerance = tolerance
        self.cases = []

    def add(self, name, op, function, inputs, no_grad=(), dtypes=("float32", "float64"), tolerance=None, **args):
        """Runs `function(*inputs, **args)` and keeps inputs, outputs and the gradients of every floating input.

        `inputs` is a function of Numbers, or a list. `no_grad` has the positions of floating inputs without gradient.
        """
        if any(case["name"] == name for case in self.cases):
            raise ValueError(f"{self.name} has two cases named {name}")
        numbers = Numbers(f"{self.name}/{name}")
        tensors = inputs(numbers) if callable(inputs) else inputs
        tensors = [None if t is None else t.clone() for t in tensors]
        for i, tensor in enumerate(tensors):
            if tensor is not None and tensor.is_floating_point() and i not in no_grad:
                tensor.requires_grad_()
        # The function may work in place, so it gets copies, and the leaves keep their values.
        outputs = function(*(t if t is None else t.clone() for t in tensors), **args)
        outputs = list(outputs) if isinstance(outputs, (list, tuple)) else [outputs]

        roots = [o for o in outputs if o.requires_grad]
        seeds = [numbers.normal(*o.shape).to(o.dtype) for o in roots]
        if roots:
            torch.autograd.backward(roots, seeds)
        case = {"name": name, "op": op}
        if args:
            case["args"] = args
        if tolerance is not None:
            case["tolerance"] = tolerance
        if tuple(dtypes) != ("float32", "float64"):
            case["dtypes"] = list(dtypes)
        # "float" stands for whichever precision the test runs in.
        kind = None if "dtypes" in case else "float"
        case["inputs"] = [None if t is None else _tensor(t, kind, grad=t.grad) for t in tensors]
        by_root = {id(r): s for r, s in zip(roots, seeds)}
        case["outputs"] = [_tensor(o, kind, seed=by_root.get(id(o))) for o in outputs]
        self.cases.append(case)

    def json(self):
        head = json.dumps({"theme": self.name, "torch": torch.__version__.split("a")[0].split("+")[0], "tolerance": self.tolerance})
        cases = ",\n".join(_case(case) for case in self.cases)
        return f'{head[:-1]}, "cases": [\n{cases}\n]}}\n'


def _tensor(tensor, kind, **others):
    dtype = kind if kind and tensor.is_floating_point() else DTYPES[tensor.dtype]
    result = {"dtype": dtype, "shape": list(tensor.shape), "values": tensor}
    result.update({key: value for key, value in others.items() if value is not None})
    digits = torch.float32 if dtype == "float" else tensor.dtype
    return {key: value.detach().to(digits) if torch.is_tensor(value) else value for key, value in result.items()}


def _case(case):
    lines = []
    for key, value in case.items():
        if key in ("inputs", "outputs"):
            tensors = ",\n   ".join("null" if t is None else _line(t) for t in value)
            lines.append(f'  "{key}": [{tensors}]')
        else:
            lines.append(f'  "{key}": {json.dumps(value)}')
    return " {" + ",\n".join(lines).lstrip() + "}"


def _line(tensor):
    return "{" + ", ".join(f'"{k}": {_values(v) if torch.is_tensor(v) else json.dumps(v)}' for k, v in tensor.items()) + "}"


def _values(tensor):
    return "[" + ",".join(_number(v) for v in tensor.reshape(-1).numpy()) + "]"


def _number(value):
    if isinstance(value, (np.bool_, np.integer)):
        return str(int(value))
    if not np.isfinite(value):
        return f'"{value}"'
    plain = np.format_float_positional(value, unique=True, trim="-")
    short = np.format_float_scientific(value, unique=True, trim="-", exp_digits=1)
    return plain if len(plain) <= len(short) else short
