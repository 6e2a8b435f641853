using NetDsl;

namespace Zoo.Networks;

/// <summary>
/// Dilated causal convolutions over a signal of 256 levels, after WaveNet (van den Oord et al., arXiv 1609.03499): (N, 256, L) →
/// (N, 256, L), for each sample what comes next.
/// </summary>
[Network(256, Dim.Any)]
[Conv(64, 1, Name = "start")]
[Use<GatedConv>(1, Name = "layers"), Use<GatedConv>(2, Name = "layers"), Use<GatedConv>(4, Name = "layers")]
[Use<GatedConv>(8, Name = "layers"), Use<GatedConv>(16, Name = "layers"), Use<GatedConv>(32, Name = "layers")]
[ReLU, Conv(256, 1, Name = "end1"), ReLU, Conv(256, 1, Name = "end2")]
public partial class WaveNet;

/// <summary>A gated convolution that sees the past alone, and a skip: (N, channels, L) → (N, channels, L).</summary>
[Block(nameof(channels), Dim.Any)]
[Tap("x"), ConstantPad(nameof(dilation), 0), Tap("past")]
[Conv(nameof(channels), 2, Dilation = nameof(dilation), Name = "filter"), Tanh, Tap("filtered")]
[From("past"), Conv(nameof(channels), 2, Dilation = nameof(dilation), Name = "gate"), Sigmoid, Multiply("filtered")]
[Conv(nameof(channels), 1, Name = "residual"), Add("x")]
public partial class GatedConv(int channels, int dilation);
