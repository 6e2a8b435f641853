using NetDsl;

namespace Zoo.Networks;

/// <summary>MobileNetV3-Large (Howard et al., arXiv 1905.02244): (N, 3, 224, 224) → (N, 1000).</summary>
[Network(3, 224, 224)]
[Use<MobileUnit>(16, 3, 2, 1, Activation.Hardswish, Name = "features.0")]
[Use<MobileBlock>(3, 16, 16, 0, Activation.ReLU, 1, Name = "features.1")]
[Use<MobileBlock>(3, 64, 24, 0, Activation.ReLU, 2, Name = "features.2")]
[Use<MobileBlock>(3, 72, 24, 0, Activation.ReLU, 1, Name = "features.3")]
[Use<MobileBlock>(5, 72, 40, 24, Activation.ReLU, 2, Name = "features.4")]
[Use<MobileBlock>(5, 120, 40, 32, Activation.ReLU, 1, Name = "features.{5}", Repeat = 2)]
[Use<MobileBlock>(3, 240, 80, 0, Activation.Hardswish, 2, Name = "features.7")]
[Use<MobileBlock>(3, 200, 80, 0, Activation.Hardswish, 1, Name = "features.8")]
[Use<MobileBlock>(3, 184, 80, 0, Activation.Hardswish, 1, Name = "features.{9}", Repeat = 2)]
[Use<MobileBlock>(3, 480, 112, 120, Activation.Hardswish, 1, Name = "features.11")]
[Use<MobileBlock>(3, 672, 112, 168, Activation.Hardswish, 1, Name = "features.12")]
[Use<MobileBlock>(5, 672, 160, 168, Activation.Hardswish, 2, Name = "features.13")]
[Use<MobileBlock>(5, 960, 160, 240, Activation.Hardswish, 1, Name = "features.{14}", Repeat = 2)]
[Use<MobileUnit>(960, 1, 1, 1, Activation.Hardswish, Name = "features.16")]
[AdaptiveAvgPool(1), Flatten]
[Linear(1280, Name = "classifier.0"), Hardswish, Dropout(0.2), Linear(1000, Name = "classifier.3")]
public partial class MobileNetV3;

/// <summary>
/// An inverted residual: wider in between, each channel by itself there, a gate where it is squeezed, and a skip where the shape stays:
/// (N, inChannels, H, W) → (N, channels, H / stride, W / stride).
/// </summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("input")]
[Use<MobileUnit>(nameof(expanded), 1, 1, 1, nameof(activation), Name = "block", If = nameof(expanded) + " != " + nameof(inChannels))]
[Use<MobileUnit>(nameof(expanded), nameof(kernel), nameof(stride), nameof(expanded), nameof(activation), Name = "block")]
[Use<HardGate>(nameof(squeezed), Name = "block", If = nameof(squeezed) + " > 0")]
[Use<MobileUnit>(nameof(channels), 1, 1, 1, Activation.Identity, Name = "block")]
[Add("input", If = nameof(stride) + " == 1 && " + nameof(inChannels) + " == " + nameof(channels))]
public partial class MobileBlock(
    int inChannels, int kernel, int expanded, int channels, int squeezed, Activation activation, int stride);

/// <summary>A convolution whose padding keeps the size: (N, inChannels, H, W) → (N, channels, H / stride, W / stride).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Groups = nameof(groups))]
[BatchNorm(Eps = 0.001, Momentum = 0.01), Activation(nameof(activation))]
public partial class MobileUnit(int inChannels, int channels, int kernel, int stride, int groups, Activation activation);

/// <summary>A gate on each channel, its sigmoid of straight lines: (N, channels, H, W) → the same.</summary>
[Block(nameof(channels), Dim.Any, Dim.Any)]
[Tap("x"), AdaptiveAvgPool(1), Conv(nameof(squeezed), 1, Name = "fc1"), ReLU]
[Conv(nameof(channels), 1, Name = "fc2"), Hardsigmoid, Multiply("x")]
public partial class HardGate(int channels, int squeezed);
