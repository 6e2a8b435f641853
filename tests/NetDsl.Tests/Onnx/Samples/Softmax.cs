#pragma warning disable NDSL109, NDSL303 // what is no good advice here

namespace NetDsl.Tests.Onnx.Samples;

[Network(10)]
[Linear(8), Softmax]
public partial class SoftmaxFeatures;

[Network(7, 10)]
[Linear(8), Softmax(1)]
public partial class SoftmaxSteps;

[Network(4, 12, 10)]
[Softmax(-2)]
public partial class SoftmaxChannels;

[Network(10)]
[Linear(8), LogSoftmax]
public partial class LogSoftmaxFeatures;

[Network(7, 10)]
[Linear(8), LogSoftmax(1)]
public partial class LogSoftmaxSteps;

[Network(4, 12, 10)]
[LogSoftmax(-2)]
public partial class LogSoftmaxChannels;

[Network(10)]
[Linear(8), Softmin]
public partial class SoftminFeatures;

[Network(7, 10)]
[Linear(8), Softmin(1)]
public partial class SoftminSteps;

[Network(4, 12, 10)]
[Softmin(-2)]
public partial class SoftminChannels;

[Network(4, 12, 10)]
[Softmax2d]
public partial class Softmax2dNet;
