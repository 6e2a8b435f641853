using NetDsl;

namespace CifarMlp;

/// <summary>Three linear layers, the first two with batch normalisation: (N, 3, 32, 32) → (N, 10).</summary>
[Network(3, 32, 32)]
[Flatten]
[Linear(64), BatchNorm, ReLU]
[Linear(32), BatchNorm, ReLU]
[Linear(10)]
public partial class NormMlp;
