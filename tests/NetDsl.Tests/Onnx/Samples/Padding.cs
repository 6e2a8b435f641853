namespace NetDsl.Tests.Onnx.Samples;

/// <summary>Padding as large as the windows of the pooling behind it, and around values below zero.</summary>
[Network(3, 7, 6)]
[ZeroPad(2), MaxPool(2)]
public partial class ZeroPadMaxPoolNet;

[Network(3, 7, 6)]
[ConstantPad(1, 1, 2, 0), AvgPool(3)]
public partial class ConstantPadAvgPoolNet;

[Network(4, 12)]
[ConstantPad(2, Value = 0.5)]
public partial class ConstantPadded1d;

[Network(4, 12, 10)]
[ConstantPad(2, Value = 0.5)]
public partial class ConstantPadded2d;

[Network(4, 8, 7, 6)]
[ConstantPad(2, Value = 0.5)]
public partial class ConstantPadded3d;

[Network(4, 12)]
[ReflectionPad(2)]
public partial class Reflected1d;

[Network(4, 12, 10)]
[ReflectionPad(2)]
public partial class Reflected2d;

[Network(4, 8, 7, 6)]
[ReflectionPad(2)]
public partial class Reflected3d;

[Network(4, 12)]
[ReplicationPad(2)]
public partial class Replicated1d;

[Network(4, 12, 10)]
[ReplicationPad(2)]
public partial class Replicated2d;

[Network(4, 8, 7, 6)]
[ReplicationPad(2)]
public partial class Replicated3d;

[Network(4, 12, 10)]
[ZeroPad(1, 2, 0, 3)]
public partial class ZeroPadded;

[Network(4, Dim.Any, Dim.Any)]
[ZeroPad(-1, 2, 0, -2)]
public partial class ZeroPaddedOpen;

[Network(4, 12, 10)]
[ConstantPad(-1, 2, 3, -2, Value = -1)]
public partial class ConstantPadCropped;

[Network(4, 12, 10)]
[ReflectionPad(1, 2, 3, 0)]
public partial class ReflectedSides;

[Network(4, 8, 7, 6)]
[ReplicationPad(1, 2, 3, 0, 2, 1)]
public partial class ReplicatedSides;

[Network(4, 12, 10)]
[ReplicationPad(-1, 2, 3, -2)]
public partial class ReplicatedAndCropped;
