#pragma warning disable NDSL102 // what is no good advice here

namespace NetDsl.Tests.Onnx.Samples;

[Network(10)]
[Linear(5)]
public partial class LinearFeatures;

[Network(10)]
[Linear(5, Bias = false)]
public partial class LinearWithoutBias;

[Network(7, 10)]
[Linear(5)]
public partial class LinearSteps;

[Network(7, 10)]
[Linear(5, Bias = false)]
public partial class LinearStepsWithoutBias;

[Network(6, 7, 10)]
[Linear(5)]
public partial class LinearPlaces;

[Network]
[Input("one", 6), Input("other", 5)]
[Bilinear(4, "other")]
public partial class BilinearFeatures;

[Network]
[Input("one", 7, 6), Input("other", 7, 5)]
[Bilinear(4, "other", Bias = false)]
public partial class BilinearSteps;

[Network(10)]
[Identity]
public partial class IdentityOnly;

[Network(10)]
[Linear(5), Identity, ReLU]
public partial class IdentityBetween;
