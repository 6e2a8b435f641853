"""Writes projections.json, which ProjectionTests compares: python3 make_projections.py (PyTorch 1.13 or later)

Of each LSTM with proj_size the outputs, the last states, and the gradients of what it reads and of its parameters, on numbers that the
test makes too; and three numbers of each initial parameter after manual_seed(7).
"""

import json
import pathlib

import torch
from torch import nn

HERE = pathlib.Path(__file__).parent


def numbers(*size, start=0):
    """(sin(1.7 i) + (i mod 7)/10)/2, which the test computes as well."""
    count = torch.Size(size).numel()
    i = torch.arange(start, start + count, dtype=torch.float64)
    return ((torch.sin(1.7 * i) + (i % 7) / 10) / 2).reshape(size)


def case(lengths=None, has_state=False, **settings):
    module = nn.LSTM(5, 4, proj_size=3, batch_first=True, **settings).double()
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.copy_(numbers(*parameter.shape, start=100))
    x = numbers(2, 6, 5).requires_grad_()
    read = {"input": x}
    state = None
    if has_state:
        count = module.num_layers * (2 if module.bidirectional else 1)
        h, c = (numbers(2, count, size, start=size).requires_grad_() for size in (3, 4))
        read |= {"h0": h, "c0": c}
        state = (h.transpose(0, 1).contiguous(), c.transpose(0, 1).contiguous())
    steps = x
    if lengths is not None:
        steps = nn.utils.rnn.pack_padded_sequence(x, torch.tensor(lengths), batch_first=True, enforce_sorted=False)
    output, (h, c) = module(steps, state)
    if lengths is not None:
        output, _ = nn.utils.rnn.pad_packed_sequence(output, batch_first=True, total_length=x.size(1))
    given = {"output": output, "h": h.transpose(0, 1), "c": c.transpose(0, 1)}
    sum((value * numbers(*value.shape, start=50)).sum() for value in given.values()).backward()
    given |= {key: value.grad for key, value in (read | dict(module.named_parameters())).items()}
    return {key: [round(number, 7) for number in value.detach().flatten().tolist()] for key, value in given.items()}


def start(**settings):
    """The first and the last draws of each parameter after manual_seed(7), in the order of state_dict."""
    torch.manual_seed(7)
    module = nn.LSTM(5, 4, proj_size=3, **settings)
    return {key: value.flatten()[[0, 1, -1]].tolist() for key, value in module.state_dict().items()}


CASES = {
    "plain": case(),
    "without_bias": case(bias=False),
    "stack": case(num_layers=2, bidirectional=True),
    "from_state": case(num_layers=2, bidirectional=True, has_state=True),
    "of_lengths": case(num_layers=2, bidirectional=True, lengths=[3, 6], has_state=True),
    "start": start(num_layers=2, bidirectional=True),
    "start_without_bias": start(bias=False),
}

(HERE / "projections.json").write_text(json.dumps(CASES, separators=(",", ":")).replace('},"', '},\n"') + "\n")
