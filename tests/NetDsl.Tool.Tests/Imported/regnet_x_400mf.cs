using NetDsl;

/// <summary>Imported from regnet_x_400mf.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Conv(32, 3, Stride = 2, Padding = 1, Name = "stem.0"), BatchNorm(Name = "stem.1"), ReLU]
[Use<ResBottleneckBlock>(32, Name = "trunk_output.block1.block1_0"), Use<ResBottleneckBlock>(64, Name = "trunk_output.block2.block2_0")]
[Use<ResBottleneckBlock2>(Name = "trunk_output.block2.block2_1"), Use<ResBottleneckBlock>(160, Name = "trunk_output.block3.block3_0")]
[Use<ResBottleneckBlock2>(Name = "trunk_output.block3.block3_{1}", Repeat = 6)]
[Use<ResBottleneckBlock>(400, Name = "trunk_output.block4.block4_0")]
[Use<ResBottleneckBlock2>(Name = "trunk_output.block4.block4_{1}", Repeat = 11)]
[AdaptiveAvgPool(1), Flatten, Linear(10, Name = "fc")]
public partial class RegnetX400mf;

/// <summary>trunk_output.block2.block2_1 and 17 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<BottleneckTransform>(nameof(inChannels), Name = "f"), Add("x"), ReLU]
public partial class ResBottleneckBlock2(int inChannels);

/// <summary>trunk_output.block1.block1_0 and 3 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<Conv2dNormActivation>(nameof(channels), 2, Name = "proj"), Tap("proj")]
[From("x"), Use<BottleneckTransform>(nameof(channels), 2, Name = "f"), Add("proj"), ReLU]
public partial class ResBottleneckBlock(int inChannels, int channels);

/// <summary>trunk_output.block1.block1_0.f and 21 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Use<Conv2dNormActivation2>(nameof(channels), 1, Name = "a")]
[Use<Conv2dNormActivation2>(nameof(channels), 3, nameof(stride), nameof(channels) + " / 16", Name = "b")]
[Use<Conv2dNormActivation>(nameof(channels), Name = "c")]
public partial class BottleneckTransform(int inChannels, int channels, int stride = 1);

/// <summary>trunk_output.block1.block1_0.f.a and 43 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Groups = nameof(groups)), BatchNorm]
[ReLU]
public partial class Conv2dNormActivation2(int inChannels, int channels, int kernel, int stride = 1, int groups = 1);

/// <summary>trunk_output.block1.block1_0.proj and 25 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), 1, Stride = nameof(stride)), BatchNorm]
public partial class Conv2dNormActivation(int inChannels, int channels, int stride = 1);
