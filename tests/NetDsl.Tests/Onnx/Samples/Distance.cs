namespace NetDsl.Tests.Onnx.Samples;

[Network]
[Input("one", 7, 6), Input("other", 7, 6)]
[CosineSimilarity("other")]
public partial class Cosine;

[Network]
[Input("one", 7, 6), Input("other", 7, 6)]
[CosineSimilarity("other", Dim = 2, Eps = 0.1)]
public partial class CosineLast;

[Network]
[Input("one", 7, 6), Input("other", 7, 6)]
[PairwiseDistance("other")]
public partial class Distance;

[Network]
[Input("one", 7, 6), Input("other", 7, 6)]
[PairwiseDistance("other", P = 1, KeepDim = true)]
public partial class DistanceManhattan;

[Network]
[Input("one", 7, 6), Input("other", 7, 6)]
[PairwiseDistance("other", P = 3, KeepDim = true)]
public partial class DistanceCubic;
