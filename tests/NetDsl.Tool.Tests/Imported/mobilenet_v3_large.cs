using NetDsl;

/// <summary>Imported from mobilenet_v3_large.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Use<Conv2dNormActivation>(16, 3, 2, Name = "features.0"), Tap("skip"), Use<Conv2dNormActivation2>(16, 3, 1, 16, Name = "features.1.block")]
[Use<Conv2dNormActivation3>(16, Name = "features.1.block"), Add("skip")]
[Use<Conv2dNormActivation2>(64, 1, Name = "features.2.block"), Use<Conv2dNormActivation2>(64, 3, 2, 64, Name = "features.2.block")]
[Use<Conv2dNormActivation3>(24, Name = "features.2.block"), Tap("skip2"), Use<Conv2dNormActivation2>(72, 1, Name = "features.3.block")]
[Use<Conv2dNormActivation2>(72, 3, 1, 72, Name = "features.3.block"), Use<Conv2dNormActivation3>(24, Name = "features.3.block")]
[Add("skip2")]
[Use<Conv2dNormActivation2>(72, 1, Name = "features.4.block"), Use<Conv2dNormActivation2>(72, 5, 2, 72, Name = "features.4.block")]
[Use<SqueezeExcitation>(24, Name = "features.4.block"), Use<Conv2dNormActivation3>(40, Name = "features.4.block")]
[Use<InvertedResidual>(Name = "features.{5}", Repeat = 2), Use<Conv2dNormActivation>(240, 1, Name = "features.7.block")]
[Use<Conv2dNormActivation>(240, 3, 2, 240, Name = "features.7.block"), Use<Conv2dNormActivation3>(80, Name = "features.7.block")]
[Use<InvertedResidual2>(200, Name = "features.8"), Use<InvertedResidual2>(184, Name = "features.{9}", Repeat = 2)]
[Use<InvertedResidual3>(3, 120, 112, Name = "features.11"), Use<InvertedResidual4>(3, 168, Name = "features.12")]
[Use<InvertedResidual3>(5, 168, 160, 2, Name = "features.13"), Use<InvertedResidual4>(5, 240, Name = "features.{14}", Repeat = 2)]
[Use<Conv2dNormActivation>(960, 1, Name = "features.16")]
[AdaptiveAvgPool(1), Flatten, Linear(1280, Name = "classifier.0"), Hardswish, Dropout(0.2)]
[Linear(10, Name = "classifier.3")]
public partial class MobilenetV3Large;

/// <summary>features.12 and 2 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", 1, Name = "block")]
[Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", nameof(kernel), 1, nameof(inChannels) + " * 6", Name = "block")]
[Use<SqueezeExcitation>(nameof(channels), Name = "block"), Use<Conv2dNormActivation3>(nameof(inChannels), Name = "block"), Add("x")]
public partial class InvertedResidual4(int inChannels, int kernel, int channels);

/// <summary>features.11 and 1 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", 1, Name = "block")]
[Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", nameof(kernel), nameof(stride), nameof(inChannels) + " * 6", Name = "block")]
[Use<SqueezeExcitation>(nameof(channels), Name = "block"), Use<Conv2dNormActivation3>(nameof(channels2), Name = "block")]
public partial class InvertedResidual3(int inChannels, int kernel, int channels, int channels2, int stride = 1);

/// <summary>features.8 and 2 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<Conv2dNormActivation>(nameof(channels), 1, Name = "block")]
[Use<Conv2dNormActivation>(nameof(channels), 3, 1, nameof(channels), Name = "block"), Use<Conv2dNormActivation3>(80, Name = "block")]
[Add("x")]
public partial class InvertedResidual2(int inChannels, int channels);

/// <summary>features.5 and 1 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<Conv2dNormActivation2>(120, 1, Name = "block"), Use<Conv2dNormActivation2>(120, 5, 1, 120, Name = "block")]
[Use<SqueezeExcitation>(32, Name = "block"), Use<Conv2dNormActivation3>(40, Name = "block"), Add("x")]
public partial class InvertedResidual(int inChannels);

/// <summary>features.4.block.2 and 7 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), AdaptiveAvgPool(1), Conv(nameof(channels), 1, Name = "fc1"), ReLU]
[Conv(nameof(inChannels), 1, Name = "fc2"), Hardsigmoid, Multiply("x")]
public partial class SqueezeExcitation(int inChannels, int channels);

/// <summary>features.1.block.1 and 14 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), 1), BatchNorm(Eps = 0.001, Momentum = 0.01)]
public partial class Conv2dNormActivation3(int inChannels, int channels);

/// <summary>features.1.block.0 and 10 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Groups = nameof(groups))]
[BatchNorm(Eps = 0.001, Momentum = 0.01), ReLU]
public partial class Conv2dNormActivation2(int inChannels, int channels, int kernel, int stride = 1, int groups = 1);

/// <summary>features.0 and 19 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Groups = nameof(groups))]
[BatchNorm(Eps = 0.001, Momentum = 0.01), Hardswish]
public partial class Conv2dNormActivation(int inChannels, int channels, int kernel, int stride = 1, int groups = 1);
