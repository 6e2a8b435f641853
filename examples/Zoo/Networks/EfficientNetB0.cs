using NetDsl;

namespace Zoo.Networks;

/// <summary>EfficientNet-B0 (Tan and Le, arXiv 1905.11946), with stochastic depth: (N, 3, 224, 224) → (N, 1000).</summary>
[Network(3, 224, 224)]
[Use<ConvSiLU>(32, 3, 2, Name = "features.0")]
[Use<SqueezedConv>(16, Name = "features.1.0")]
[Use<MBConv>(24, 3, 2, Name = "features.2"), Use<MBConvSkip>(3, 0.2 * 2 / 16, Name = "features.2")]
[Use<MBConv>(40, 5, 2, Name = "features.3"), Use<MBConvSkip>(5, 0.2 * 4 / 16, Name = "features.3")]
[Use<MBConv>(80, 3, 2, Name = "features.4"), Use<MBConvSkip>(3, 0.2 * 6 / 16, Name = "features.4")]
[Use<MBConvSkip>(3, 0.2 * 7 / 16, Name = "features.4")]
[Use<MBConv>(112, 5, 1, Name = "features.5"), Use<MBConvSkip>(5, 0.2 * 9 / 16, Name = "features.5")]
[Use<MBConvSkip>(5, 0.2 * 10 / 16, Name = "features.5")]
[Use<MBConv>(192, 5, 2, Name = "features.6"), Use<MBConvSkip>(5, 0.2 * 12 / 16, Name = "features.6")]
[Use<MBConvSkip>(5, 0.2 * 13 / 16, Name = "features.6"), Use<MBConvSkip>(5, 0.2 * 14 / 16, Name = "features.6")]
[Use<MBConv>(320, 3, 1, Name = "features.7.0"), Use<ConvSiLU>(1280, 1, 1, Name = "features.8")]
[AdaptiveAvgPool(1), Flatten, Dropout(0.2), Linear(1000, Name = "classifier.1")]
public partial class EfficientNetB0;

/// <summary>A convolution of its own size: (N, inChannels, H, W) → (N, channels, H / stride, W / stride).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2"), BatchNorm, SiLU]
public partial class ConvSiLU(int inChannels, int channels, int kernel, int stride);

/// <summary>A gate on each channel (Hu et al., arXiv 1709.01507): (N, channels, H, W) → the same.</summary>
[Block(nameof(channels), Dim.Any, Dim.Any)]
[Tap("x"), AdaptiveAvgPool(1), Conv(nameof(squeezed), 1, Name = "fc1"), SiLU]
[Conv(nameof(channels), 1, Name = "fc2"), Sigmoid, Multiply("x")]
public partial class SqueezeExcitation(int channels, int squeezed);

/// <summary>The first stage, which does not widen: (N, inChannels, H, W) → (N, channels, H, W).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Conv(nameof(inChannels), 3, Padding = 1, Groups = nameof(inChannels), Name = "block.0.0"), BatchNorm(Name = "block.0.1"), SiLU]
[Use<SqueezeExcitation>(nameof(inChannels) + " / 4", Name = "block.1")]
[Conv(nameof(channels), 1, Name = "block.2.0"), BatchNorm(Name = "block.2.1")]
public partial class SqueezedConv(int inChannels, int channels);

/// <summary>Six times as wide in between: (N, inChannels, H, W) → (N, channels, H / stride, W / stride).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Use<ConvSiLU>(nameof(inChannels) + " * 6", 1, 1, Name = "block.0")]
[Conv(nameof(inChannels) + " * 6", nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Groups = nameof(inChannels) + " * 6", Name = "block.1.0")]
[BatchNorm(Name = "block.1.1"), SiLU, Use<SqueezeExcitation>(nameof(inChannels) + " / 4", Name = "block.2")]
[Conv(nameof(channels), 1, Name = "block.3.0"), BatchNorm(Name = "block.3.1")]
public partial class MBConv(int inChannels, int channels, int kernel, int stride);

/// <summary>The same with a skip, and left out at random in training (Huang et al., arXiv 1603.09382): (N, channels, H, W) → the same.</summary>
[Block(nameof(channels), Dim.Any, Dim.Any)]
[Tap("skip"), Use<ConvSiLU>(nameof(channels) + " * 6", 1, 1, Name = "block.0")]
[Conv(nameof(channels) + " * 6", nameof(kernel), Padding = nameof(kernel) + " / 2", Groups = nameof(channels) + " * 6", Name = "block.1.0")]
[BatchNorm(Name = "block.1.1"), SiLU, Use<SqueezeExcitation>(nameof(channels) + " / 4", Name = "block.2")]
[Conv(nameof(channels), 1, Name = "block.3.0"), BatchNorm(Name = "block.3.1"), DropPath(nameof(drop)), Add("skip")]
public partial class MBConvSkip(int channels, int kernel, double drop);
