using NetDsl;
using TorchSharp;

/// <summary>Imported from lraspp_mobilenet_v3_large.pt2: (N, 3, 64, 64) → (N, 5, 64, 64).</summary>
[Network(3, 64, 64)]
[Use<Conv2dNormActivation>(16, 3, 2, 1, 1, Name = "backbone.0"), Tap("skip")]
[Use<Conv2dNormActivation2>(16, 3, 1, 16, Name = "backbone.1.block"), Use<Conv2dNormActivation3>(16, Name = "backbone.1.block")]
[Add("skip")]
[Use<Conv2dNormActivation2>(64, 1, Name = "backbone.2.block"), Use<Conv2dNormActivation2>(64, 3, 2, 64, Name = "backbone.2.block")]
[Use<Conv2dNormActivation3>(24, Name = "backbone.2.block"), Tap("skip2"), Use<Conv2dNormActivation2>(72, 1, Name = "backbone.3.block")]
[Use<Conv2dNormActivation2>(72, 3, 1, 72, Name = "backbone.3.block"), Use<Conv2dNormActivation3>(24, Name = "backbone.3.block")]
[Add("skip2")]
[Use<Conv2dNormActivation2>(72, 1, Name = "backbone.4.block"), Use<Conv2dNormActivation2>(72, 5, 2, 72, Name = "backbone.4.block")]
[Use<SqueezeExcitation>(24, Name = "backbone.4.block"), Use<Conv2dNormActivation3>(40, Name = "backbone.4.block"), Tap("backbone")]
[Use<InvertedResidual>(Name = "backbone.{5}", Repeat = 2), Use<Conv2dNormActivation>(240, 1, Name = "backbone.7.block")]
[Use<Conv2dNormActivation>(240, 3, 2, 1, 1, 240, Name = "backbone.7.block"), Use<Conv2dNormActivation3>(80, Name = "backbone.7.block")]
[Use<InvertedResidual2>(200, Name = "backbone.8"), Use<InvertedResidual2>(184, Name = "backbone.{9}", Repeat = 2)]
[Use<InvertedResidual3>(3, 1, 120, 112, Name = "backbone.11"), Use<InvertedResidual4>(3, 1, 168, Name = "backbone.12")]
[Use<InvertedResidual3>(5, 4, 168, 160, 2, Name = "backbone.13"), Use<InvertedResidual4>(5, 4, 240, 2, Name = "backbone.{14}", Repeat = 2)]
[Use<Conv2dNormActivation>(960, 1, Name = "backbone.16"), Tap("backbone2")]
[Conv(128, 1, Name = "classifier.cbr.0"), BatchNorm(Name = "classifier.cbr.1"), ReLU, Tap("classifier")]
[From("backbone2"), AdaptiveAvgPool(1), Conv(128, 1, Bias = false, Name = "classifier.scale.1"), Sigmoid, Multiply("classifier")]
[Upsample(8, Mode = torch.UpsampleMode.Bilinear), Tap("classifier2")]
[From("backbone"), Conv(5, 1, Name = "classifier.low_classifier"), Tap("classifier3")]
[From("classifier2"), Conv(5, 1, Name = "classifier.high_classifier"), Add("classifier3"), Upsample(64, Mode = torch.UpsampleMode.Bilinear)]
public partial class LrasppMobilenetV3Large;

/// <summary>backbone.12 and 2 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", 1, Name = "block")]
[Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", nameof(kernel), 1, nameof(dilation), nameof(padding), nameof(inChannels) + " * 6",
    Name = "block")]
[Use<SqueezeExcitation>(nameof(channels), Name = "block"), Use<Conv2dNormActivation3>(nameof(inChannels), Name = "block"), Add("x")]
public partial class InvertedResidual4(int inChannels, int kernel, int padding, int channels, int dilation = 1);

/// <summary>backbone.11 and 1 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", 1, Name = "block")]
[Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", nameof(kernel), 1, nameof(dilation), nameof(padding), nameof(inChannels) + " * 6",
    Name = "block")]
[Use<SqueezeExcitation>(nameof(channels), Name = "block"), Use<Conv2dNormActivation3>(nameof(channels2), Name = "block")]
public partial class InvertedResidual3(int inChannels, int kernel, int padding, int channels, int channels2, int dilation = 1);

/// <summary>backbone.8 and 2 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<Conv2dNormActivation>(nameof(channels), 1, Name = "block")]
[Use<Conv2dNormActivation>(nameof(channels), 3, 1, 1, 1, nameof(channels), Name = "block"), Use<Conv2dNormActivation3>(80, Name = "block")]
[Add("x")]
public partial class InvertedResidual2(int inChannels, int channels);

/// <summary>backbone.5 and 1 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<Conv2dNormActivation2>(120, 1, Name = "block"), Use<Conv2dNormActivation2>(120, 5, 1, 120, Name = "block")]
[Use<SqueezeExcitation>(32, Name = "block"), Use<Conv2dNormActivation3>(40, Name = "block"), Add("x")]
public partial class InvertedResidual(int inChannels);

/// <summary>backbone.4.block.2 and 7 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), AdaptiveAvgPool(1), Conv(nameof(channels), 1, Name = "fc1"), ReLU]
[Conv(nameof(inChannels), 1, Name = "fc2"), Hardsigmoid, Multiply("x")]
public partial class SqueezeExcitation(int inChannels, int channels);

/// <summary>backbone.1.block.1 and 14 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), 1), BatchNorm(Eps = 0.001, Momentum = 0.01)]
public partial class Conv2dNormActivation3(int inChannels, int channels);

/// <summary>backbone.1.block.0 and 10 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Groups = nameof(groups))]
[BatchNorm(Eps = 0.001, Momentum = 0.01), ReLU]
public partial class Conv2dNormActivation2(int inChannels, int channels, int kernel, int stride = 1, int groups = 1);

/// <summary>backbone.0 and 19 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Dilation = nameof(dilation), Padding = nameof(padding),
    Groups = nameof(groups))]
[BatchNorm(Eps = 0.001, Momentum = 0.01), Hardswish]
public partial class Conv2dNormActivation(int inChannels, int channels, int kernel, int stride = 1, int dilation = 1, int padding = 0,
    int groups = 1);
