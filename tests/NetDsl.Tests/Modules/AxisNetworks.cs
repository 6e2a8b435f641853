using TorchSharp;

namespace NetDsl.Tests.Modules;

// Each network is a case of Goldens/make_axes.py: sizes, paddings and dilations that differ from axis to axis.

[Network(2, 6, 7)]
[Conv(4, 2, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Circular)]
public partial class CircularSides;

[Network(2, 6, 7)]
[Conv(4, 3, Dilation = new[] { 1, 2 }, Padding = Padding.Same, PaddingMode = PaddingModes.Reflect)]
public partial class ReflectedDilations;

[Network(2, 3, 4, 5)]
[Conv(2, 2, 3, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Replicate)]
public partial class ReplicatedVolume;

[Network(2, 7)]
[Conv(2, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Zeros)]
public partial class SameZeros1d;

[Network(2, 7)]
[Conv(2, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Reflect)]
public partial class SameReflect1d;

[Network(2, 7)]
[Conv(2, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Replicate)]
public partial class SameReplicate1d;

[Network(2, 7)]
[Conv(2, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Circular)]
public partial class SameCircular1d;

[Network(2, 5, 6)]
[Conv(2, 2, Dilation = 3, Padding = Padding.Same, PaddingMode = PaddingModes.Zeros)]
public partial class SameZeros2d;

[Network(2, 5, 6)]
[Conv(2, 2, Dilation = 3, Padding = Padding.Same, PaddingMode = PaddingModes.Reflect)]
public partial class SameReflect2d;

[Network(2, 5, 6)]
[Conv(2, 2, Dilation = 3, Padding = Padding.Same, PaddingMode = PaddingModes.Replicate)]
public partial class SameReplicate2d;

[Network(2, 5, 6)]
[Conv(2, 2, Dilation = 3, Padding = Padding.Same, PaddingMode = PaddingModes.Circular)]
public partial class SameCircular2d;

[Network(2, 4, 5, 4)]
[Conv(2, 2, Dilation = 3, Padding = Padding.Same, PaddingMode = PaddingModes.Zeros)]
public partial class SameZeros3d;

[Network(2, 4, 5, 4)]
[Conv(2, 2, Dilation = 3, Padding = Padding.Same, PaddingMode = PaddingModes.Reflect)]
public partial class SameReflect3d;

[Network(2, 4, 5, 4)]
[Conv(2, 2, Dilation = 3, Padding = Padding.Same, PaddingMode = PaddingModes.Replicate)]
public partial class SameReplicate3d;

[Network(2, 4, 5, 4)]
[Conv(2, 2, Dilation = 3, Padding = Padding.Same, PaddingMode = PaddingModes.Circular)]
public partial class SameCircular3d;

[Network(2, 6, 7)]
[Conv(4, nameof(height), nameof(width), Padding = Padding.Same, PaddingMode = PaddingModes.Circular)]
public partial class CircularHyperparameters(int height = 2, int width = 4);

[Network(2, 6, 7)]
[Conv(4, 3, 2, Stride = new[] { 1, 2 }, Padding = new[] { 2, 1 }, Dilation = new[] { 2, 1 }, PaddingMode = PaddingModes.Reflect)]
public partial class ReflectedPaddings;

[Network(4, 4, 5)]
[ConvTranspose(6, 3, 2, Stride = new[] { 2, 3 }, Padding = new[] { 1, 0 }, OutputPadding = new[] { 1, 2 }, Groups = 2)]
public partial class OutputPaddings;

[Network(2, 2, 3, 2)]
[ConvTranspose(2, 3, 2, 1, Stride = new[] { 2, 3, 2 }, OutputPadding = new[] { 0, 2, 1 }, Dilation = new[] { 1, 2, 1 }, Bias = false)]
public partial class OutputPaddingsOfVolumes;

[Network(2, 7, 8)]
[AvgPool(3, 2, Stride = new[] { 2, 3 }, Padding = new[] { 1, 0 }, CountIncludePad = false)]
public partial class AveragedSides;

[Network(2, 7, 8, 5)]
[MaxPool(3, 2, 1, Stride = new[] { 2, 3, 1 }, Padding = new[] { 1, 0, 0 }, Dilation = new[] { 1, 2, 3 })]
public partial class LargestOfVolumes;

[Network(2, 7)]
[MaxPool(2), Tanh, MaxUnpool("maxpool1")]
public partial class UnpooledSignal;

[Network(2, 5, 7)]
[MaxPool(2, 3, Padding = new[] { 1, 0 }, CeilMode = true, Name = "pools.0"), Tanh, MaxUnpool("pools.0")]
public partial class UnpooledSides;

[Network(2, 4, nameof(size), 3)]
[MaxPool(2, 2, 1), Tanh, MaxUnpool("maxpool1")]
public partial class UnpooledVolume(int size = 4);

[Network(2, Dim.Any, Dim.Any)]
[MaxPool(2, Stride = 3), Tanh, MaxUnpool("maxpool1")]
public partial class UnpooledOpen;

[Network(2, 4, 3)]
[ReflectionPad(1, 2, 3, 0), ReplicationPad(0, 1, 2, 0)]
public partial class PaddedSides;

[Network(2, 5, 6)]
[Unfold(2, 3, Dilation = new[] { 2, 1 }, Padding = new[] { 1, 0 }, Stride = new[] { 1, 2 })]
public partial class UnfoldedSides;

[Network(2, 4, 3)]
[Upsample(5, 7, Mode = torch.UpsampleMode.Bilinear)]
public partial class ResizedSides;

[Network(2, 4, 3)]
[Linear(5, Dim = 2)]
public partial class LinearOfRows;

[Network(2, 4, 3)]
[Linear(5, Dim = 1)]
public partial class LinearOfChannels;

[Network(4, 3, 6, Layout = Layout.ChannelsLast)]
[LayerNorm(ElementwiseAffine = false), Linear(5)]
public partial class ChannelsLast;

[Network(4, 5, nameof(width))]
[Slice(1, 1, 3), Slice(2, -3, -1), Slice(3, 1, Step = 2), Slice(-1, 0, nameof(width) + " / 3")]
public partial class Sliced(int width = 6);

[Network(4, 5, 6)]
[Chunk(2, 1), Chunk(3, 2, Dim = 2)]
public partial class Chunked;

[Network(1, 5, 1)]
[Squeeze, Unsqueeze(1), Unsqueeze(-1), Squeeze(1)]
public partial class Squeezed;

[Network(2, 4, 3)]
[Tap("x"), Upsample(7, 5), Upsample(SizeOf = "x", Mode = torch.UpsampleMode.Bilinear, AlignCorners = true)]
public partial class ResizedToTap;

[Network(2, 4, 3)]
[Multiply(0.5), Add(1.25), Multiply(Value = nameof(scale) + " - 3"), Add(Value = nameof(scale))]
public partial class Numbers(double scale = 2.5);

[Network(2, 4, 3)]
[Tap("x"), AdaptiveAvgPool(1), Add("x", Broadcast = true)]
public partial class Broadcasted;

[Network(2, 4, 3)]
[Tap("x"), Chunk(2, 0), Add("x", Projection = true, Norm = ProjectionNorm.None)]
public partial class ProjectedWithoutNorm;

[Network(2, 4, 3)]
[Tap("x"), Chunk(2, 0), Add("x", Projection = true, Norm = ProjectionNorm.InstanceNorm)]
public partial class ProjectedWithInstanceNorm;

[Network(2, 4, 3)]
[Parameter("weight", 4, 1), Add("weight")]
public partial class LearntSum;

[Network(2, 4, 3)]
[Parameter("weight"), Multiply("weight")]
public partial class LearntFactor;

[Network(4, 3)]
[Parameter("weight", 1, 4, 3), Add("weight")]
public partial class LearntTable;

[Network(4, 3)]
[Parameter("weight", nameof(count), 3), Concat("weight", Dim = 1)]
public partial class LearntTokens(int count = 2);
