using NetDsl;

/// <summary>Imported from efficientnet_v2_s.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Use<Conv2dNormActivation>(24, 3, 2, Name = "features.0"), Use<FusedMBConv>(Name = "features.1", Repeat = 2)]
[Use<FusedMBConv2>(48, Name = "features.2"), Use<FusedMBConv3>(Name = "features.2", Repeat = 3), Use<FusedMBConv2>(64, Name = "features.3")]
[Use<FusedMBConv3>(Name = "features.3", Repeat = 3), Use<MBConv>(256, 128, 2, Name = "features.4")]
[Use<MBConv2>(512, Name = "features.4", Repeat = 5), Use<MBConv>(768, 160, Name = "features.5")]
[Use<MBConv2>(960, Name = "features.5", Repeat = 8), Use<MBConv>(960, 256, 2, Name = "features.6")]
[Use<MBConv2>(1536, Name = "features.6", Repeat = 14), Use<Conv2dNormActivation>(1280, 1, Name = "features.7")]
[AdaptiveAvgPool(1), Flatten, Dropout(0.2), Linear(10, Name = "classifier.1")]
public partial class EfficientnetV2S;

/// <summary>features.4.1 and 26 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<Conv2dNormActivation>(nameof(channels), 1, Name = "block")]
[Use<Conv2dNormActivation>(nameof(channels), 3, 1, nameof(channels), Name = "block")]
[Use<SqueezeExcitation>(nameof(inChannels) + " / 4", Name = "block"), Use<Conv2dNormActivation2>(nameof(inChannels), Name = "block")]
[Add("x")]
public partial class MBConv2(int inChannels, int channels);

/// <summary>features.4.0 and 2 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Use<Conv2dNormActivation>(nameof(channels), 1, Name = "block")]
[Use<Conv2dNormActivation>(nameof(channels), 3, nameof(stride), nameof(channels), Name = "block")]
[Use<SqueezeExcitation>(nameof(inChannels) + " / 4", Name = "block"), Use<Conv2dNormActivation2>(nameof(channels2), Name = "block")]
public partial class MBConv(int inChannels, int channels, int channels2, int stride = 1);

/// <summary>features.2.1 and 5 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<Conv2dNormActivation>(nameof(inChannels) + " * 4", 3, Name = "block")]
[Use<Conv2dNormActivation2>(nameof(inChannels), Name = "block"), Add("x")]
public partial class FusedMBConv3(int inChannels);

/// <summary>features.2.0 and 1 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Use<Conv2dNormActivation>(nameof(inChannels) + " * 4", 3, 2, Name = "block"), Use<Conv2dNormActivation2>(nameof(channels), Name = "block")]
public partial class FusedMBConv2(int inChannels, int channels);

/// <summary>features.1.0 and 1 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<Conv2dNormActivation>(24, 3, Name = "block.0"), Add("x")]
public partial class FusedMBConv(int inChannels);

/// <summary>features.4.0.block.2 and 29 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), AdaptiveAvgPool(1), Conv(nameof(channels), 1, Name = "fc1"), SiLU]
[Conv(nameof(inChannels), 1, Name = "fc2"), Sigmoid, Multiply("x")]
public partial class SqueezeExcitation(int inChannels, int channels);

/// <summary>features.2.0.block.1 and 37 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), 1), BatchNorm(Eps = 0.001)]
public partial class Conv2dNormActivation2(int inChannels, int channels);

/// <summary>features.0 and 71 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Groups = nameof(groups))]
[BatchNorm(Eps = 0.001), SiLU]
public partial class Conv2dNormActivation(int inChannels, int channels, int kernel, int stride = 1, int groups = 1);
