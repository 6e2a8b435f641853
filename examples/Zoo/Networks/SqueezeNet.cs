using NetDsl;

namespace Zoo.Networks;

/// <summary>SqueezeNet 1.1 (Iandola et al., arXiv 1602.07360): (N, 3, 224, 224) → (N, 1000).</summary>
[Network(3, 224, 224)]
[Conv(64, 3, Stride = 2, Name = "features.0"), ReLU, MaxPool(3, Stride = 2, CeilMode = true)]
[Use<Fire>(16, 64, Name = "features.{3}", Repeat = 2), MaxPool(3, Stride = 2, CeilMode = true)]
[Use<Fire>(32, 128, Name = "features.{6}", Repeat = 2), MaxPool(3, Stride = 2, CeilMode = true)]
[Use<Fire>(48, 192, Name = "features.{9}", Repeat = 2), Use<Fire>(64, 256, Name = "features.{11}", Repeat = 2)]
[Dropout, Conv(1000, 1, Name = "classifier.1"), ReLU]
[AdaptiveAvgPool(1), Flatten]
public partial class SqueezeNet;

/// <summary>
/// Few channels, and from them many again, half of them by 3×3 convolution: (N, inChannels, H, W) → (N, 2 · expand, H, W).
/// </summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Conv(nameof(squeeze), 1, Name = "squeeze"), ReLU, Tap("squeezed")]
[Conv(nameof(expand), 1, Name = "expand1x1"), ReLU, Tap("narrow")]
[From("squeezed"), Conv(nameof(expand), 3, Padding = 1, Name = "expand3x3"), ReLU, Concat("narrow")]
public partial class Fire(int inChannels, int squeeze, int expand);
