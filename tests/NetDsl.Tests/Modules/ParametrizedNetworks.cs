using TorchSharp;

namespace NetDsl.Tests.Modules;

// Each network is a case of Goldens/make_parametrizations.py.

[Network(5)]
[Linear(3, Parametrization = Parametrization.WeightNorm)]
public partial class WeightLinear;

[Network(4, 7)]
[Conv(6, 3, Stride = 2, Padding = 1, Groups = 2, Bias = false, Parametrization = Parametrization.WeightNorm)]
public partial class WeightConv1d;

[Network(2, 4, 5)]
[Conv(3, 2, 3, Padding = Padding.Same, PaddingMode = PaddingModes.Circular, Parametrization = Parametrization.WeightNorm)]
public partial class WeightConv2d;

[Network(2, 4, 5)]
[Conv(3, 3, Padding = 1, PaddingMode = PaddingModes.Reflect, Parametrization = Parametrization.WeightNorm)]
public partial class WeightConv2dReflect;

[Network(2, 3, 3, 3)]
[Conv(3, 2, Padding = Padding.Same, Parametrization = Parametrization.WeightNorm)]
public partial class WeightConv3d;

[Network(2, 4)]
[ConvTranspose(3, 3, Stride = 2, Parametrization = Parametrization.WeightNorm)]
public partial class WeightTransposed1d;

[Network(4, 3, 3)]
[ConvTranspose(6, 3, Stride = 2, Padding = 1, OutputPadding = 1, Groups = 2, Parametrization = Parametrization.WeightNorm)]
public partial class WeightTransposed2d;

[Network(2, 3, 3)]
[ConvTranspose(3, 3, Stride = 2, OutputPadding = new[] { 1, 0 }, Parametrization = Parametrization.WeightNorm)]
public partial class WeightTransposed2dSides;

[Network(2, 2, 2, 2)]
[ConvTranspose(3, 2, Bias = false, Parametrization = Parametrization.WeightNorm)]
public partial class WeightTransposed3d;

[Network(5)]
[Linear(3, Parametrization = Parametrization.SpectralNorm)]
public partial class SpectralLinear;

[Network(4, 7)]
[Conv(6, 3, Stride = 2, Padding = 1, Groups = 2, Bias = false, Parametrization = Parametrization.SpectralNorm)]
public partial class SpectralConv1d;

[Network(2, 4, 5)]
[Conv(3, 2, 3, Padding = Padding.Same, PaddingMode = PaddingModes.Circular, Parametrization = Parametrization.SpectralNorm)]
public partial class SpectralConv2d;

[Network(2, 4, 5)]
[Conv(3, 3, Padding = 1, PaddingMode = PaddingModes.Reflect, Parametrization = Parametrization.SpectralNorm)]
public partial class SpectralConv2dReflect;

[Network(2, 3, 3, 3)]
[Conv(3, 2, Padding = Padding.Same, Parametrization = Parametrization.SpectralNorm)]
public partial class SpectralConv3d;

[Network(2, 4)]
[ConvTranspose(3, 3, Stride = 2, Parametrization = Parametrization.SpectralNorm)]
public partial class SpectralTransposed1d;

[Network(4, 3, 3)]
[ConvTranspose(6, 3, Stride = 2, Padding = 1, OutputPadding = 1, Groups = 2, Parametrization = Parametrization.SpectralNorm)]
public partial class SpectralTransposed2d;

[Network(2, 3, 3)]
[ConvTranspose(3, 3, Stride = 2, OutputPadding = new[] { 1, 0 }, Parametrization = Parametrization.SpectralNorm)]
public partial class SpectralTransposed2dSides;

[Network(2, 2, 2, 2)]
[ConvTranspose(3, 2, Bias = false, Parametrization = Parametrization.SpectralNorm)]
public partial class SpectralTransposed3d;
