namespace NetDsl.PyTorch;

/// <summary>What torch.nn lacks, or has only in later versions than 1.13: a few lines in the file that uses it.</summary>
internal static class OwnClasses
{
    public const string AttentionMask = "attention_mask";
    public const string CausalMask = "causal_mask";
    public const string LayerNormWithoutBias = "LayerNormWithoutBias";
    public const string RunRecurrent = "run_recurrent";
    public const string WeightNorm = "weight_norm";

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        [AttentionMask] = """"
            def attention_mask(mask: Tensor, heads: int, x: Tensor) -> Tensor:
                """What is added to the scores of each sample and head: minus infinity where a mask is true."""
                if mask.dtype == torch.bool:
                    mask = torch.zeros_like(mask, dtype=x.dtype).masked_fill(mask, float("-inf"))
                if mask.dim() == 3:
                    mask = mask[:, None].expand(-1, heads, -1, -1)
                return mask.flatten(0, 1)
            """",
        [CausalMask] = """"
            def causal_mask(queries: Tensor, keys: Tensor) -> Tensor:
                """Minus infinity, which hides a key, at the keys behind each query's own place."""
                mask = queries.new_full((queries.size(1), keys.size(1)), float("-inf"))
                return mask.triu(diagonal=1)
            """",
        ["ChannelLayerNorm"] = """"
            class ChannelLayerNorm(nn.LayerNorm):
                """LayerNorm over the channels of each position of (N, C, ...)."""

                def forward(self, x: Tensor) -> Tensor:
                    return super().forward(x.movedim(1, -1)).movedim(-1, 1)
            """",
        ["ChannelShuffle"] = """"
            class ChannelShuffle(nn.Module):
                """nn.ChannelShuffle, which trains since PyTorch 2.0."""

                def __init__(self, groups: int):
                    super().__init__()
                    self.groups = groups

                def forward(self, x: Tensor) -> Tensor:
                    return x.unflatten(1, (self.groups, -1)).transpose(1, 2).flatten(1, 2)
            """",
        ["DropPath"] = """"
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
            """",
        [LayerNormWithoutBias] = """"
            class LayerNormWithoutBias(nn.LayerNorm):
                """nn.LayerNorm with bias=False, which PyTorch has since 2.1."""

                def __init__(self, normalized_shape, eps: float = 1e-05):
                    super().__init__(normalized_shape, eps=eps)
                    self.register_parameter("bias", None)
            """",
        ["Normalize"] = """"
            class Normalize(nn.Module):
                """(x - mean) / std with fixed numbers for each channel."""

                def __init__(self, mean, std, axes_behind: int = 0):
                    super().__init__()
                    shape = (-1,) + (1,) * axes_behind
                    self.register_buffer("mean", torch.tensor(mean).reshape(shape))
                    self.register_buffer("std", torch.tensor(std).reshape(shape))

                def forward(self, x: Tensor) -> Tensor:
                    return (x - self.mean) / self.std
            """",
        ["RMSNorm"] = """"
            class RMSNorm(nn.Module):
                """x / sqrt(mean(x ** 2) + eps) * weight: nn.RMSNorm, which PyTorch has since 2.4."""

                def __init__(self, normalized_shape, eps=None, elementwise_affine: bool = True):
                    super().__init__()
                    self.eps = eps
                    factors = torch.ones(normalized_shape)
                    weight = nn.Parameter(factors) if elementwise_affine else None
                    self.dims = tuple(range(-factors.dim(), 0))
                    self.register_parameter("weight", weight)

                def forward(self, x: Tensor) -> Tensor:
                    eps = torch.finfo(x.dtype).eps if self.eps is None else self.eps
                    x = x * torch.rsqrt(x.square().mean(dim=self.dims, keepdim=True) + eps)
                    return x if self.weight is None else x * self.weight
            """",
        [RunRecurrent] = """"
            def run_recurrent(module: nn.RNNBase, x: Tensor, lengths=None, state=()):
                """Outputs and last states, with samples first: (N, H), or (N, layers * directions, H)."""
                initial = tuple(
                    s.transpose(0, 1).contiguous() if s.dim() == 3 else s.unsqueeze(0) for s in state
                )
                if lengths is not None:
                    steps = x.size(1)
                    x = nn.utils.rnn.pack_padded_sequence(
                        x, lengths.cpu(), batch_first=True, enforce_sorted=False
                    )
                x, last = module(x, (initial if len(initial) > 1 else initial[0]) if initial else None)
                if lengths is not None:
                    x, _ = nn.utils.rnn.pad_packed_sequence(x, batch_first=True, total_length=steps)
                last = last if isinstance(last, tuple) else (last,)
                return x, *(s.transpose(0, 1) if s.size(0) > 1 else s.squeeze(0) for s in last)
            """",
        ["SinusoidalEmbedding"] = """"
            class SinusoidalEmbedding(nn.Module):
                """Adds the sine and the cosine of each step at several frequencies to (N, T, F)."""

                def __init__(self, positions: int, features: int):
                    super().__init__()
                    feature = torch.arange(features)
                    exponent = (feature - feature % 2).double() / features
                    angle = torch.arange(positions)[:, None] / 10000**exponent
                    table = torch.where(feature % 2 == 0, angle.sin(), angle.cos())
                    self.register_buffer("embedding", table[None].to(torch.get_default_dtype()))

                def forward(self, x: Tensor) -> Tensor:
                    return x + self.embedding[:, : x.size(1)]
            """",
        [WeightNorm] = """"
            class WeightNorm(nn.Module):
                """The weight of a length and a direction for each place of its first axis."""

                def forward(self, length: Tensor, direction: Tensor) -> Tensor:
                    return torch._weight_norm(direction, length, 0)

                def right_inverse(self, weight: Tensor):
                    return torch.norm_except_dim(weight, 2, 0), weight


            def weight_norm(module: nn.Module) -> nn.Module:
                """nn.utils.parametrizations.weight_norm, which PyTorch has since 2.1."""
                nn.utils.parametrize.register_parametrization(
                    module, "weight", WeightNorm(), unsafe=True
                )
                return module
            """",
    };

    /// <summary>The names, in alphabetical order.</summary>
    public static IEnumerable<string> Names => Texts.Keys.Order(StringComparer.Ordinal);

    /// <summary>The lines of one of them.</summary>
    public static string[] LinesOf(string name) => Texts[name].ReplaceLineEndings("\n").Split('\n');
}
