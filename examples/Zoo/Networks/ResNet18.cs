using NetDsl;

namespace Zoo.Networks;

/// <summary>ResNet-18 (He et al., arXiv 1512.03385): (N, 3, 224, 224) → (N, 1000).</summary>
[Network(3, 224, 224)]
[Conv(64, 7, Stride = 2, Padding = 3), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<BasicBlock>(64, Name = "layer1", Repeat = 2)]
[Use<BasicBlock>(128, 2, Name = "layer2"), Use<BasicBlock>(128, Name = "layer2")]
[Use<BasicBlock>(256, 2, Name = "layer3"), Use<BasicBlock>(256, Name = "layer3")]
[Use<BasicBlock>(512, 2, Name = "layer4"), Use<BasicBlock>(512, Name = "layer4")]
[AdaptiveAvgPool(1), Flatten, Linear(1000, Name = "fc")]
public partial class ResNet18;

/// <summary>Two 3×3 convolutions and a skip: (N, inChannels, H, W) → (N, channels, H / stride, W / stride).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("identity")]
[Conv(nameof(channels), 3, Stride = nameof(stride), Padding = 1), BatchNorm, ReLU]
[Conv(nameof(channels), 3, Padding = 1), BatchNorm]
[Add("identity", Projection = true), ReLU]
public partial class BasicBlock(int inChannels, int channels, int stride = 1);
