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

[Network(2, 4, 3)]
[ReflectionPad(1, 2, 3, 0), ReplicationPad(0, 1, 2, 0)]
public partial class PaddedSides;

[Network(2, 5, 6)]
[Unfold(2, 3, Dilation = new[] { 2, 1 }, Padding = new[] { 1, 0 }, Stride = new[] { 1, 2 })]
public partial class UnfoldedSides;

[Network(2, 4, 3)]
[Upsample(5, 7, Mode = torch.UpsampleMode.Bilinear)]
public partial class ResizedSides;
