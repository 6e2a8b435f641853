using TorchSharp;

namespace NetDsl.Tests.Onnx.Samples;

#pragma warning disable NDSL302 // what is no good advice here

[Network(5, 4, 3, Layout = Layout.ChannelsLast)]
[LayerNorm, Linear(6), ReLU]
public partial class ChannelsLast;

[Network(3, 8, 6)]
[Linear(5, Dim = 2), ReLU, Linear(4, Dim = 1)]
public partial class LinearOfAxes;

[Network(3, Dim.Any, 6)]
[Linear(5, Dim = 1)]
public partial class LinearOfOpenAxes;

[Network(6, 9, 8)]
[Slice(1, 1, 5), Slice(2, -6, -1), Slice(3, 2), Slice(2, 0, Step = 2)]
public partial class Sliced;

[Network(3, Dim.Any, Dim.Any)]
[Slice(2, 1), Slice(3, 1, -2), Slice(2, -4), Slice(3, 0, 3)]
public partial class SlicedOpen;

[Network(6, 7, 8)]
[Chunk(2, 1), Chunk(3, 2, Dim = 2)]
public partial class Chunked;

[Network(6, Dim.Any, 8)]
[Chunk(2, 0, Dim = 2)]
public partial class ChunkedOpen;

[Network(6, Dim.Any, 8)]
[Chunk(4, 1, Dim = 2)]
public partial class ChunkedShort;

[Network(1, 5, 1)]
[Squeeze, Linear(4), Unsqueeze(2)]
public partial class Squeezed;

[Network(6)]
[Linear(4), ReLU, Linear(1), Squeeze]
public partial class OneNumber;

[Network(4, Dim.Any, Dim.Any)]
[Tap("skip"), Conv(3, 3, Stride = 2), Upsample(SizeOf = "skip"), Concat("skip")]
public partial class ResizedToOpen;

[Network(4, Dim.Any, Dim.Any)]
[Tap("skip"), Conv(4, 3, Stride = 2), Upsample(SizeOf = "skip", Mode = torch.UpsampleMode.Bilinear), Add("skip")]
public partial class ResizedToOpenLinearly;

[Network(4, 9, 7)]
[Tap("skip"), MaxPool(2), Upsample(SizeOf = "skip", Mode = torch.UpsampleMode.Bilinear, AlignCorners = true), Multiply("skip")]
public partial class ResizedToKnown;

[Network(4, 6, 5)]
[Tap("x"), AdaptiveAvgPool(1), Add("x", Broadcast = true), Multiply(0.5), Add(-1.5)]
public partial class WithNumbers;

[Network(4, 6, 5)]
[Tap("x"), Conv(3, 1), Add("x", Projection = true, Norm = ProjectionNorm.ChannelLayerNorm), Tap("y")]
[Conv(2, 1), Add("y", Projection = true, Norm = ProjectionNorm.None), Tap("z")]
[Conv(3, 1), Add("z", Projection = true, Norm = ProjectionNorm.InstanceNorm, Name = "last")]
public partial class ProjectedByNorms;
