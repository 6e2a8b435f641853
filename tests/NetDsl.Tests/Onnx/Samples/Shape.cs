namespace NetDsl.Tests.Onnx.Samples;

[Network(4, 12)]
[Flatten]
public partial class Flattened1d;

[Network(4, 12, 10)]
[Flatten]
public partial class Flattened2d;

[Network(4, 8, 7, 6)]
[Flatten]
public partial class Flattened3d;

[Network(4, 12, 10)]
[Flatten(StartDim = 2)]
public partial class FlattenedBehind;

[Network(4, 8, 7, 6)]
[Flatten(EndDim = 2)]
public partial class FlattenedFront;

[Network(4, Dim.Any, Dim.Any)]
[Flatten(EndDim = 2)]
public partial class FlattenedFrontOpen;

[Network(4, Dim.Any, Dim.Any)]
[Flatten(StartDim = 2)]
public partial class FlattenedOpen;

[Network(10)]
[Flatten, Linear(4)]
public partial class FlattenedFeatures;

[Network(4, 12, 10)]
[Unflatten(1, 2, 2)]
public partial class Unflattened;

[Network(7, 12)]
[Unflatten(-1, 3, Dim.Any)]
public partial class UnflattenedInferred;

[Network(4, Dim.Any, 6)]
[Unflatten(2, 2, Dim.Any)]
public partial class UnflattenedOpen;

[Network(7, 10)]
[Transpose(1, 2)]
public partial class Transposed;

[Network(4, 12, 10)]
[Transpose(-1, 1)]
public partial class TransposedBack;

[Network(4, 12, 10)]
[Permute(0, 2, 3, 1)]
public partial class Permuted;

[Network(4, 12, 10)]
[Mean]
public partial class MeanOfPlaces;

[Network(7, 10)]
[Mean(1)]
public partial class MeanOfSteps;

[Network(4, 12, 10)]
[Mean(2, -1, KeepDim = true)]
public partial class MeanKept;

[Network(7, 10)]
[Mean(1, 2)]
public partial class MeanOfAll;

[Network(4, Dim.Any, Dim.Any)]
[Mean(2, 3)]
public partial class MeanOpen;
