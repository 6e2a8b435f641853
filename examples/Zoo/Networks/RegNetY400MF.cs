using NetDsl;

namespace Zoo.Networks;

/// <summary>RegNetY-400MF (Radosavovic et al., arXiv 2003.13678): (N, 3, 224, 224) → (N, 1000).</summary>
[Network(3, 224, 224)]
[Use<RegNetUnit>(32, 3, 2, 1, Activation.ReLU, Name = "stem")]
[Use<RegNetBlock>(48, 2, Name = "trunk_output.block1.block1-{0}")]
[Use<RegNetBlock>(104, 2, Name = "trunk_output.block2.block2-{0}")]
[Use<RegNetBlock>(104, Name = "trunk_output.block2.block2-{0}", Repeat = 2)]
[Use<RegNetBlock>(208, 2, Name = "trunk_output.block3.block3-{0}")]
[Use<RegNetBlock>(208, Name = "trunk_output.block3.block3-{0}", Repeat = 5)]
[Use<RegNetBlock>(440, 2, Name = "trunk_output.block4.block4-{0}")]
[Use<RegNetBlock>(440, Name = "trunk_output.block4.block4-{0}", Repeat = 5)]
[AdaptiveAvgPool(1), Flatten, Linear(1000, Name = "fc")]
public partial class RegNetY400MF;

/// <summary>
/// A bottleneck of groups of eight channels with a gate, and a skip that a convolution brings to its shape where that changes:
/// (N, inChannels, H, W) → (N, channels, H / stride, W / stride).
/// </summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("input")]
[Use<RegNetUnit>(
    nameof(channels), 1, nameof(stride), 1, Activation.Identity, Name = "proj",
    If = nameof(inChannels) + " != " + nameof(channels) + " || " + nameof(stride) + " != 1")]
[Tap("skip"), From("input")]
[Use<RegNetUnit>(nameof(channels), 1, 1, 1, Activation.ReLU, Name = "f.a")]
[Use<RegNetUnit>(nameof(channels), 3, nameof(stride), nameof(channels) + " / 8", Activation.ReLU, Name = "f.b")]
[Use<RegNetGate>(nameof(inChannels) + " / 4", Name = "f.se")]
[Use<RegNetUnit>(nameof(channels), 1, 1, 1, Activation.Identity, Name = "f.c")]
[Add("skip"), ReLU]
public partial class RegNetBlock(int inChannels, int channels, int stride = 1);

/// <summary>A convolution whose padding keeps the size: (N, inChannels, H, W) → (N, channels, H / stride, W / stride).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Groups = nameof(groups))]
[BatchNorm, Activation(nameof(activation))]
public partial class RegNetUnit(int inChannels, int channels, int kernel, int stride, int groups, Activation activation);

/// <summary>A gate on each channel (Hu et al., arXiv 1709.01507): (N, channels, H, W) → the same.</summary>
[Block(nameof(channels), Dim.Any, Dim.Any)]
[Tap("x"), AdaptiveAvgPool(1), Conv(nameof(squeezed), 1, Name = "fc1"), ReLU]
[Conv(nameof(channels), 1, Name = "fc2"), Sigmoid, Multiply("x")]
public partial class RegNetGate(int channels, int squeezed);
