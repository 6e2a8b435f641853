"""Attention and transformers, and values compared with each other.

Modules start from a seed, so that their weights are the engine's too; what starts as zeros is moved away from there. Beside the
result come the gradients of all parameters.
"""

import torch
import torch.nn.functional as F
from torch import nn

TOLERANCE = 1e-5


def scaled_dot_product(q, k, v, mask=None, causal=False):
    scores = q @ k.transpose(-2, -1) / q.size(-1) ** 0.5
    if causal:
        mask = torch.ones(scores.shape[-2:], dtype=torch.bool).tril()
    if mask is not None:
        scores = scores.masked_fill(~mask, -torch.inf) if mask.dtype == torch.bool else scores + mask
    return scores.softmax(-1) @ v


def cases(theme):
    module_cases(theme)
    two_input_cases(theme)
    theme.add("sdpa", "sdpa", scaled_dot_product, lambda n: [n.normal(2, 3, 4), n.normal(2, 5, 4), n.normal(2, 5, 3)])
    theme.add("sdpa of heads", "sdpa", scaled_dot_product, lambda n: [n.normal(2, 2, 3, 4), n.normal(2, 2, 5, 4), n.normal(2, 2, 5, 4)])
    theme.add("sdpa, causal", "sdpa", scaled_dot_product, lambda n: [n.normal(3, 4), n.normal(4, 4), n.normal(4, 2)], causal=True)
    theme.add("sdpa, added mask", "sdpa", scaled_dot_product,
              lambda n: [n.normal(2, 3, 4), n.normal(2, 5, 4), n.normal(2, 5, 3), n.normal(3, 5)])
    keep = torch.tensor([[True, False, True], [False, True, True]])
    theme.add("sdpa, mask of what to keep", "sdpa", scaled_dot_product, lambda n: [n.normal(2, 4), n.normal(3, 4), n.normal(3, 2), keep])


def started(make):
    torch.manual_seed(0)
    module = make().double()
    with torch.no_grad():
        for p in module.parameters():
            p.add_(torch.arange(p.numel(), dtype=torch.float64).sin().view_as(p), alpha=0.2)
    return module


def with_gradients(module, outputs):
    y = outputs[0]
    ramp = torch.linspace(-1, 1, y.numel(), dtype=torch.float64).view_as(y)
    return [*outputs, *torch.autograd.grad((y * ramp).sum(), list(module.parameters()), retain_graph=True)]


def module_cases(theme):
    def attend(q, k=None, v=None, mask=None, padding=None, **settings):
        module = started(lambda: nn.MultiheadAttention(6, 2, **settings))
        k = q if k is None else k
        return with_gradients(module, module(q, k, k if v is None else v, padding, True, mask))

    def attention(name, inputs, **settings):
        theme.add(f"multi-head attention, {name}", "multihead", attend, inputs, **settings)

    one = lambda n: [n.normal(3, 2, 6)]
    two = lambda n: [n.normal(3, 2, 6), n.normal(4, 2, 6)]
    attention("of itself", one)
    attention("of another", two)
    attention("without bias", two, bias=False)
    attention("of other features", lambda n: [n.normal(3, 2, 6), n.normal(4, 2, 5), n.normal(4, 2, 7)], kdim=5, vdim=7)
    attention("with a learned key and zeros", two, add_bias_kv=True, add_zero_attn=True)
    causal = torch.ones(3, 3, dtype=torch.bool).triu(1)
    padding = torch.tensor([[False, False, False, True], [False, False, True, True]])
    attention("causal", lambda n: [n.normal(3, 2, 6), None, None, causal])
    attention("added mask", lambda n: [n.normal(3, 2, 6), None, None, n.normal(3, 3)])
    attention("a mask each", lambda n: [n.normal(3, 2, 6), None, None, n.normal(4, 3, 3)])
    attention("padding", lambda n: [n.normal(3, 2, 6), n.normal(4, 2, 6), None, None, padding])
    attention("padding, a mask, a learned key and zeros", lambda n: [n.normal(3, 2, 6), n.normal(4, 2, 6), None, n.normal(3, 4), padding],
              add_bias_kv=True, add_zero_attn=True)

    def encoder(src, mask=None, padding=None, layers=0, activation="relu"):
        layer = lambda: nn.TransformerEncoderLayer(6, 2, 5, dropout=0.0, activation=activation)
        module = started(lambda: nn.TransformerEncoder(layer(), layers) if layers else layer())
        return with_gradients(module, [module(src, mask, padding)])

    def decoder(tgt, memory, mask=None, memory_mask=None, padding=None, memory_padding=None, layers=0, activation="relu"):
        layer = lambda: nn.TransformerDecoderLayer(6, 2, 5, dropout=0.0, activation=activation)
        module = started(lambda: nn.TransformerDecoder(layer(), layers) if layers else layer())
        return with_gradients(module, [module(tgt, memory, mask, memory_mask, padding, memory_padding)])

    def transformer(src, tgt, mask=None, activation="relu"):
        module = started(lambda: nn.Transformer(6, 2, 2, 1, 5, dropout=0.0, activation=activation))
        return with_gradients(module, [module(src, tgt, tgt_mask=mask)])

    short = torch.tensor([[False, False, True], [False, False, False]])
    theme.add("encoder layer", "encoder", encoder, one)
    theme.add("encoder layer, GELU and masks", "encoder", encoder, lambda n: [n.normal(3, 2, 6), causal, short], activation="gelu")
    theme.add("encoder of two layers", "encoder", encoder, lambda n: [n.normal(3, 2, 6), causal], layers=2)
    theme.add("decoder layer", "decoder", decoder, two)
    theme.add("decoder layer, GELU and masks", "decoder", decoder,
              lambda n: [n.normal(3, 2, 6), n.normal(4, 2, 6), causal, n.normal(3, 4), short, padding], activation="gelu")
    theme.add("decoder of two layers", "decoder", decoder, lambda n: [n.normal(3, 2, 6), n.normal(4, 2, 6), causal], layers=2)
    theme.add("transformer", "transformer", transformer, lambda n: [n.normal(4, 2, 6), n.normal(3, 2, 6)])
    theme.add("transformer, causal, GELU", "transformer", transformer, lambda n: [n.normal(4, 2, 6), n.normal(3, 2, 6), causal], activation="gelu")


def two_input_cases(theme):
    theme.add("bilinear", "bilinear", F.bilinear, lambda n: [n.normal(4, 3), n.normal(4, 2), n.normal(5, 3, 2), n.normal(5)])
    theme.add("bilinear of steps, without bias", "bilinear", F.bilinear, lambda n: [n.normal(2, 3, 4), n.normal(2, 3, 5), n.normal(2, 4, 5)])
    theme.add("bilinear of one", "bilinear", F.bilinear, lambda n: [n.normal(3), n.normal(2), n.normal(5, 3, 2), n.normal(5)])

    def module(a, b):
        m = started(lambda: nn.Bilinear(3, 2, 4))
        return with_gradients(m, [m(a, b)])

    theme.add("Bilinear", "bilinear_module", module, lambda n: [n.normal(4, 3), n.normal(4, 2)])

    cosine = lambda a, b, dim, eps: F.cosine_similarity(a, b, dim, eps)
    theme.add("cosine", "cosine", cosine, lambda n: [n.normal(3, 4), n.normal(3, 4)], dim=1, eps=1e-8)
    theme.add("cosine of channels", "cosine", cosine, lambda n: [n.normal(2, 3, 4), n.normal(2, 3, 4)], dim=1, eps=1e-8)
    theme.add("cosine of the last axis, broadcasting", "cosine", cosine, lambda n: [n.normal(2, 3, 4), n.normal(4)], dim=-1, eps=1e-8)

    distance = lambda a, b, p, eps, keepdim: F.pairwise_distance(a, b, p, eps, keepdim)
    for p in (0.5, 1.0, 2.0, 3.0):
        theme.add(f"distance {p}", "distance", distance, lambda n: [n.distinct(3, 4), n.normal(3, 4) * 0.1], p=p, eps=1e-6, keepdim=False)
    theme.add("distance, kept", "distance", distance, lambda n: [n.normal(3, 4), n.normal(3, 4)], p=2.0, eps=0.1, keepdim=True)
    theme.add("distance of the last axis", "distance", distance, lambda n: [n.normal(2, 3, 4), n.normal(3, 4)], p=2.0, eps=1e-6, keepdim=False)
    theme.add("distance of equals without eps", "distance", distance, lambda n: [n.normal(2, 3) * 0, n.normal(2, 3) * 0], p=2.0, eps=0.0, keepdim=False)
