using TorchSharp;

namespace NetDsl.Tests.Onnx.Samples;

[Network(12, 5, 6)]
[PixelShuffle(2)]
public partial class Shuffled;

[Network(12, Dim.Any, Dim.Any)]
[PixelShuffle(2)]
public partial class ShuffledOpen;

[Network(3, 6, 8)]
[PixelUnshuffle(2)]
public partial class Unshuffled;

[Network(3, Dim.Any, Dim.Any)]
[PixelUnshuffle(2)]
public partial class UnshuffledOpen;

[Network(6, 12)]
[ChannelShuffle(3)]
public partial class ChannelsShuffled1d;

[Network(6, 12, 10)]
[ChannelShuffle(3)]
public partial class ChannelsShuffled2d;

[Network(6, 8, 7, 6)]
[ChannelShuffle(3)]
public partial class ChannelsShuffled3d;

[Network(6, Dim.Any, Dim.Any)]
[ChannelShuffle(2)]
public partial class ChannelsShuffledOpen;

[Network(4, 12)]
[Upsample(ScaleFactor = 2)]
public partial class Nearest1d;

[Network(4, 12, 10)]
[Upsample(ScaleFactor = 2)]
public partial class Nearest2d;

[Network(4, 8, 7, 6)]
[Upsample(ScaleFactor = 2)]
public partial class Nearest3d;

[Network(4, 12)]
[Upsample(ScaleFactor = 1.7)]
public partial class NearestUneven1d;

[Network(4, 12, 10)]
[Upsample(ScaleFactor = 1.7)]
public partial class NearestUneven2d;

[Network(4, 8, 7, 6)]
[Upsample(ScaleFactor = 1.7)]
public partial class NearestUneven3d;

[Network(4, 12)]
[Upsample(17)]
public partial class NearestSize1d;

[Network(4, 12, 10)]
[Upsample(17, 30)]
public partial class NearestSize2d;

[Network(4, 8, 7, 6)]
[Upsample(10, 9, 5)]
public partial class NearestSize3d;

[Network(4, Dim.Any, Dim.Any)]
[Upsample(ScaleFactor = 3)]
public partial class NearestOpen;

[Network(4, Dim.Any, Dim.Any)]
[Upsample(ScaleFactor = 1.7)]
public partial class NearestOpenUneven;

[Network(4, Dim.Any, Dim.Any)]
[Upsample(17, 30)]
public partial class NearestOpenSize;

[Network(4, 12)]
[Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Linear)]
public partial class Linear;

[Network(4, 12)]
[Upsample(ScaleFactor = 1.7, Mode = torch.UpsampleMode.Linear)]
public partial class LinearUneven;

[Network(4, 12)]
[Upsample(17, Mode = torch.UpsampleMode.Linear)]
public partial class LinearSize;

[Network(4, 12)]
[Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Linear, AlignCorners = true)]
public partial class LinearAligned;

[Network(4, 12)]
[Upsample(ScaleFactor = 1.7, Mode = torch.UpsampleMode.Linear, AlignCorners = true)]
public partial class LinearUnevenAligned;

[Network(4, 12)]
[Upsample(17, Mode = torch.UpsampleMode.Linear, AlignCorners = true)]
public partial class LinearSizeAligned;

[Network(4, 12, 10)]
[Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Bilinear)]
public partial class Bilinear;

[Network(4, 12, 10)]
[Upsample(ScaleFactor = 1.7, Mode = torch.UpsampleMode.Bilinear)]
public partial class BilinearUneven;

[Network(4, 12, 10)]
[Upsample(17, 30, Mode = torch.UpsampleMode.Bilinear)]
public partial class BilinearSize;

[Network(4, 12, 10)]
[Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Bilinear, AlignCorners = true)]
public partial class BilinearAligned;

[Network(4, 12, 10)]
[Upsample(ScaleFactor = 1.7, Mode = torch.UpsampleMode.Bilinear, AlignCorners = true)]
public partial class BilinearUnevenAligned;

[Network(4, 12, 10)]
[Upsample(17, 30, Mode = torch.UpsampleMode.Bilinear, AlignCorners = true)]
public partial class BilinearSizeAligned;

[Network(4, 12, 10)]
[Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Bicubic)]
public partial class Bicubic;

[Network(4, 12, 10)]
[Upsample(ScaleFactor = 1.7, Mode = torch.UpsampleMode.Bicubic)]
public partial class BicubicUneven;

[Network(4, 12, 10)]
[Upsample(17, 30, Mode = torch.UpsampleMode.Bicubic)]
public partial class BicubicSize;

[Network(4, 12, 10)]
[Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Bicubic, AlignCorners = true)]
public partial class BicubicAligned;

[Network(4, 12, 10)]
[Upsample(ScaleFactor = 1.7, Mode = torch.UpsampleMode.Bicubic, AlignCorners = true)]
public partial class BicubicUnevenAligned;

[Network(4, 12, 10)]
[Upsample(17, 30, Mode = torch.UpsampleMode.Bicubic, AlignCorners = true)]
public partial class BicubicSizeAligned;

[Network(4, 8, 7, 6)]
[Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Trilinear)]
public partial class Trilinear;

[Network(4, 8, 7, 6)]
[Upsample(ScaleFactor = 1.7, Mode = torch.UpsampleMode.Trilinear)]
public partial class TrilinearUneven;

[Network(4, 8, 7, 6)]
[Upsample(10, 9, 5, Mode = torch.UpsampleMode.Trilinear)]
public partial class TrilinearSize;

[Network(4, 8, 7, 6)]
[Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Trilinear, AlignCorners = true)]
public partial class TrilinearAligned;

[Network(4, 8, 7, 6)]
[Upsample(ScaleFactor = 1.7, Mode = torch.UpsampleMode.Trilinear, AlignCorners = true)]
public partial class TrilinearUnevenAligned;

[Network(4, 8, 7, 6)]
[Upsample(10, 9, 5, Mode = torch.UpsampleMode.Trilinear, AlignCorners = true)]
public partial class TrilinearSizeAligned;

[Network(4, 12, 10)]
[Upsample(1, 3, Mode = torch.UpsampleMode.Bilinear)]
public partial class BilinearOne;

[Network(4, 12, 10)]
[Upsample(1, 3, Mode = torch.UpsampleMode.Bilinear, AlignCorners = true)]
public partial class BilinearOneAligned;

[Network(4, Dim.Any, Dim.Any)]
[Upsample(17, 30, Mode = torch.UpsampleMode.Bilinear)]
public partial class BilinearOpen;

[Network(4, Dim.Any, Dim.Any)]
[Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Bicubic)]
public partial class BicubicOpen;
