using NetDsl;

namespace NormTour;

/// <summary>Batch normalisation of features: BatchNorm1d.</summary>
[Block(4), BatchNorm]
public partial class OfFeatures;

/// <summary>Batch normalisation of a signal: BatchNorm1d.</summary>
[Block(4, 10), BatchNorm]
public partial class OfSignal;

/// <summary>Batch normalisation of an image: BatchNorm2d.</summary>
[Block(4, 6, 6), BatchNorm]
public partial class OfImage;

/// <summary>Batch normalisation of a volume: BatchNorm3d.</summary>
[Block(4, 3, 6, 6), BatchNorm]
public partial class OfVolume;

/// <summary>A larger eps: what hardly varies is not blown up.</summary>
[Block(4), BatchNorm(Eps = 0.1)]
public partial class LargeEps;

/// <summary>A larger momentum: the running statistics follow faster.</summary>
[Block(4), BatchNorm(Momentum = 0.5)]
public partial class FastMomentum;

/// <summary>No momentum: the running statistics are plain averages of all batches.</summary>
[Block(4), BatchNorm(Momentum = null)]
public partial class PlainAverage;

/// <summary>No weight and no bias.</summary>
[Block(4), BatchNorm(Affine = false)]
public partial class NotAffine;

#pragma warning disable NDSL209 // It is here to show what the advice is about.

/// <summary>No running statistics: evaluation takes the batch's, too.</summary>
[Block(4), BatchNorm(TrackRunningStats = false)]
public partial class NotTracking;

#pragma warning restore NDSL209

/// <summary>Each image over all its values.</summary>
[Block(4, 6, 6), GroupNorm(1)]
public partial class LayerNormOfImage;

/// <summary>Each image over two groups of channels.</summary>
[Block(4, 6, 6), GroupNorm(2)]
public partial class GroupNormOfImage;

/// <summary>Each channel of each image.</summary>
[Block(4, 6, 6), InstanceNorm]
public partial class InstanceNormOfImage;
