"""Random numbers after torch.manual_seed, for the same seed the same numbers."""

import torch
from torch.nn import functional as F

TOLERANCE = 0.0

FLOAT = ("float32",)
DOUBLE = ("float64",)
# Normal numbers go through log, sin and cos, whose last bits differ between libraries, and from build to build of libtorch.
CLOSE = 2e-6


def drawing(*draws):
    """Seeds, then makes one output of each draw."""
    def run(seed):
        torch.manual_seed(seed)
        return [draw() for draw in draws]

    return run


def cases(theme):
    def add(name, op, draw, dtypes=FLOAT, seed=0, tolerance=None):
        theme.add(name, op, drawing(*draw) if isinstance(draw, tuple) else drawing(draw), [], dtypes=dtypes, tolerance=tolerance, seed=seed)

    add("rand", "rand 40", lambda: torch.rand(40))
    add("rand of a negative seed", "rand 40", lambda: torch.rand(40), seed=-3)
    add("rand of a wide seed", "rand 40", lambda: torch.rand(40), seed=2**40 + 7)
    add("rand past the state's end", "rand 700, last 40", lambda: torch.rand(700)[-40:])
    add("rand double", "rand 40", lambda: torch.rand(40, dtype=torch.float64), DOUBLE)
    add("uniform_", "uniform_", lambda: torch.empty(5, 9).uniform_(-0.1178511306643486, 0.1178511306643486))
    add("uniform_ double", "uniform_", lambda: torch.empty(5, 9, dtype=torch.float64).uniform_(-0.1178511306643486, 0.1178511306643486), DOUBLE)
    add("randn of few", "randn 5, 3", (lambda: torch.randn(5), lambda: torch.randn(3)), tolerance=CLOSE)
    add("randn of sixteen", "randn 16", lambda: torch.randn(16), tolerance=CLOSE)
    add("randn with a tail", "randn 39", lambda: torch.randn(39), tolerance=CLOSE)
    add("randn of many", "randn 4x40", lambda: torch.randn(4, 40), tolerance=CLOSE)
    add("randn double of few", "randn 5, 3", (lambda: torch.randn(5, dtype=torch.float64), lambda: torch.randn(3, dtype=torch.float64)), DOUBLE, tolerance=1e-14)
    add("randn double with a tail", "randn 39", lambda: torch.randn(39, dtype=torch.float64), DOUBLE, tolerance=1e-14)
    add("normal_", "normal_", lambda: torch.empty(4, 6).normal_(3, 0.2), tolerance=CLOSE)
    add("normal_ of columns", "normal_ transposed", lambda: torch.empty(6, 4).t().normal_(3, 0.2), tolerance=CLOSE)
    add("bernoulli_", "bernoulli_", lambda: torch.empty(30).bernoulli_(0.3))
    add("bernoulli of probabilities", "bernoulli", lambda: torch.bernoulli(torch.arange(20) / 20))
    add("bernoulli_ of columns", "bernoulli_ transposed", lambda: torch.zeros(6, 4).t().bernoulli_(torch.arange(6) / 6))
    add("randint", "randint", (lambda: torch.randint(10, (20,)), lambda: torch.randint(-5, 2**40, (6,))))
    add("randint of floats", "randint float", lambda: torch.randint(-3, 9, (20,), dtype=torch.float32))
    add("randperm", "randperm", lambda: torch.randperm(30))
    add("one after the other", "rand 3, randn 4, randperm 5",
        (lambda: torch.rand(3), lambda: torch.randn(4), lambda: torch.randperm(5)), tolerance=CLOSE)
    add("exponential_", "exponential_", lambda: torch.empty(20).exponential_(1.5), tolerance=CLOSE)
    add("multinomial", "multinomial", lambda: torch.multinomial(torch.tensor([[0.1, 0.2, 0.3, 0.4], [5, 0, 1, 1]]), 12, True))
    add("multinomial without replacement", "multinomial distinct", lambda: torch.multinomial(torch.tensor([[0.1, 0.2, 0.3, 0.4], [5, 2, 1, 1]]), 3))

    # Dropouts and RReLU draw from the same generator; x counts from below zero, so that what is drawn shows.
    def of(function, *shape, dtype=torch.float32):
        size = torch.Size(shape).numel()
        return lambda: function((torch.arange(size, dtype=dtype) - size // 3).reshape(shape))

    train = {"p": 0.3, "training": True}
    add("alpha_dropout", "alpha_dropout", of(lambda x: F.alpha_dropout(x, **train), 5, 6), tolerance=CLOSE)
    add("alpha_dropout of all", "alpha_dropout of all", of(lambda x: F.alpha_dropout(x, 1.0, True), 4))
    add("feature_alpha_dropout", "feature_alpha_dropout", of(lambda x: F.feature_alpha_dropout(x, **train), 5, 6, 2), tolerance=CLOSE)
    add("rrelu", "rrelu in training", of(lambda x: F.rrelu(x, 0.1, 0.7, training=True), 6, 7), tolerance=CLOSE)
    add("rrelu double", "rrelu in training", of(lambda x: F.rrelu(x, 0.1, 0.7, training=True), 6, 7, dtype=torch.float64), DOUBLE, tolerance=1e-14)

    def state(seed):
        torch.manual_seed(seed)
        torch.randn(3)
        bytes_ = torch.get_rng_state()
        return [bytes_[:64].clone(), bytes_[-40:].clone(), torch.tensor(len(bytes_))]

    theme.add("state, with a spare normal number", "state", state, [], dtypes=FLOAT, seed=2**33 + 5)
