using NetDsl;

namespace Zoo.Networks;

/// <summary>
/// Swin-T (Liu et al., arXiv 2103.14030), torchvision's: (N, 3, 224, 224) → (N, 1000). Its values are (H, W, C).
/// </summary>
/// <param name="width">The channels of the first stage.</param>
/// <param name="rate">How often the last block is dropped in training.</param>
[Network(3, 224, 224)]
[Conv(nameof(width), 4, Stride = 4, Name = "features.0.0"), Permute(0, 2, 3, 1, Layout = Layout.ChannelsLast)]
[LayerNorm(Name = "features.0.2")]
[Use<SwinBlock>(3, "turn * 3", "rate * turn / 11", Name = "features.1", Repeat = 2), Use<PatchMerging>(Name = "features.2")]
[Use<SwinBlock>(6, "turn * 3", "rate * (turn + 2) / 11", Name = "features.3", Repeat = 2), Use<PatchMerging>(Name = "features.4")]
[Use<SwinBlock>(12, "(turn - turn / 2 * 2) * 3", "rate * (turn + 4) / 11", Name = "features.5", Repeat = 6)]
[Use<PatchMerging>(Name = "features.6")]
[Use<SwinBlock>(24, "turn * 3", "rate * (turn + 10) / 11", Name = "features.7", Repeat = 2)]
[LayerNorm(Name = "norm"), Permute(0, 3, 1, 2), AdaptiveAvgPool(1), Flatten, Linear(1000, Name = "head")]
public partial class SwinT(int width = 96, double rate = 0.2);

/// <summary>Attention within windows, which every second block shifts, and a feed-forward network.</summary>
[Block(Dim.Any, Dim.Any, nameof(features), Layout = Layout.ChannelsLast)]
[Tap("x"), LayerNorm(Name = "norm1"), Use<WindowAttention>(nameof(features), nameof(heads), nameof(shift), Name = "attn")]
[DropPath(nameof(rate)), Add("x")]
[Tap("y"), LayerNorm(Name = "norm2"), Linear(nameof(features) + " * 4", Name = "mlp.0"), GELU, Linear(nameof(features), Name = "mlp.3")]
[DropPath(nameof(rate)), Add("y")]
public partial class SwinBlock(int features, int heads, int shift, double rate);

/// <summary>The four pixels of each square as one, with twice the channels of each.</summary>
[Block(Dim.Any, Dim.Any, nameof(features), Layout = Layout.ChannelsLast)]
[Tap("x"), Slice(1, 0, Step = 2), Tap("upper"), Slice(2, 0, Step = 2), Tap("upper left")]
[From("upper"), Slice(2, 1, Step = 2), Tap("upper right")]
[From("x"), Slice(1, 1, Step = 2), Tap("lower"), Slice(2, 0, Step = 2), Tap("lower left")]
[From("lower"), Slice(2, 1, Step = 2), Concat("upper left", "lower left", "upper right")]
[LayerNorm(Name = "norm"), Linear(nameof(features) + " * 2", Bias = false, Name = "reduction")]
public partial class PatchMerging(int features);
