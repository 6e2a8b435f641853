using NetDsl;
using TorchSharp;

namespace Zoo.Networks;

/// <summary>
/// DeepLabV3 on ResNet-50 (Chen et al., arXiv 1706.05587), scores of 21 classes at each place: (N, 3, H, W) → (N, 21, H, W).
/// </summary>
[Network(3, Dim.Any, Dim.Any)]
[Tap("image"), Use<DilatedResNet50>(Name = "backbone")]
[Use<AtrousPyramid>(256, Name = "classifier.0")]
[Conv(256, 3, Padding = 1, Name = "classifier.1"), BatchNorm(Name = "classifier.2"), ReLU, Conv(21, 1, Name = "classifier.4")]
[Upsample(SizeOf = "image", Mode = torch.UpsampleMode.Bilinear)]
public partial class DeepLabV3;

/// <summary>ResNet-50 with dilation in place of the last two strides: (N, 3, H, W) → (N, 2048, H / 8, W / 8).</summary>
[Block(3, Dim.Any, Dim.Any)]
[Conv(64, 7, Stride = 2, Padding = 3), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<Bottleneck>(64, Name = "layer1", Repeat = 3)]
[Use<Bottleneck>(128, 2, Name = "layer2"), Use<Bottleneck>(128, Name = "layer2", Repeat = 3)]
[Use<Bottleneck>(256, Name = "layer3"), Use<Bottleneck>(256, 1, 2, Name = "layer3", Repeat = 5)]
[Use<Bottleneck>(512, 1, 2, Name = "layer4"), Use<Bottleneck>(512, 1, 4, Name = "layer4", Repeat = 2)]
public partial class DilatedResNet50;

/// <summary>Convolutions of four reaches and the mean of the image, joined: (N, inChannels, H, W) → (N, channels, H, W).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Conv(nameof(channels), 1, Name = "convs.0.0"), BatchNorm(Name = "convs.0.1"), ReLU, Tap("point")]
[From("x"), Conv(nameof(channels), 3, Padding = 12, Dilation = 12, Name = "convs.1.0"), BatchNorm(Name = "convs.1.1"), ReLU, Tap("near")]
[From("x"), Conv(nameof(channels), 3, Padding = 24, Dilation = 24, Name = "convs.2.0"), BatchNorm(Name = "convs.2.1"), ReLU, Tap("far")]
[From("x"), Conv(nameof(channels), 3, Padding = 36, Dilation = 36, Name = "convs.3.0"), BatchNorm(Name = "convs.3.1"), ReLU, Tap("farther")]
[From("x"), AdaptiveAvgPool(1), Conv(nameof(channels), 1, Name = "convs.4.1"), BatchNorm(Name = "convs.4.2"), ReLU]
[Upsample(SizeOf = "x", Mode = torch.UpsampleMode.Bilinear), Concat("point", "near", "far", "farther")]
[Conv(nameof(channels), 1, Name = "project.0"), BatchNorm(Name = "project.1"), ReLU, Dropout]
public partial class AtrousPyramid(int inChannels, int channels);
