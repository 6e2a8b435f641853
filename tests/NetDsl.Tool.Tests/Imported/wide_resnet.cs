using NetDsl;

/// <summary>Imported from wide_resnet.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Conv(64, 7, Stride = 2, Padding = 3), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<Bottleneck>(128, Name = "layer1.0"), Use<Bottleneck>(256, 2, Name = "layer2"), Use<Bottleneck>(256, Name = "layer2")]
[Use<Bottleneck>(512, 2, Name = "layer3.0"), Use<Bottleneck>(1024, 2, Name = "layer4.0")]
[AdaptiveAvgPool(1), Flatten, Linear(10, Name = "fc")]
public partial class WideResnet;

/// <summary>layer1.0 and 4 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Conv(nameof(channels), 1), BatchNorm, ReLU]
[Conv(nameof(channels), 3, Stride = nameof(stride), Padding = 1), BatchNorm, ReLU]
[Conv(nameof(channels) + " * 2", 1), BatchNorm]
[Add("x", Projection = true), ReLU]
public partial class Bottleneck(int inChannels, int channels, int stride = 1);
