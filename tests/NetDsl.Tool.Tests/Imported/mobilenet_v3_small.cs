using NetDsl;

/// <summary>Imported from mobilenet_v3_small.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Use<Conv2dNormActivation>(16, 3, 2, Name = "features.0"), Use<Conv2dNormActivation2>(16, 3, 2, 16, Name = "features.1.block")]
[Use<SqueezeExcitation>(8, Name = "features.1.block"), Use<Conv2dNormActivation3>(16, Name = "features.1.block")]
[Use<Conv2dNormActivation2>(72, 1, Name = "features.2.block"), Use<Conv2dNormActivation2>(72, 3, 2, 72, Name = "features.2.block")]
[Use<Conv2dNormActivation3>(24, Name = "features.2.block"), Tap("skip"), Use<Conv2dNormActivation2>(88, 1, Name = "features.3.block")]
[Use<Conv2dNormActivation2>(88, 3, 1, 88, Name = "features.3.block"), Use<Conv2dNormActivation3>(24, Name = "features.3.block")]
[Add("skip")]
[Use<InvertedResidual>(96, 24, 40, 2, Name = "features.4"), Use<InvertedResidual2>(240, 64, Name = "features.{5}", Repeat = 2)]
[Use<InvertedResidual>(120, 32, 48, Name = "features.7"), Use<InvertedResidual2>(144, 40, Name = "features.8")]
[Use<InvertedResidual>(288, 72, 96, 2, Name = "features.9"), Use<InvertedResidual2>(576, 144, Name = "features.{10}", Repeat = 2)]
[Use<Conv2dNormActivation>(576, 1, Name = "features.12")]
[AdaptiveAvgPool(1), Flatten, Linear(1024, Name = "classifier.0"), Hardswish, Dropout(0.2)]
[Linear(10, Name = "classifier.3")]
public partial class MobilenetV3Small;

/// <summary>features.5 and 4 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<Conv2dNormActivation>(nameof(channels), 1, Name = "block")]
[Use<Conv2dNormActivation>(nameof(channels), 5, 1, nameof(channels), Name = "block")]
[Use<SqueezeExcitation>(nameof(channels2), Name = "block"), Use<Conv2dNormActivation3>(nameof(inChannels), Name = "block"), Add("x")]
public partial class InvertedResidual2(int inChannels, int channels, int channels2);

/// <summary>features.4 and 2 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Use<Conv2dNormActivation>(nameof(channels), 1, Name = "block")]
[Use<Conv2dNormActivation>(nameof(channels), 5, nameof(stride), nameof(channels), Name = "block")]
[Use<SqueezeExcitation>(nameof(channels2), Name = "block"), Use<Conv2dNormActivation3>(nameof(channels3), Name = "block")]
public partial class InvertedResidual(int inChannels, int channels, int channels2, int channels3, int stride = 1);

/// <summary>features.1.block.2 and 10 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), 1), BatchNorm(Eps = 0.001, Momentum = 0.01)]
public partial class Conv2dNormActivation3(int inChannels, int channels);

/// <summary>features.1.block.1 and 8 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), AdaptiveAvgPool(1), Conv(nameof(channels), 1, Name = "fc1"), ReLU]
[Conv(nameof(inChannels), 1, Name = "fc2"), Hardsigmoid, Multiply("x")]
public partial class SqueezeExcitation(int inChannels, int channels);

/// <summary>features.1.block.0 and 4 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Groups = nameof(groups))]
[BatchNorm(Eps = 0.001, Momentum = 0.01), ReLU]
public partial class Conv2dNormActivation2(int inChannels, int channels, int kernel, int stride = 1, int groups = 1);

/// <summary>features.0 and 17 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Groups = nameof(groups))]
[BatchNorm(Eps = 0.001, Momentum = 0.01), Hardswish]
public partial class Conv2dNormActivation(int inChannels, int channels, int kernel, int stride = 1, int groups = 1);
