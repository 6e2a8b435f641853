using NetDsl;

/// <summary>Imported from convnext.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Conv(24, 4, Stride = 4, Name = "features.0.0"), ChannelLayerNorm(Eps = 1e-6, Name = "features.0.1")]
[Use<CNBlock>(Name = "features.1", Repeat = 2), ChannelLayerNorm(Eps = 1e-6, Name = "features.2.0")]
[Conv(48, 2, Stride = 2, Name = "features.2.1")]
[Use<CNBlock>(Name = "features.3", Repeat = 2), ChannelLayerNorm(Eps = 1e-6, Name = "features.4.0")]
[Conv(96, 2, Stride = 2, Name = "features.4.1")]
[Use<CNBlock>(Name = "features.5", Repeat = 3), ChannelLayerNorm(Eps = 1e-6, Name = "features.6.0")]
[Conv(192, 2, Stride = 2, Name = "features.6.1")]
[Use<CNBlock>(Name = "features.7", Repeat = 2)]
[AdaptiveAvgPool(1), ChannelLayerNorm(Eps = 1e-6, Name = "classifier.0"), Flatten, Linear(10, Name = "classifier.2")]
public partial class Convnext;

/// <summary>features.1.0 and 8 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Conv(nameof(inChannels), 7, Padding = 3, Groups = nameof(inChannels), Name = "block.0"), Permute(0, 2, 3, 1)]
[LayerNorm(Eps = 1e-6, Name = "block.2"), Linear(nameof(inChannels) + " * 4", Name = "block.3"), GELU]
[Linear(nameof(inChannels), Name = "block.5"), Permute(0, 3, 1, 2), Scale(Name = "layer_scale"), Add("x")]
public partial class CNBlock(int inChannels);
