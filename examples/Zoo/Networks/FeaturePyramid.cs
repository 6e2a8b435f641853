using NetDsl;

namespace Zoo.Networks;

/// <summary>
/// A feature pyramid over ResNet-18 (Lin et al., arXiv 1612.03144). The levels' positions stand one behind the other, as a detector's head
/// reads them: (N, 3, H, W) → (N, 256, L).
/// </summary>
[Network(3, Dim.Any, Dim.Any)]
[Conv(64, 7, Stride = 2, Padding = 3, Name = "body.conv1"), BatchNorm(Name = "body.bn1"), ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<BasicBlock>(64, Name = "body.layer1", Repeat = 2), Tap("c2")]
[Use<BasicBlock>(128, 2, Name = "body.layer2"), Use<BasicBlock>(128, Name = "body.layer2"), Tap("c3")]
[Use<BasicBlock>(256, 2, Name = "body.layer3"), Use<BasicBlock>(256, Name = "body.layer3"), Tap("c4")]
[Use<BasicBlock>(512, 2, Name = "body.layer4"), Use<BasicBlock>(512, Name = "body.layer4"), Tap("c5")]
[From("c2"), Conv(256, 1, Name = "fpn.inner_blocks.0.0"), Tap("lateral2")]
[From("c3"), Conv(256, 1, Name = "fpn.inner_blocks.1.0"), Tap("lateral3")]
[From("c4"), Conv(256, 1, Name = "fpn.inner_blocks.2.0"), Tap("lateral4")]
[From("c5"), Conv(256, 1, Name = "fpn.inner_blocks.3.0"), Tap("p5")]
[Upsample(SizeOf = "lateral4"), Add("lateral4"), Tap("p4")]
[Upsample(SizeOf = "lateral3"), Add("lateral3"), Tap("p3")]
[Upsample(SizeOf = "lateral2"), Add("lateral2")]
[Conv(256, 3, Padding = 1, Name = "fpn.layer_blocks.0.0"), Flatten(StartDim = 2), Tap("level2")]
[From("p3"), Conv(256, 3, Padding = 1, Name = "fpn.layer_blocks.1.0"), Flatten(StartDim = 2), Tap("level3")]
[From("p4"), Conv(256, 3, Padding = 1, Name = "fpn.layer_blocks.2.0"), Flatten(StartDim = 2), Tap("level4")]
[From("p5"), Conv(256, 3, Padding = 1, Name = "fpn.layer_blocks.3.0"), Tap("last"), Flatten(StartDim = 2), Tap("level5")]
[From("last"), MaxPool(1, Stride = 2), Flatten(StartDim = 2), Concat("level2", "level3", "level4", "level5", Dim = 2)]
public partial class FeaturePyramid;
