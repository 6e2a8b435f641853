using NetDsl;

namespace Zoo.Networks;

/// <summary>
/// ResNet-50 (He et al., arXiv 1512.03385), the stride in the 3×3 convolution as torchvision has it: (N, 3, 224, 224) → (N, 1000).
/// </summary>
[Network(3, 224, 224)]
[Conv(64, 7, Stride = 2, Padding = 3), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<Bottleneck>(64, Name = "layer1", Repeat = 3)]
[Use<Bottleneck>(128, 2, Name = "layer2"), Use<Bottleneck>(128, Name = "layer2", Repeat = 3)]
[Use<Bottleneck>(256, 2, Name = "layer3"), Use<Bottleneck>(256, Name = "layer3", Repeat = 5)]
[Use<Bottleneck>(512, 2, Name = "layer4"), Use<Bottleneck>(512, Name = "layer4", Repeat = 2)]
[AdaptiveAvgPool(1), Flatten, Linear(1000, Name = "fc")]
public partial class ResNet50;

/// <summary>
/// A narrow 3×3 convolution between two 1×1 ones, and a skip: (N, inChannels, H, W) → (N, 4 · channels, H / stride, W / stride).
/// </summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("identity")]
[Conv(nameof(channels), 1), BatchNorm, ReLU]
[Conv(nameof(channels), 3, Stride = nameof(stride), Padding = nameof(dilation), Dilation = nameof(dilation)), BatchNorm, ReLU]
[Conv(nameof(channels) + " * 4", 1), BatchNorm]
[Add("identity", Projection = true), ReLU]
public partial class Bottleneck(int inChannels, int channels, int stride = 1, int dilation = 1);
