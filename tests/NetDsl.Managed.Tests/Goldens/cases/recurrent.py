"""RNN, LSTM and GRU: one layer with all gradients, stacks of layers and directions, and single steps."""

import torch
from torch import nn

TOLERANCE = 1e-5
GATES = {"tanh": 1, "relu": 1, "lstm": 4, "gru": 3}


def run(kind, x, h, c, weights, layers=1, bidirectional=False):
    functions = {"tanh": torch.rnn_tanh, "relu": torch.rnn_relu, "gru": torch.gru}
    biased = len(weights) == 4 * layers * (2 if bidirectional else 1)
    if kind == "lstm":
        return list(torch.lstm(x, (h, c), weights, biased, layers, 0.0, False, bidirectional, False))
    return list(functions[kind](x, h, weights, biased, layers, 0.0, False, bidirectional, False))


def layer(x, h, c, w, u, b, d, kind):
    """(T, N, I): output, last state, last cell."""
    return run(kind, x, h.unsqueeze(0), None if c is None else c.unsqueeze(0), [w, u] + ([] if b is None else [b, d]))


def step(x, h, c, w, u, b, d, kind):
    """(N, I) or (I): the next state, the next cell."""
    cells = {"tanh": torch.rnn_tanh_cell, "relu": torch.rnn_relu_cell, "gru": torch.gru_cell}
    batched = x.dim() == 2
    x, h, c = (t if t is None or batched else t.unsqueeze(0) for t in (x, h, c))
    h = torch.zeros(x.shape[0], u.shape[1], dtype=x.dtype) if h is None else h
    if kind == "lstm":
        results = torch.lstm_cell(x, (h, torch.zeros_like(h) if c is None else c), w, u, b, d)
    else:
        results = [cells[kind](x, h, w, u, b, d)]
    return [t if batched else t.squeeze(0) for t in results]


def cases(theme):
    for kind, gates in GATES.items():
        for steps, batch, inputs, hidden, bias in ((5, 3, 4, 3, True), (1, 1, 2, 5, True), (4, 2, 3, 2, False)):
            rows = gates * hidden
            theme.add(
                f"{kind} of {steps} steps{'' if bias else ' without bias'}", "recurrent_layer", layer,
                lambda n: [n.normal(steps, batch, inputs), n.normal(batch, hidden), n.normal(batch, hidden) if kind == "lstm" else None,
                           n.normal(rows, inputs), n.normal(rows, hidden),
                           n.normal(rows) if bias else None, n.normal(rows) if bias else None],
                kind=kind)

    for kind, gates in GATES.items():
        for name, batch, state, bias in (("", (3,), True, True), (" without batch", (), True, True), (" from nothing, without bias", (2,), False, False)):
            theme.add(
                f"one step of {kind}{name}", "recurrent_step", step,
                lambda n: [n.normal(*batch, 4), n.normal(*batch, 3) if state else None, n.normal(*batch, 3) if state and kind == "lstm" else None,
                           n.normal(gates * 3, 4), n.normal(gates * 3, 3),
                           n.normal(gates * 3) if bias else None, n.normal(gates * 3) if bias else None],
                kind=kind)

    def stack(x, h, c, *weights, kind, layers, bidirectional):
        return run(kind, x, h, c, list(weights), layers, bidirectional)

    for kind, gates in GATES.items():
        for layers, bidirectional, bias in ((2, False, True), (1, True, False), (3, True, True)):
            def values(n):
                directions = 2 if bidirectional else 1
                weights = []
                for k in range(layers):
                    for _ in range(directions):
                        # Small ones: where tanh saturates, float32 has few digits of its slope.
                        weights += [n.normal(gates * 3, 4 if k == 0 else 3 * directions, scale=0.5), n.normal(gates * 3, 3, scale=0.5)]
                        weights += [n.normal(gates * 3), n.normal(gates * 3)] if bias else []
                state = (layers * directions, 2, 3)
                return [n.normal(5, 2, 4), n.normal(*state), n.normal(*state) if kind == "lstm" else None] + weights

            count = layers * (2 if bidirectional else 1) * (4 if bias else 2)
            theme.add(f"{kind}, {layers} layers{', both directions' if bidirectional else ''}", "recurrent_stack", stack, values,
                      no_grad=tuple(range(3, 3 + count)), kind=kind, layers=layers, bidirectional=bidirectional)
