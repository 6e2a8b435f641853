using NetDsl;

namespace Zoo.Networks;

/// <summary>MobileNetV2 (Sandler et al., arXiv 1801.04381): (N, 3, 224, 224) → (N, 1000).</summary>
[Network(3, 224, 224)]
[Use<ConvReLU6>(32, 3, 2, Name = "features"), Use<SeparableConv>(16, Name = "features")]
[Use<InvertedResidual>(24, 2, Name = "features"), Use<InvertedResidualSkip>(Name = "features")]
[Use<InvertedResidual>(32, 2, Name = "features"), Use<InvertedResidualSkip>(Name = "features", Repeat = 2)]
[Use<InvertedResidual>(64, 2, Name = "features"), Use<InvertedResidualSkip>(Name = "features", Repeat = 3)]
[Use<InvertedResidual>(96, 1, Name = "features"), Use<InvertedResidualSkip>(Name = "features", Repeat = 2)]
[Use<InvertedResidual>(160, 2, Name = "features"), Use<InvertedResidualSkip>(Name = "features", Repeat = 2)]
[Use<InvertedResidual>(320, 1, Name = "features"), Use<ConvReLU6>(1280, 1, 1, Name = "features")]
[AdaptiveAvgPool(1), Flatten, Dropout(0.2), Linear(1000, Name = "classifier.1")]
public partial class MobileNetV2;

/// <summary>A convolution of its own size: (N, inChannels, H, W) → (N, channels, H / stride, W / stride).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2"), BatchNorm, ReLU6]
public partial class ConvReLU6(int inChannels, int channels, int kernel, int stride);

/// <summary>Each channel by itself, then all together: (N, inChannels, H, W) → (N, channels, H, W).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Conv(nameof(inChannels), 3, Padding = 1, Groups = nameof(inChannels), Name = "conv.0.0"), BatchNorm(Name = "conv.0.1"), ReLU6]
[Conv(nameof(channels), 1, Name = "conv.1"), BatchNorm(Name = "conv.2")]
public partial class SeparableConv(int inChannels, int channels);

/// <summary>Six times as wide in between: (N, inChannels, H, W) → (N, channels, H / stride, W / stride).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Conv(nameof(inChannels) + " * 6", 1, Name = "conv.0.0"), BatchNorm(Name = "conv.0.1"), ReLU6]
[Conv(nameof(inChannels) + " * 6", 3, Stride = nameof(stride), Padding = 1, Groups = nameof(inChannels) + " * 6", Name = "conv.1.0")]
[BatchNorm(Name = "conv.1.1"), ReLU6]
[Conv(nameof(channels), 1, Name = "conv.2"), BatchNorm(Name = "conv.3")]
public partial class InvertedResidual(int inChannels, int channels, int stride);

/// <summary>The same with a skip: (N, channels, H, W) → (N, channels, H, W).</summary>
[Block(nameof(channels), Dim.Any, Dim.Any)]
[Tap("skip")]
[Conv(nameof(channels) + " * 6", 1, Name = "conv.0.0"), BatchNorm(Name = "conv.0.1"), ReLU6]
[Conv(nameof(channels) + " * 6", 3, Padding = 1, Groups = nameof(channels) + " * 6", Name = "conv.1.0"), BatchNorm(Name = "conv.1.1"), ReLU6]
[Conv(nameof(channels), 1, Name = "conv.2"), BatchNorm(Name = "conv.3")]
[Add("skip")]
public partial class InvertedResidualSkip(int channels);
