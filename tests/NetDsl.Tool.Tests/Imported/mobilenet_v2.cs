using NetDsl;

/// <summary>Imported from mobilenet_v2.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Use<Conv2dNormActivation>(16, 3, 2, Name = "features.0"), Use<Conv2dNormActivation>(16, 3, 1, 16, Name = "features.1.conv.0")]
[Conv(8, 1, Name = "features.1.conv.1"), BatchNorm(Name = "features.1.conv.2")]
[Use<InvertedResidual>(16, 2, Name = "features.2"), Use<InvertedResidual2>(Name = "features.3")]
[Use<InvertedResidual>(16, 2, Name = "features.4"), Use<InvertedResidual2>(Name = "features.{5}", Repeat = 2)]
[Use<InvertedResidual>(32, 2, Name = "features.7"), Use<InvertedResidual2>(Name = "features.{8}", Repeat = 3)]
[Use<InvertedResidual>(48, Name = "features.11"), Use<InvertedResidual2>(Name = "features.{12}", Repeat = 2)]
[Use<InvertedResidual>(80, 2, Name = "features.14"), Use<InvertedResidual2>(Name = "features.{15}", Repeat = 2)]
[Use<InvertedResidual>(160, Name = "features.17"), Use<Conv2dNormActivation>(1280, 1, Name = "features.18")]
[AdaptiveAvgPool(1), Flatten, Dropout(0.2), Linear(10, Name = "classifier.1")]
public partial class MobilenetV2;

/// <summary>features.3 and 9 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", 1, Name = "conv")]
[Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", 3, 1, nameof(inChannels) + " * 6", Name = "conv")]
[Conv(nameof(inChannels), 1, Name = "conv.2"), BatchNorm(Name = "conv.3"), Add("x")]
public partial class InvertedResidual2(int inChannels);

/// <summary>features.2 and 5 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", 1, Name = "conv")]
[Use<Conv2dNormActivation>(nameof(inChannels) + " * 6", 3, nameof(stride), nameof(inChannels) + " * 6", Name = "conv")]
[Conv(nameof(channels), 1, Name = "conv.2"), BatchNorm(Name = "conv.3")]
public partial class InvertedResidual(int inChannels, int channels, int stride = 1);

/// <summary>features.0 and 34 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Groups = nameof(groups)), BatchNorm]
[ReLU6]
public partial class Conv2dNormActivation(int inChannels, int channels, int kernel, int stride = 1, int groups = 1);
