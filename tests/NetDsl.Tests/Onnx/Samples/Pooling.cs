namespace NetDsl.Tests.Onnx.Samples;

[Network(4, 12)]
[MaxPool(3, Stride = 2, Padding = 1)]
public partial class MaxPool1d;

[Network(4, 12, 10)]
[MaxPool(3, Stride = 2, Padding = 1)]
public partial class MaxPool2d;

[Network(4, 8, 7, 6)]
[MaxPool(3, Stride = 2, Padding = 1)]
public partial class MaxPool3d;

[Network(4, 12)]
[MaxPool(2, Stride = 1, Padding = 1, Dilation = 3)]
public partial class MaxPoolDilated1d;

[Network(4, 12, 10)]
[MaxPool(2, Stride = 1, Padding = 1, Dilation = 3)]
public partial class MaxPoolDilated2d;

[Network(4, 8, 7, 6)]
[MaxPool(2, Stride = 1, Padding = 1, Dilation = 3)]
public partial class MaxPoolDilated3d;

[Network(4, 12)]
[MaxPool(3, Stride = 2, CeilMode = true)]
public partial class MaxPoolCeil1d;

[Network(4, 12, 10)]
[MaxPool(3, Stride = 2, CeilMode = true)]
public partial class MaxPoolCeil2d;

[Network(4, 8, 7, 6)]
[MaxPool(3, Stride = 2, CeilMode = true)]
public partial class MaxPoolCeil3d;

[Network(4, 12, 10)]
[MaxPool(4, Stride = 3, Padding = 2, CeilMode = true)]
public partial class MaxPoolCeilPadded;

[Network(4, 12, 10)]
[MaxPool(2, Stride = 2, Padding = 1, Dilation = 3, CeilMode = true)]
public partial class MaxPoolCeilDilated;

[Network(4, 7, 6)]
[MaxPool(2, Padding = 1, Dilation = new[] { 1, 2 }, CeilMode = true)]
public partial class MaxPoolCeilBeyond;

[Network(4, 7, 7)]
[MaxPool(2, Stride = 3, Padding = 1, CeilMode = true)]
public partial class MaxPoolDropsWindow;

[Network(4, Dim.Any, Dim.Any)]
[MaxPool(3, Stride = 2, Padding = 1)]
public partial class MaxPoolOpen;

[Network(4, 12)]
[AvgPool(3, Stride = 2)]
public partial class AvgPool1d;

[Network(4, 12, 10)]
[AvgPool(3, Stride = 2)]
public partial class AvgPool2d;

[Network(4, 8, 7, 6)]
[AvgPool(3, Stride = 2)]
public partial class AvgPool3d;

[Network(4, 12)]
[AvgPool(3, Stride = 2, Padding = 1)]
public partial class AvgPoolPadded1d;

[Network(4, 12, 10)]
[AvgPool(3, Stride = 2, Padding = 1)]
public partial class AvgPoolPadded2d;

[Network(4, 8, 7, 6)]
[AvgPool(3, Stride = 2, Padding = 1)]
public partial class AvgPoolPadded3d;

[Network(4, 12)]
[AvgPool(3, Stride = 2, Padding = 1, CountIncludePad = false)]
public partial class AvgPoolUncounted1d;

[Network(4, 12, 10)]
[AvgPool(3, Stride = 2, Padding = 1, CountIncludePad = false)]
public partial class AvgPoolUncounted2d;

[Network(4, 8, 7, 6)]
[AvgPool(3, Stride = 2, Padding = 1, CountIncludePad = false)]
public partial class AvgPoolUncounted3d;

[Network(4, 12)]
[AvgPool(3, Stride = 2, CeilMode = true)]
public partial class AvgPoolCeil1d;

[Network(4, 12, 10)]
[AvgPool(3, Stride = 2, CeilMode = true)]
public partial class AvgPoolCeil2d;

[Network(4, 8, 7, 6)]
[AvgPool(3, Stride = 2, CeilMode = true)]
public partial class AvgPoolCeil3d;

[Network(4, 12)]
[AvgPool(3, Stride = 2, Padding = 1, CeilMode = true)]
public partial class AvgPoolCeilPadded1d;

[Network(4, 12, 10)]
[AvgPool(3, Stride = 2, Padding = 1, CeilMode = true)]
public partial class AvgPoolCeilPadded2d;

[Network(4, 8, 7, 6)]
[AvgPool(3, Stride = 2, Padding = 1, CeilMode = true)]
public partial class AvgPoolCeilPadded3d;

[Network(4, 12)]
[AvgPool(4, Stride = 3, Padding = 2, CeilMode = true, CountIncludePad = false)]
public partial class AvgPoolCeilUncounted1d;

[Network(4, 12, 10)]
[AvgPool(4, Stride = 3, Padding = 2, CeilMode = true, CountIncludePad = false)]
public partial class AvgPoolCeilUncounted2d;

[Network(4, 8, 7, 6)]
[AvgPool(4, Stride = 3, Padding = 2, CeilMode = true, CountIncludePad = false)]
public partial class AvgPoolCeilUncounted3d;

[Network(4, 11, 13)]
[AvgPool(4, 3, Stride = new[] { 3, 2 }, Padding = new[] { 2, 0 }, CeilMode = true)]
public partial class AvgPoolCeilSides;

[Network(4, 12, 10)]
[AvgPool(3, Stride = 2, Padding = 1, DivisorOverride = 5)]
public partial class AvgPoolDivisor2d;

[Network(4, 8, 7, 6)]
[AvgPool(3, Stride = 2, Padding = 1, DivisorOverride = 5)]
public partial class AvgPoolDivisor3d;

[Network(4, 12, 10)]
[AvgPool(3, Stride = 2, Padding = 1, CeilMode = true, DivisorOverride = 5)]
public partial class AvgPoolDivisorCeil2d;

[Network(4, 8, 7, 6)]
[AvgPool(3, Stride = 2, Padding = 1, CeilMode = true, DivisorOverride = 5)]
public partial class AvgPoolDivisorCeil3d;

[Network(4, Dim.Any, 9)]
[MaxPool(3, Stride = 2, Padding = 1, CeilMode = true)]
public partial class MaxPoolCeilOpen;

[Network(4, Dim.Any, 10)]
[AvgPool(3, Stride = 2, CeilMode = true)]
public partial class AvgPoolCeilOpen;

[Network(4, Dim.Any, 10)]
[AvgPool(3, Stride = new[] { 1, 2 }, Padding = 1, CeilMode = true)]
public partial class AvgPoolCeilHalfOpen;

[Network(4, Dim.Any, Dim.Any)]
[AvgPool(3, Stride = 2, Padding = 1, DivisorOverride = 4)]
public partial class AvgPoolOpen;

[Network(4, 12)]
[AdaptiveAvgPool(1)]
public partial class AdaptiveAvgPoolToOne1d;

[Network(4, 12, 10)]
[AdaptiveAvgPool(1)]
public partial class AdaptiveAvgPoolToOne2d;

[Network(4, 8, 7, 6)]
[AdaptiveAvgPool(1)]
public partial class AdaptiveAvgPoolToOne3d;

[Network(4, 12)]
[AdaptiveAvgPool(4)]
public partial class AdaptiveAvgPoolEven1d;

[Network(4, 12, 10)]
[AdaptiveAvgPool(3, 5)]
public partial class AdaptiveAvgPoolEven2d;

[Network(4, 8, 7, 6)]
[AdaptiveAvgPool(4, 7, 2)]
public partial class AdaptiveAvgPoolEven3d;

[Network(4, 12)]
[AdaptiveAvgPool(5)]
public partial class AdaptiveAvgPoolUneven1d;

[Network(4, 12, 10)]
[AdaptiveAvgPool(5, 3)]
public partial class AdaptiveAvgPoolUneven2d;

[Network(4, 8, 7, 6)]
[AdaptiveAvgPool(5, 3, 4)]
public partial class AdaptiveAvgPoolUneven3d;

[Network(4, 5, 4)]
[AdaptiveAvgPool(7, 1)]
public partial class AdaptiveAvgPoolMore;

[Network(4, Dim.Any, Dim.Any)]
[AdaptiveAvgPool(1)]
public partial class AdaptiveAvgPoolOpen;

[Network(4, 12)]
[AdaptiveMaxPool(1)]
public partial class AdaptiveMaxPoolToOne1d;

[Network(4, 12, 10)]
[AdaptiveMaxPool(1)]
public partial class AdaptiveMaxPoolToOne2d;

[Network(4, 8, 7, 6)]
[AdaptiveMaxPool(1)]
public partial class AdaptiveMaxPoolToOne3d;

[Network(4, 12)]
[AdaptiveMaxPool(4)]
public partial class AdaptiveMaxPoolEven1d;

[Network(4, 12, 10)]
[AdaptiveMaxPool(3, 5)]
public partial class AdaptiveMaxPoolEven2d;

[Network(4, 8, 7, 6)]
[AdaptiveMaxPool(4, 7, 2)]
public partial class AdaptiveMaxPoolEven3d;

[Network(4, 12)]
[AdaptiveMaxPool(5)]
public partial class AdaptiveMaxPoolUneven1d;

[Network(4, 12, 10)]
[AdaptiveMaxPool(5, 3)]
public partial class AdaptiveMaxPoolUneven2d;

[Network(4, 8, 7, 6)]
[AdaptiveMaxPool(5, 3, 4)]
public partial class AdaptiveMaxPoolUneven3d;

[Network(4, 5, 4)]
[AdaptiveMaxPool(7, 1)]
public partial class AdaptiveMaxPoolMore;

[Network(4, Dim.Any, Dim.Any)]
[AdaptiveMaxPool(1)]
public partial class AdaptiveMaxPoolOpen;

[Network(4, 12)]
[LPPool(2, 3, Stride = 2)]
public partial class LPPool1d;

[Network(4, 12, 10)]
[LPPool(2, 3, Stride = 2)]
public partial class LPPool2d;

[Network(4, 12)]
[Sigmoid]
[LPPool(1.5, 3, Stride = 2, CeilMode = true)]
public partial class LPPoolCeil1d;

[Network(4, 12, 10)]
[Sigmoid]
[LPPool(1.5, 3, Stride = 2, CeilMode = true)]
public partial class LPPoolCeil2d;

[Network(4, 13)]
[MaxPool(3), ReLU, MaxUnpool("maxpool1")]
public partial class MaxUnpool1d;

[Network(3, 12, 10)]
[Conv(4, 3, Padding = 1), MaxPool(2, Padding = 1, CeilMode = true), Conv(4, 3, Padding = 1), MaxPool(2, 3)]
[Sigmoid, MaxUnpool("maxpool2"), Conv(4, 1), MaxUnpool("maxpool1")]
public partial class MaxUnpool2d;

[Network(2, 4, 6, 5)]
[MaxPool(2, 3, 2, Stride = 3), Tanh, MaxUnpool("maxpool1")]
public partial class MaxUnpool3d;

[Network(2, Dim.Any, Dim.Any)]
[MaxPool(2), Tanh, MaxUnpool("maxpool1")]
public partial class MaxUnpoolOpen;
