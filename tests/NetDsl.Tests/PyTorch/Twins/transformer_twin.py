"""TransformerTwin, written by NetDsl for PyTorch. The keys of its state_dict are those in C#.

    from transformer_twin import TransformerTwin

    network = TransformerTwin()
    network.load_state_dict(weights)
"""

from collections import OrderedDict

import torch
from torch import Tensor, nn


class DropPath(nn.Module):
    """Drops whole samples with probability p in training (stochastic depth)."""

    def __init__(self, p: float):
        super().__init__()
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.p == 0:
            return x
        kept = x.new_empty((x.size(0),) + (1,) * (x.dim() - 1)).bernoulli_(1 - self.p)
        return x * (kept / (1 - self.p) if self.p < 1 else kept)


def causal_mask(queries: Tensor, keys: Tensor) -> Tensor:
    """Minus infinity, which hides a key, at the keys behind each query's own place."""
    mask = queries.new_full((queries.size(1), keys.size(1)), float("-inf"))
    return mask.triu(diagonal=1)


class TransformerBlock(nn.Module):
    """The block TransformerBlock: (N, ?, 16) -> (N, ?, 16)."""

    def __init__(self):
        super().__init__()
        self.ln_1 = nn.LayerNorm(16, eps=1e-06)
        self.self_attention = nn.MultiheadAttention(16, 4, batch_first=True)
        self.ln_2 = nn.LayerNorm(16)
        self.mlp = nn.Sequential(
            nn.Linear(16, 64),  # (N, ?, 64)
            nn.GELU(),  # (N, ?, 64)
            nn.Identity(),
            nn.Linear(64, 16),  # (N, ?, 16)
        )
        self.drop_path1 = DropPath(0.1)

    def forward(self, x: Tensor) -> Tensor:
        y = self.ln_1(x)  # (N, ?, 16)
        y = self.self_attention(y, y, y, need_weights=False, attn_mask=causal_mask(y, y))[0]  # (N, ?, 16)
        x = y + x  # (N, ?, 16)
        y = self.ln_2(x)  # (N, ?, 16)
        y = self.mlp(y)  # (N, ?, 16)
        y = self.drop_path1(y)  # (N, ?, 16)
        x = y + x  # (N, ?, 16)
        return x


class TransformerTwin(nn.Module):
    """The network TransformerTwin: (N, ?) -> (N, 1000)."""

    def __init__(self):
        super().__init__()
        self.embedding1 = nn.Embedding(1000, 16)
        self.encoder = nn.Module()
        self.encoder.pos_embedding = nn.Parameter(0.02 * torch.randn(1, 128, 16))
        self.encoder.layers = nn.Sequential(
            OrderedDict((f"encoder_layer_{i}", TransformerBlock()) for i in range(4)),  # (N, ?, 16)
        )
        self.encoder.ln = nn.LayerNorm(16)
        self.heads = nn.Sequential(
            OrderedDict(
                head=nn.Linear(16, 1000),  # (N, 1000)
            ),
        )

    def forward(self, x: Tensor) -> Tensor:
        x = self.embedding1(x)  # (N, ?, 16)
        x = x + self.encoder.pos_embedding[:, : x.size(1)]  # (N, ?, 16)
        x = self.encoder.layers(x)  # (N, ?, 16)
        x = self.encoder.ln(x)  # (N, ?, 16)
        x = x[:, -1]  # (N, 16)
        x = self.heads(x)  # (N, 1000)
        return x
