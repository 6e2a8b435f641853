using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Tests.Fusing;

[Network(3, 12, 12)]
[Conv(8, 3), BatchNorm, ReLU]
[Conv(8, 3, Groups = 4), BatchNorm, ReLU]
[ConvTranspose(6, 2, Stride = 2, Groups = 2), BatchNorm, ReLU]
[ConvTranspose(4, 2, Stride = 2, OutputPadding = new[] { 0, 1 }, Groups = 2), BatchNorm, ReLU]
[Conv(4, 3, Padding = 1, PaddingMode = PaddingModes.Circular), BatchNorm(Affine = false)]
[Flatten]
[Linear(16), BatchNorm, ReLU]
[Linear(10)]
public partial class NormsBehind
{
    internal nn.Module Norm => bn1;
}

[Network(4, 9, 9)]
[BatchNorm, Conv(6, 3, Groups = 2), ReLU]
[BatchNorm, Conv(6, 3, Padding = 1), ReLU]
[Flatten]
[BatchNorm, Linear(3)]
public partial class NormsBefore;

[Block(nameof(channels), Dim.Any, Dim.Any)]
[Tap("input")]
[Conv(nameof(channels), 3, Padding = 1), BatchNorm, ReLU]
[Conv(nameof(channels), 3, Padding = 1), BatchNorm]
[Add("input"), ReLU]
public partial class FusedBlock(int channels);

[Network(2, 8, 8)]
[Conv(4, 3, Padding = 1), BatchNorm, ReLU, Tap("skip")]
[Conv(8, 3, Stride = 2, Padding = 1), BatchNorm]
[Add("skip", Projection = true), ReLU]
[Use<FusedBlock>, Use<FusedBlock>]
[Flatten, Linear(3)]
public partial class FusedResidual;

// Norms as nobody would write them, and each is left alone.
#pragma warning disable NDSL204
[Network(3, 8, 8)]
[Conv(4, 3), Tap("read"), BatchNorm, ReLU]
[Concat("read")]
[Conv(4, 3), BatchNorm(TrackRunningStats = false), ReLU]
[Conv(4, 1, Name = "twice"), BatchNorm, ReLU]
[Conv(4, 1, Name = "twice", Shared = true), ReLU]
[Flatten, Linear(2)]
public partial class NormsThatStay;

[Network(7, 6)]
[Linear(5), BatchNorm, ReLU]
public partial class NormOfSteps;
