using NetDsl;

namespace Zoo.Networks;

/// <summary>MobileNetV2 (Sandler et al., arXiv 1801.04381): (N, 3, 224, 224) → (N, 1000).</summary>
[Network(3, 224, 224)]
[Use<ConvReLU6>(32, 3, 2, Name = "features.0"), Use<SeparableConv>(16, Name = "features.1.conv")]
[Use<InvertedBottleneck>(24, 2, Name = "features.2.conv"), Use<InvertedResidual>(Name = "features.3")]
[Use<InvertedBottleneck>(32, 2, Name = "features.4.conv"), Use<InvertedResidual>(Name = "features.{5}", Repeat = 2)]
[Use<InvertedBottleneck>(64, 2, Name = "features.7.conv"), Use<InvertedResidual>(Name = "features.{8}", Repeat = 3)]
[Use<InvertedBottleneck>(96, 1, Name = "features.11.conv"), Use<InvertedResidual>(Name = "features.{12}", Repeat = 2)]
[Use<InvertedBottleneck>(160, 2, Name = "features.14.conv"), Use<InvertedResidual>(Name = "features.{15}", Repeat = 2)]
[Use<InvertedBottleneck>(320, 1, Name = "features.17.conv"), Use<ConvReLU6>(1280, 1, 1, Name = "features.18")]
[AdaptiveAvgPool(1), Flatten, Dropout(0.2), Linear(1000, Name = "classifier.1")]
public partial class MobileNetV2;

/// <summary>A convolution whose padding keeps the size: (N, inChannels, H, W) → (N, channels, H / stride, W / stride).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2"), BatchNorm, ReLU6]
public partial class ConvReLU6(int inChannels, int channels, int kernel, int stride);

/// <summary>Each channel by itself, then all together: (N, inChannels, H, W) → (N, channels, H, W).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Conv(nameof(inChannels), 3, Padding = 1, Groups = nameof(inChannels), Name = "0.0"), BatchNorm(Name = "0.1"), ReLU6]
[Conv(nameof(channels), 1, Name = "1"), BatchNorm(Name = "2")]
public partial class SeparableConv(int inChannels, int channels);

/// <summary>The same, six times as wide in between: (N, inChannels, H, W) → (N, channels, H / stride, W / stride).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Use<ConvReLU6>(nameof(inChannels) + " * 6", 1, 1, Name = "0")]
[Conv(nameof(inChannels) + " * 6", 3, Stride = nameof(stride), Padding = 1, Groups = nameof(inChannels) + " * 6", Name = "1.0")]
[BatchNorm(Name = "1.1"), ReLU6]
[Conv(nameof(channels), 1, Name = "2"), BatchNorm(Name = "3")]
public partial class InvertedBottleneck(int inChannels, int channels, int stride);

/// <summary>That beside a skip: (N, channels, H, W) → (N, channels, H, W).</summary>
[Block(nameof(channels), Dim.Any, Dim.Any)]
[Tap("skip"), Use<InvertedBottleneck>(nameof(channels), 1, Name = "conv"), Add("skip")]
public partial class InvertedResidual(int channels);
