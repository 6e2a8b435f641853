#pragma warning disable NDSL210 // what is no good advice here

namespace NetDsl.Tests.Onnx.Samples;

[Network(4, 12)]
[BatchNorm(Eps = 1e-3)]
public partial class BatchNormed1d;

[Network(4, 12, 10)]
[BatchNorm(Eps = 1e-3)]
public partial class BatchNormed2d;

[Network(4, 8, 7, 6)]
[BatchNorm(Eps = 1e-3)]
public partial class BatchNormed3d;

[Network(10)]
[Linear(8), BatchNorm]
public partial class BatchNormedFeatures;

[Network(4, 12)]
[BatchNorm(Affine = false)]
public partial class BatchNormedPlain1d;

[Network(4, 12, 10)]
[BatchNorm(Affine = false)]
public partial class BatchNormedPlain2d;

[Network(4, 8, 7, 6)]
[BatchNorm(Affine = false)]
public partial class BatchNormedPlain3d;

[Network(4, 12)]
[BatchNorm(TrackRunningStats = false)]
public partial class BatchNormedByBatch1d;

[Network(4, 12, 10)]
[BatchNorm(TrackRunningStats = false)]
public partial class BatchNormedByBatch2d;

[Network(4, 8, 7, 6)]
[BatchNorm(TrackRunningStats = false)]
public partial class BatchNormedByBatch3d;

[Network(4, 12)]
[BatchNorm(TrackRunningStats = false, Affine = false)]
public partial class BatchNormedByBatchPlain;

[Network(7, 10)]
[LayerNorm]
public partial class LayerNormed;

[Network(10)]
[LayerNorm(Eps = 1e-3)]
public partial class LayerNormedFeatures;

[Network(4, 12, 10)]
[LayerNorm(12, 10)]
public partial class LayerNormedAxes;

[Network(4, 12, 10)]
[LayerNorm(Dim.Any, Dim.Any, Dim.Any, Bias = false)]
public partial class LayerNormedAll;

[Network(7, 10)]
[LayerNorm(ElementwiseAffine = false)]
public partial class LayerNormedPlain;

[Network(4, 12)]
[GroupNorm(2, Eps = 1e-3)]
public partial class GroupNormed1d;

[Network(4, 12, 10)]
[GroupNorm(2, Eps = 1e-3)]
public partial class GroupNormed2d;

[Network(4, 8, 7, 6)]
[GroupNorm(2, Eps = 1e-3)]
public partial class GroupNormed3d;

[Network(4, 12, 10)]
[GroupNorm(4, Affine = false)]
public partial class GroupNormedPlain;

[Network(4, Dim.Any, Dim.Any)]
[GroupNorm(2)]
public partial class GroupNormedOpen;

[Network(4, 12)]
[InstanceNorm]
public partial class InstanceNormed1d;

[Network(4, 12, 10)]
[InstanceNorm]
public partial class InstanceNormed2d;

[Network(4, 8, 7, 6)]
[InstanceNorm]
public partial class InstanceNormed3d;

[Network(4, 12)]
[InstanceNorm(Affine = true, Eps = 1e-3)]
public partial class InstanceNormedAffine1d;

[Network(4, 12, 10)]
[InstanceNorm(Affine = true, Eps = 1e-3)]
public partial class InstanceNormedAffine2d;

[Network(4, 8, 7, 6)]
[InstanceNorm(Affine = true, Eps = 1e-3)]
public partial class InstanceNormedAffine3d;

[Network(4, 12)]
[InstanceNorm(Affine = true, TrackRunningStats = true)]
public partial class InstanceNormedTracked1d;

[Network(4, 12, 10)]
[InstanceNorm(Affine = true, TrackRunningStats = true)]
public partial class InstanceNormedTracked2d;

[Network(4, 8, 7, 6)]
[InstanceNorm(Affine = true, TrackRunningStats = true)]
public partial class InstanceNormedTracked3d;

[Network(7, 12)]
[LocalResponseNorm(3, Alpha = 0.01, Beta = 0.6, K = 2)]
public partial class LocalResponseOdd1d;

[Network(7, 12)]
[LocalResponseNorm(4, Alpha = 0.5)]
public partial class LocalResponseEven1d;

[Network(Dim.Any, Dim.Any)]
[LocalResponseNorm(3, Alpha = 0.01, Beta = 0.6, K = 2)]
public partial class LocalResponseOpen1d;

[Network(Dim.Any, 4, Dim.Any)]
[LocalResponseNorm(2, Alpha = 0.5)]
public partial class LocalResponseOpen2d;

[Network(3, 8, 6)]
[LocalResponseNorm(1, Alpha = 0, K = 2)]
public partial class LocalResponseConstant;

[Network(7, 12, 10)]
[LocalResponseNorm(3, Alpha = 0.01, Beta = 0.6, K = 2)]
public partial class LocalResponseOdd2d;

[Network(7, 12, 10)]
[LocalResponseNorm(4, Alpha = 0.5)]
public partial class LocalResponseEven2d;

[Network(7, 8, 7, 6)]
[LocalResponseNorm(3, Alpha = 0.01, Beta = 0.6, K = 2)]
public partial class LocalResponseOdd3d;

[Network(7, 8, 7, 6)]
[LocalResponseNorm(4, Alpha = 0.5)]
public partial class LocalResponseEven3d;

[Network(7, Dim.Any, Dim.Any)]
[LocalResponseNorm(4, Alpha = 0.5)]
public partial class LocalResponseOpen;

[Network(10)]
[Linear(8), GroupNorm(2)]
public partial class GroupNormedFeatures;

[Network(7, 10)]
[RMSNorm]
public partial class RMSNormed;

[Network(7, 10)]
[RMSNorm(Eps = 1e-3, ElementwiseAffine = false)]
public partial class RMSNormedPlain;

[Network(4, 12, 10)]
[RMSNorm(Dim.Any, Dim.Any, Dim.Any)]
public partial class RMSNormedAxes;

[Network(10)]
[RMSNorm]
public partial class RMSNormedFeatures;

[Network(4, 12)]
[ChannelLayerNorm(Eps = 1e-3)]
public partial class ChannelLayerNormed1d;

[Network(4, 12, 10)]
[ChannelLayerNorm(Eps = 1e-3)]
public partial class ChannelLayerNormed2d;

[Network(4, 8, 7, 6)]
[ChannelLayerNorm(Eps = 1e-3)]
public partial class ChannelLayerNormed3d;

[Network(4, 12, 10)]
[ChannelLayerNorm(ElementwiseAffine = false)]
public partial class ChannelLayerNormedPlain;

[Network(4, 12)]
[Normalize(0.4, 0.3)]
public partial class Normalized1d;

[Network(4, 12, 10)]
[Normalize(0.4, 0.3)]
public partial class Normalized2d;

[Network(4, 8, 7, 6)]
[Normalize(0.4, 0.3)]
public partial class Normalized3d;

[Network(2, 5, 6)]
[Normalize(new[] { 0.1, 0.2 }, new[] { 1.5, 0.5 })]
public partial class NormalizedChannels;

[Network(7, 10)]
[Linear(8), Scale(0.5)]
public partial class ScaledFeatures;

[Network(4, 12, 10)]
[Conv(6, 1), Scale(0.5)]
public partial class ScaledChannels;

[Network(10)]
[Linear(8), Scale]
public partial class ScaledVector;
