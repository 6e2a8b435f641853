using NetDsl;

/// <summary>Imported from resnet50.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Conv(64, 7, Stride = 2, Padding = 3), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<Bottleneck>(64, Name = "layer1", Repeat = 3), Use<Bottleneck>(128, 2, Name = "layer2")]
[Use<Bottleneck>(128, Name = "layer2", Repeat = 3), Use<Bottleneck>(256, 2, Name = "layer3")]
[Use<Bottleneck>(256, Name = "layer3", Repeat = 5), Use<Bottleneck>(512, 2, Name = "layer4")]
[Use<Bottleneck>(512, Name = "layer4", Repeat = 2)]
[AdaptiveAvgPool(1), Flatten, Linear(10, Name = "fc")]
public partial class Resnet50;

/// <summary>layer1.0 and 15 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Conv(nameof(channels), 1), BatchNorm, ReLU]
[Conv(nameof(channels), 3, Stride = nameof(stride), Padding = 1), BatchNorm, ReLU]
[Conv(nameof(channels) + " * 4", 1), BatchNorm]
[Add("x", Projection = true), ReLU]
public partial class Bottleneck(int inChannels, int channels, int stride = 1);
