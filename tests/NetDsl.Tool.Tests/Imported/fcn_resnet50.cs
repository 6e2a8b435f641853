using NetDsl;
using TorchSharp;

/// <summary>Imported from fcn_resnet50.pt2: (N, 3, 64, 64) → (N, 5, 64, 64).</summary>
[Network(3, 64, 64)]
[Conv(64, 7, Stride = 2, Padding = 3, Name = "backbone.conv1"), BatchNorm(Name = "backbone.bn1"), ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<Bottleneck>(64, Name = "backbone.layer1", Repeat = 3), Use<Bottleneck>(128, 2, Name = "backbone.layer2")]
[Use<Bottleneck>(128, Name = "backbone.layer2", Repeat = 3), Use<Bottleneck>(256, Name = "backbone.layer3")]
[Use<Bottleneck>(256, 1, 2, Name = "backbone.layer3", Repeat = 5), Use<Bottleneck>(512, 1, 2, Name = "backbone.layer4")]
[Use<Bottleneck>(512, 1, 4, Name = "backbone.layer4", Repeat = 2)]
[Conv(512, 3, Padding = 1, Name = "classifier.0"), BatchNorm(Name = "classifier.1"), ReLU, Dropout(0.1)]
[Conv(5, 1, Name = "classifier.4"), Upsample(64, Mode = torch.UpsampleMode.Bilinear)]
public partial class FcnResnet50;

/// <summary>backbone.layer1.0 and 15 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Conv(nameof(channels), 1), BatchNorm, ReLU]
[Conv(nameof(channels), 3, Stride = nameof(stride), Dilation = nameof(dilation), Padding = nameof(dilation)), BatchNorm, ReLU]
[Conv(nameof(channels) + " * 4", 1), BatchNorm]
[Add("x", Projection = true), ReLU]
public partial class Bottleneck(int inChannels, int channels, int stride = 1, int dilation = 1);
