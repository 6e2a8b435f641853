using NetDsl;

/// <summary>Imported from efficientnet_b0.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Use<Conv2dNormActivation>(32, 3, 2, Name = "features.0"), Use<Conv2dNormActivation>(32, 3, 1, 32, Name = "features.1.0.block")]
[Use<SqueezeExcitation>(8, Name = "features.1.0.block"), Use<Conv2dNormActivation2>(16, Name = "features.1.0.block")]
[Use<MBConv>(3, 24, 2, Name = "features.2"), Use<MBConv2>(3, Name = "features.2"), Use<MBConv>(5, 40, 2, Name = "features.3")]
[Use<MBConv2>(5, Name = "features.3"), Use<MBConv>(3, 80, 2, Name = "features.4"), Use<MBConv2>(3, Name = "features.4", Repeat = 2)]
[Use<MBConv>(5, 112, Name = "features.5"), Use<MBConv2>(5, Name = "features.5", Repeat = 2), Use<MBConv>(5, 192, 2, Name = "features.6")]
[Use<MBConv2>(5, Name = "features.6", Repeat = 3), Use<MBConv>(3, 320, Name = "features.7.0")]
[Use<Conv2dNormActivation>(1280, 1, Name = "features.8")]
[AdaptiveAvgPool(1), Flatten, Dropout(0.2), Linear(10, Name = "classifier.1")]
public partial class EfficientnetB0;

/// <summary>features.2.1 and 8 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", 1, Name = "block")]
[Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", nameof(kernel), 1, nameof(inChannels) + " * 6", Name = "block")]
[Use<SqueezeExcitation>(nameof(inChannels) + " / 4", Name = "block"), Use<Conv2dNormActivation2>(nameof(inChannels), Name = "block")]
[Add("x")]
public partial class MBConv2(int inChannels, int kernel);

/// <summary>features.2.0 and 5 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", 1, Name = "block")]
[Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", nameof(kernel), nameof(stride), nameof(inChannels) + " * 6", Name = "block")]
[Use<SqueezeExcitation>(nameof(inChannels) + " / 4", Name = "block"), Use<Conv2dNormActivation2>(nameof(channels), Name = "block")]
public partial class MBConv(int inChannels, int kernel, int channels, int stride = 1);

/// <summary>features.1.0.block.2 and 15 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), 1), BatchNorm]
public partial class Conv2dNormActivation2(int inChannels, int channels);

/// <summary>features.1.0.block.1 and 15 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), AdaptiveAvgPool(1), Conv(nameof(channels), 1, Name = "fc1"), SiLU]
[Conv(nameof(inChannels), 1, Name = "fc2"), Sigmoid, Multiply("x")]
public partial class SqueezeExcitation(int inChannels, int channels);

/// <summary>features.0 and 32 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Groups = nameof(groups)), BatchNorm]
[SiLU]
public partial class Conv2dNormActivation(int inChannels, int channels, int kernel, int stride = 1, int groups = 1);
