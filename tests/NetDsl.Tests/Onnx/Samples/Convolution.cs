using TorchSharp;

namespace NetDsl.Tests.Onnx.Samples;

[Network(4, 12)]
[Conv(6, 3, Stride = 2, Padding = 1, Groups = 2)]
public partial class Conv1d;

[Network(4, 12, 10)]
[Conv(6, 3, Stride = 2, Padding = 1, Groups = 2)]
public partial class Conv2d;

[Network(4, 8, 7, 6)]
[Conv(6, 3, Stride = 2, Padding = 1, Groups = 2)]
public partial class Conv3d;

[Network(4, 12)]
[Conv(6, 3, Dilation = 2, Bias = false)]
public partial class ConvWithoutBias1d;

[Network(4, 12, 10)]
[Conv(6, 3, Dilation = 2, Bias = false)]
public partial class ConvWithoutBias2d;

[Network(4, 8, 7, 6)]
[Conv(6, 3, Dilation = 2, Bias = false)]
public partial class ConvWithoutBias3d;

[Network(4, 12)]
[Conv(6, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Zeros)]
public partial class ConvZerosSame1d;

[Network(4, 12, 10)]
[Conv(6, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Zeros)]
public partial class ConvZerosSame2d;

[Network(4, 8, 7, 6)]
[Conv(6, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Zeros)]
public partial class ConvZerosSame3d;

[Network(4, 12)]
[Conv(6, 3, Stride = 2, Padding = 1, PaddingMode = PaddingModes.Zeros)]
public partial class ConvZeros1d;

[Network(4, 12, 10)]
[Conv(6, 3, Stride = 2, Padding = 1, PaddingMode = PaddingModes.Zeros)]
public partial class ConvZeros2d;

[Network(4, 8, 7, 6)]
[Conv(6, 3, Stride = 2, Padding = 1, PaddingMode = PaddingModes.Zeros)]
public partial class ConvZeros3d;

[Network(4, 12)]
[Conv(6, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Reflect)]
public partial class ConvReflectSame1d;

[Network(4, 12, 10)]
[Conv(6, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Reflect)]
public partial class ConvReflectSame2d;

[Network(4, 8, 7, 6)]
[Conv(6, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Reflect)]
public partial class ConvReflectSame3d;

[Network(4, 12)]
[Conv(6, 3, Stride = 2, Padding = 1, PaddingMode = PaddingModes.Reflect)]
public partial class ConvReflect1d;

[Network(4, 12, 10)]
[Conv(6, 3, Stride = 2, Padding = 1, PaddingMode = PaddingModes.Reflect)]
public partial class ConvReflect2d;

[Network(4, 8, 7, 6)]
[Conv(6, 3, Stride = 2, Padding = 1, PaddingMode = PaddingModes.Reflect)]
public partial class ConvReflect3d;

[Network(4, 12)]
[Conv(6, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Replicate)]
public partial class ConvReplicateSame1d;

[Network(4, 12, 10)]
[Conv(6, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Replicate)]
public partial class ConvReplicateSame2d;

[Network(4, 8, 7, 6)]
[Conv(6, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Replicate)]
public partial class ConvReplicateSame3d;

[Network(4, 12)]
[Conv(6, 3, Stride = 2, Padding = 1, PaddingMode = PaddingModes.Replicate)]
public partial class ConvReplicate1d;

[Network(4, 12, 10)]
[Conv(6, 3, Stride = 2, Padding = 1, PaddingMode = PaddingModes.Replicate)]
public partial class ConvReplicate2d;

[Network(4, 8, 7, 6)]
[Conv(6, 3, Stride = 2, Padding = 1, PaddingMode = PaddingModes.Replicate)]
public partial class ConvReplicate3d;

[Network(4, 12)]
[Conv(6, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Circular)]
public partial class ConvCircularSame1d;

[Network(4, 12, 10)]
[Conv(6, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Circular)]
public partial class ConvCircularSame2d;

[Network(4, 8, 7, 6)]
[Conv(6, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Circular)]
public partial class ConvCircularSame3d;

[Network(4, 12)]
[Conv(6, 3, Stride = 2, Padding = 1, PaddingMode = PaddingModes.Circular)]
public partial class ConvCircular1d;

[Network(4, 12, 10)]
[Conv(6, 3, Stride = 2, Padding = 1, PaddingMode = PaddingModes.Circular)]
public partial class ConvCircular2d;

[Network(4, 8, 7, 6)]
[Conv(6, 3, Stride = 2, Padding = 1, PaddingMode = PaddingModes.Circular)]
public partial class ConvCircular3d;

[Network(4, 12, 10)]
[Conv(6, 3, 2, Stride = new[] { 2, 1 }, Padding = Padding.Valid)]
public partial class ConvValid;

[Network(4, Dim.Any, Dim.Any)]
[Conv(6, 3, Stride = 2, Padding = 1, PaddingMode = PaddingModes.Circular)]
public partial class ConvOpen;

[Network(4, 12)]
[ConvTranspose(6, 3, Stride = 2, Padding = 1, OutputPadding = 1)]
public partial class ConvTranspose1d;

[Network(4, 12, 10)]
[ConvTranspose(6, 3, Stride = 2, Padding = 1, OutputPadding = 1)]
public partial class ConvTranspose2d;

[Network(4, 8, 7, 6)]
[ConvTranspose(6, 3, Stride = 2, Padding = 1, OutputPadding = 1)]
public partial class ConvTranspose3d;

[Network(4, 12)]
[ConvTranspose(6, 3, Dilation = 2, Groups = 2, Bias = false)]
public partial class ConvTransposeGroups1d;

[Network(4, 12, 10)]
[ConvTranspose(6, 3, Dilation = 2, Groups = 2, Bias = false)]
public partial class ConvTransposeGroups2d;

[Network(4, 8, 7, 6)]
[ConvTranspose(6, 3, Dilation = 2, Groups = 2, Bias = false)]
public partial class ConvTransposeGroups3d;

[Network(4, 12, 10)]
[ConvTranspose(6, 3, 2, Stride = new[] { 2, 3 }, Padding = new[] { 1, 0 }, OutputPadding = new[] { 1, 2 })]
public partial class ConvTransposeSides;

[Network(4, Dim.Any, Dim.Any)]
[ConvTranspose(6, 3, Stride = 2)]
public partial class ConvTransposeOpen;

[Network(4, 12, 10)]
[Unfold(3, Dilation = 1, Padding = 1, Stride = 2)]
public partial class Unfolded;

[Network(4, 12, 10)]
[Unfold(2, 3, Dilation = new[] { 2, 1 }, Padding = new[] { 1, 0 }, Stride = new[] { 1, 2 })]
public partial class UnfoldedSides;

[Network(4, Dim.Any, Dim.Any)]
[Unfold(3, Stride = 2)]
public partial class UnfoldedOpen;

[Network(16, 9)]
[Fold(6, 2, Stride = 2)]
public partial class Folded;

[Network(4, 42)]
[Fold(new[] { 8, 6 }, new[] { 2, 2 }, Padding = new[] { 0, 1 }, Dilation = new[] { 2, 1 })]
public partial class FoldedSides;

[Network(2, 8)]
[ConvTranspose(3, 2, OutputPadding = 1, Dilation = 2)]
public partial class ConvTransposeOutputPadding1d;

[Network(2, Dim.Any, 5)]
[ConvTranspose(4, 3, Padding = new[] { 1, 2 }, OutputPadding = new[] { 2, 1 }, Dilation = new[] { 3, 2 }, Bias = false)]
public partial class ConvTransposeOutputPadding2d;

[Network(1, 8)]
[ConstantPad(2), Transpose(1, 2), GRU(5)]
public partial class PaddedSteps;

[Network(4, 8, 7)]
[Conv(6, 3, Padding = 1, PaddingMode = PaddingModes.Reflect, Parametrization = Parametrization.WeightNorm), ReLU]
[ConvTranspose(4, 3, Stride = 2, Groups = 2, Parametrization = Parametrization.SpectralNorm), ReLU]
[ConvTranspose(2, 3, Stride = 2, OutputPadding = new[] { 1, 0 }, Parametrization = Parametrization.WeightNorm), ReLU, Flatten]
[Linear(5, Parametrization = Parametrization.SpectralNorm), ReLU, Linear(3, Bias = false, Parametrization = Parametrization.WeightNorm)]
public partial class Parametrized;
