using NetDsl;

/// <summary>Imported from r3d_18.pt2: (N, 3, 4, 32, 32) → (N, 10).</summary>
[Network(3, 4, 32, 32)]
[Conv(64, 3, 7, 7, Stride = new[] { 1, 2, 2 }, Padding = new[] { 1, 3, 3 }, Name = "stem.0"), BatchNorm(Name = "stem.1"), ReLU]
[Use<BasicBlock>(64, Name = "layer1", Repeat = 2), Use<BasicBlock>(128, 2, Name = "layer2"), Use<BasicBlock>(128, Name = "layer2")]
[Use<BasicBlock>(256, 2, Name = "layer3"), Use<BasicBlock>(256, Name = "layer3"), Use<BasicBlock>(512, 2, Name = "layer4")]
[Use<BasicBlock>(512, Name = "layer4")]
[AdaptiveAvgPool(1), Flatten, Linear(10, Name = "fc")]
public partial class R3d18;

/// <summary>layer1.0 and 7 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any, Dim.Any)]
[Tap("x"), Conv(nameof(channels), 3, Stride = nameof(stride), Padding = 1, Name = "conv1.0"), BatchNorm(Name = "conv1.1"), ReLU]
[Conv(nameof(channels), 3, Padding = 1, Name = "conv2.0"), BatchNorm(Name = "conv2.1")]
[Add("x", Projection = true), ReLU]
public partial class BasicBlock(int inChannels, int channels, int stride = 1);
