namespace NetDsl.Tests.Onnx.Samples;

[Network(7, 10)]
[Linear(10)]
[ReLU]
public partial class ReLUNet;

[Network(7, 10)]
[Linear(10)]
[LeakyReLU(0.2)]
public partial class LeakyReLUNet;

[Network(7, 10)]
[Linear(10)]
[ELU(0.7)]
public partial class ELUNet;

[Network(7, 10)]
[Linear(10)]
[GELU]
public partial class GELUNet;

[Network(7, 10)]
[Linear(10)]
[GELU(Approximate = TorchSharp.Modules.GELU.Approximate.tanh)]
public partial class GELUNetByTanh;

[Network(7, 10)]
[Linear(10)]
[SiLU]
public partial class SiLUNet;

[Network(7, 10)]
[Linear(10)]
[Sigmoid]
public partial class SigmoidNet;

[Network(7, 10)]
[Linear(10)]
[Tanh]
public partial class TanhNet;

[Network(7, 10)]
[Linear(10)]
[CELU(0.7)]
public partial class CELUNet;

[Network(7, 10)]
[Linear(10)]
[SELU]
public partial class SELUNet;

[Network(7, 10)]
[Linear(10)]
[PReLU]
public partial class PReLUNet;

[Network(7, 10)]
[Linear(10)]
[RReLU(0.1, 0.4)]
public partial class RReLUNet;

[Network(7, 10)]
[Linear(10)]
[RReLU]
public partial class RReLUNetDefault;

[Network(7, 10)]
[Linear(10)]
[ReLU6]
public partial class ReLU6Net;

[Network(7, 10)]
[Linear(10)]
[Threshold(0.1, -0.3)]
public partial class ThresholdNet;

[Network(7, 10)]
[Linear(10)]
[Hardtanh(-0.5, 0.8)]
public partial class HardtanhNet;

[Network(7, 10)]
[Linear(10)]
[Hardsigmoid]
public partial class HardsigmoidNet;

[Network(7, 10)]
[Linear(10)]
[Hardswish]
public partial class HardswishNet;

[Network(7, 10)]
[Linear(10)]
[Hardshrink(0.3)]
public partial class HardshrinkNet;

[Network(7, 10)]
[Linear(10)]
[Softshrink(0.3)]
public partial class SoftshrinkNet;

[Network(7, 10)]
[Linear(10)]
[Tanhshrink]
public partial class TanhshrinkNet;

[Network(7, 10)]
[Linear(10)]
[Softplus]
public partial class SoftplusNet;

[Network(7, 10)]
[Linear(10)]
[Softplus(2, 3)]
public partial class SoftplusNetScaled;

[Network(7, 10)]
[Linear(10)]
[Softplus(-1.5)]
public partial class SoftplusNetNegative;

[Network(7, 10)]
[Linear(10)]
[Softsign]
public partial class SoftsignNet;

[Network(7, 10)]
[Linear(10)]
[LogSigmoid]
public partial class LogSigmoidNet;

[Network(7, 10)]
[Linear(10)]
[Mish]
public partial class MishNet;

[Network(7, 10)]
[Linear(10)]
[ELU(-0.5)]
public partial class ELUNetNegative;

[Network(7, 10)]
[Linear(10)]
[CELU(-0.5)]
public partial class CELUNetNegative;

[Network(4, 12)]
[ReLU]
public partial class ReLUNet1d;

[Network(4, 12, 10)]
[ReLU]
public partial class ReLUNet2d;

[Network(4, 8, 7, 6)]
[ReLU]
public partial class ReLUNet3d;

[Network(4, 12)]
[PReLU(PerChannel = true, Init = 0.3)]
public partial class PReLUPerChannel1d;

[Network(4, 12, 10)]
[PReLU(PerChannel = true, Init = 0.3)]
public partial class PReLUPerChannel2d;

[Network(4, 8, 7, 6)]
[PReLU(PerChannel = true, Init = 0.3)]
public partial class PReLUPerChannel3d;

[Network(10)]
[PReLU(PerChannel = true)]
public partial class PReLUFeatures;

[Network(10)]
[Linear(10)]
[ReLU]
public partial class ReLUFeatures;

[Network(7, 10)]
[GLU]
public partial class GLULast;

[Network(4, 12, 10)]
[GLU(1)]
public partial class GLUChannels;
