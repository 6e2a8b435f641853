using NetDsl;

namespace Zoo.Networks;

/// <summary>EfficientNetV2-S (Tan and Le, arXiv 2104.00298), its depth stochastic in training: (N, 3, 224, 224) → (N, 1000).</summary>
[Network(3, 224, 224)]
[Use<UnitV2>(24, 3, 2, Name = "features.0")]
[Use<FusedMBConvV2>(24, 1, 1, "0.2 * turn / 40", Name = "features.1", Repeat = 2)]
[Use<FusedMBConvV2>(48, 4, 2, "0.2 * 2 / 40", Name = "features.2")]
[Use<FusedMBConvV2>(48, 4, 1, "0.2 * (turn + 3) / 40", Name = "features.2", Repeat = 3)]
[Use<FusedMBConvV2>(64, 4, 2, "0.2 * 6 / 40", Name = "features.3")]
[Use<FusedMBConvV2>(64, 4, 1, "0.2 * (turn + 7) / 40", Name = "features.3", Repeat = 3)]
[Use<MBConvV2>(128, 4, 2, "0.2 * 10 / 40", Name = "features.4")]
[Use<MBConvV2>(128, 4, 1, "0.2 * (turn + 11) / 40", Name = "features.4", Repeat = 5)]
[Use<MBConvV2>(160, 6, 1, "0.2 * (turn + 16) / 40", Name = "features.5", Repeat = 9)]
[Use<MBConvV2>(256, 6, 2, "0.2 * 25 / 40", Name = "features.6")]
[Use<MBConvV2>(256, 6, 1, "0.2 * (turn + 26) / 40", Name = "features.6", Repeat = 14)]
[Use<UnitV2>(1280, 1, 1, Name = "features.7")]
[AdaptiveAvgPool(1), Flatten, Dropout(0.2), Linear(1000, Name = "classifier.1")]
public partial class EfficientNetV2S;

/// <summary>
/// A convolution that widens, one that narrows unless there is nothing to narrow, and a skip where the shape stays:
/// (N, inChannels, H, W) → (N, channels, H / stride, W / stride).
/// </summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("input")]
[Use<UnitV2>("inChannels * expand", 3, nameof(stride), Name = "block")]
[Use<UnitV2>(nameof(channels), 1, 1, 1, Activation.Identity, Name = "block", If = "inChannels * expand != channels")]
[DropPath(nameof(drop), If = "stride == 1 && inChannels == channels"), Add("input", If = "stride == 1 && inChannels == channels")]
public partial class FusedMBConvV2(int inChannels, int channels, int expand, int stride, double drop);

/// <summary>
/// The same with each channel by itself in between, and a gate: (N, inChannels, H, W) → (N, channels, H / stride, W / stride).
/// </summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("input")]
[Use<UnitV2>("inChannels * expand", 1, 1, Name = "block")]
[Use<UnitV2>("inChannels * expand", 3, nameof(stride), "inChannels * expand", Name = "block")]
[Use<SqueezeExcitation>(nameof(inChannels) + " / 4", Name = "block")]
[Use<UnitV2>(nameof(channels), 1, 1, 1, Activation.Identity, Name = "block")]
[DropPath(nameof(drop), If = "stride == 1 && inChannels == channels"), Add("input", If = "stride == 1 && inChannels == channels")]
public partial class MBConvV2(int inChannels, int channels, int expand, int stride, double drop);

/// <summary>A convolution whose padding keeps the size: (N, inChannels, H, W) → (N, channels, H / stride, W / stride).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Groups = nameof(groups))]
[BatchNorm(Eps = 0.001), Activation(nameof(activation))]
public partial class UnitV2(
    int inChannels, int channels, int kernel, int stride, int groups = 1, Activation activation = Activation.SiLU);
