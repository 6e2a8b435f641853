"""Writes transformers.json, which TransformerTests compares: python3 make_transformers.py (PyTorch 1.13 or later)

The output of each case, the gradient of its input, and one number of the gradient of each parameter, on numbers that the test makes too.
"""

import json
import pathlib

import torch
from torch import nn

HERE = pathlib.Path(__file__).parent
SETTINGS = {"dim_feedforward": 6, "dropout": 0.0, "batch_first": True}


def numbers(*size, start=0):
    """sin(1.7 i) + (i mod 7)/10, which the test computes as well."""
    count = torch.Size(size).numel()
    i = torch.arange(start, start + count, dtype=torch.float64)
    return (torch.sin(1.7 * i) + (i % 7) / 10).reshape(size)


class Masked(nn.Module):
    """A layer, with a learnt mask of all heads or of each, and what it calls."""

    def __init__(self, layer, function, *mask):
        super().__init__()
        if mask:
            self.mask = nn.Parameter(torch.zeros(mask))
        self.layer = layer
        self.function = function

    def forward(self, x):
        mask = None
        if hasattr(self, "mask"):
            each = self.mask if self.mask.dim() == 3 else self.mask.expand(2, -1, -1)
            mask = each.repeat(x.size(0), 1, 1)
        later = torch.full((x.size(1), x.size(1)), float("-inf"), dtype=x.dtype).triu(1)
        return self.function(self.layer, x, mask, later)


def encoder(**settings):
    return nn.TransformerEncoderLayer(4, 2, **SETTINGS, **settings)


def decoder(**settings):
    return nn.TransformerDecoderLayer(4, 2, **SETTINGS, **settings)


def transformer(**settings):
    return nn.Transformer(4, 2, 1, 2, **SETTINGS, **settings)


def attend(layer, x, mask, later):
    return layer(x, x, x, attn_mask=mask)[0]


def attend_causally(layer, x, mask, later):
    return layer(x, x, x, attn_mask=mask + later)[0]


def case(layer, function, *mask):
    module = Masked(layer, function, *mask).double()
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.copy_(0.5 * numbers(*parameter.shape, start=100))
    x = numbers(2, 3, 4).requires_grad_()
    y = module(x)
    (y * numbers(*y.shape, start=50)).sum().backward()
    values = {"output": y, "input": x.grad}
    for key, parameter in module.named_parameters():
        values[key] = (parameter.grad * numbers(*parameter.shape, start=20)).sum()
    return {key: [round(number, 6) for number in value.detach().flatten().tolist()] for key, value in values.items()}


CASES = {
    "encoder_layer": case(encoder(norm_first=True), lambda layer, x, mask, later: layer(x, src_mask=later)),
    "encoder": case(
        nn.TransformerEncoder(encoder(norm_first=True, activation="gelu"), 2), lambda layer, x, mask, later: layer(x, mask=mask), 3, 3),
    "decoder_layer": case(decoder(norm_first=True), lambda layer, x, mask, later: layer(0.5 * x, x, tgt_mask=later)),
    "decoder": case(
        nn.TransformerDecoder(decoder(norm_first=True), 2), lambda layer, x, mask, later: layer(0.5 * x, x, tgt_mask=mask), 2, 3, 3),
    "transformer": case(transformer(norm_first=True), lambda layer, x, mask, later: layer(x, 0.5 * x, tgt_mask=mask + later), 3, 3),
    "masked_attention": case(nn.MultiheadAttention(4, 2, batch_first=True), attend, 3, 3),
    "masked_heads": case(nn.MultiheadAttention(4, 2, batch_first=True), attend_causally, 2, 3, 3),
    "masked_additions": case(nn.MultiheadAttention(4, 2, add_bias_kv=True, add_zero_attn=True, batch_first=True), attend, 3, 3),
    "masked_encoder_layer": case(encoder(), lambda layer, x, mask, later: layer(x, src_mask=mask), 2, 3, 3),
    "masked_decoder_layer": case(decoder(), lambda layer, x, mask, later: layer(0.5 * x, x, tgt_mask=mask), 3, 3),
    "masked_transformer": case(transformer(), lambda layer, x, mask, later: layer(x, 0.5 * x, tgt_mask=mask), 2, 3, 3),
}

(HERE / "transformers.json").write_text(json.dumps(CASES, separators=(",", ":")).replace("},", "},\n") + "\n")
