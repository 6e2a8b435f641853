using NetDsl;

namespace Zoo.Networks;

/// <summary>EfficientNet-B0 (Tan and Le, arXiv 1905.11946), its depth stochastic in training: (N, 3, 224, 224) → (N, 1000).</summary>
[Network(3, 224, 224)]
[Use<ConvSiLU>(32, 3, 2, Name = "features.0"), Use<SqueezedConv>(16, Name = "features.1.0.block")]
[Use<MBConv>(24, 3, 2, Name = "features.2.0.block"), Use<MBResidual>(3, 0.2 * 2 / 16, Name = "features.2.1")]
[Use<MBConv>(40, 5, 2, Name = "features.3.0.block"), Use<MBResidual>(5, 0.2 * 4 / 16, Name = "features.3.1")]
[Use<MBConv>(80, 3, 2, Name = "features.4.0.block"), Use<MBResidual>(3, 0.2 * 6 / 16, Name = "features.4.1")]
[Use<MBResidual>(3, 0.2 * 7 / 16, Name = "features.4.2")]
[Use<MBConv>(112, 5, 1, Name = "features.5.0.block"), Use<MBResidual>(5, 0.2 * 9 / 16, Name = "features.5.1")]
[Use<MBResidual>(5, 0.2 * 10 / 16, Name = "features.5.2")]
[Use<MBConv>(192, 5, 2, Name = "features.6.0.block"), Use<MBResidual>(5, 0.2 * 12 / 16, Name = "features.6.1")]
[Use<MBResidual>(5, 0.2 * 13 / 16, Name = "features.6.2"), Use<MBResidual>(5, 0.2 * 14 / 16, Name = "features.6.3")]
[Use<MBConv>(320, 3, 1, Name = "features.7.0.block"), Use<ConvSiLU>(1280, 1, 1, Name = "features.8")]
[AdaptiveAvgPool(1), Flatten, Dropout(0.2), Linear(1000, Name = "classifier.1")]
public partial class EfficientNetB0;

/// <summary>A convolution whose padding keeps the size: (N, inChannels, H, W) → (N, channels, H / stride, W / stride).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2"), BatchNorm, SiLU]
public partial class ConvSiLU(int inChannels, int channels, int kernel, int stride);

/// <summary>The same for each channel by itself: (N, channels, H, W) → (N, channels, H / stride, W / stride).</summary>
[Block(nameof(channels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Groups = nameof(channels))]
[BatchNorm, SiLU]
public partial class DepthwiseConv(int channels, int kernel, int stride);

/// <summary>A gate on each channel (Hu et al., arXiv 1709.01507): (N, channels, H, W) → the same.</summary>
[Block(nameof(channels), Dim.Any, Dim.Any)]
[Tap("x"), AdaptiveAvgPool(1), Conv(nameof(squeezed), 1, Name = "fc1"), SiLU]
[Conv(nameof(channels), 1, Name = "fc2"), Sigmoid, Multiply("x")]
public partial class SqueezeExcitation(int channels, int squeezed);

/// <summary>Each channel by itself, a gate, then all together: (N, inChannels, H, W) → (N, channels, H, W).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Use<DepthwiseConv>(3, 1, Name = "0"), Use<SqueezeExcitation>(nameof(inChannels) + " / 4", Name = "1")]
[Conv(nameof(channels), 1, Name = "2.0"), BatchNorm(Name = "2.1")]
public partial class SqueezedConv(int inChannels, int channels);

/// <summary>The same, six times as wide in between: (N, inChannels, H, W) → (N, channels, H / stride, W / stride).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Use<ConvSiLU>(nameof(inChannels) + " * 6", 1, 1, Name = "0")]
[Use<DepthwiseConv>(nameof(kernel), nameof(stride), Name = "1")]
[Use<SqueezeExcitation>(nameof(inChannels) + " / 4", Name = "2")]
[Conv(nameof(channels), 1, Name = "3.0"), BatchNorm(Name = "3.1")]
public partial class MBConv(int inChannels, int channels, int kernel, int stride);

/// <summary>That beside a skip, left out at random in training (Huang et al., arXiv 1603.09382): (N, channels, H, W) → the same.</summary>
[Block(nameof(channels), Dim.Any, Dim.Any)]
[Tap("skip"), Use<MBConv>(nameof(channels), nameof(kernel), 1, Name = "block"), DropPath(nameof(drop)), Add("skip")]
public partial class MBResidual(int channels, int kernel, double drop);
