using NetDsl;

namespace Zoo.Networks;

/// <summary>ConvNeXt-T (Liu et al., arXiv 2201.03545), its depth stochastic in training: (N, 3, 224, 224) → (N, 1000).</summary>
[Network(3, 224, 224)]
[Conv(96, 4, Stride = 4, Name = "features.0.0"), ChannelLayerNorm(Eps = 1e-6, Name = "features.0.1")]
[Use<ConvNeXtBlock>("0.1 * turn / 17", Name = "features.1", Repeat = 3)]
[ChannelLayerNorm(Eps = 1e-6, Name = "features.2.0"), Conv(192, 2, Stride = 2, Name = "features.2.1")]
[Use<ConvNeXtBlock>("0.1 * (turn + 3) / 17", Name = "features.3", Repeat = 3)]
[ChannelLayerNorm(Eps = 1e-6, Name = "features.4.0"), Conv(384, 2, Stride = 2, Name = "features.4.1")]
[Use<ConvNeXtBlock>("0.1 * (turn + 6) / 17", Name = "features.5", Repeat = 9)]
[ChannelLayerNorm(Eps = 1e-6, Name = "features.6.0"), Conv(768, 2, Stride = 2, Name = "features.6.1")]
[Use<ConvNeXtBlock>("0.1 * (turn + 15) / 17", Name = "features.7", Repeat = 3)]
[AdaptiveAvgPool(1), ChannelLayerNorm(Eps = 1e-6, Name = "classifier.0"), Flatten, Linear(1000, Name = "classifier.2")]
public partial class ConvNeXtT;

/// <summary>Each channel by itself in a wide window, then all together at each position: (N, channels, H, W) → the same.</summary>
[Block(nameof(channels), Dim.Any, Dim.Any)]
[Tap("input"), Conv(nameof(channels), 7, Padding = 3, Groups = nameof(channels), Name = "block.0"), Permute(0, 2, 3, 1)]
[LayerNorm(Eps = 1e-6, Name = "block.2"), Linear(nameof(channels) + " * 4", Name = "block.3"), GELU]
[Linear(nameof(channels), Name = "block.5"), Permute(0, 3, 1, 2)]
[Scale(1e-6, Name = "layer_scale"), DropPath(nameof(drop)), Add("input")]
public partial class ConvNeXtBlock(int channels, double drop);
