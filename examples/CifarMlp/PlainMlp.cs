using NetDsl;

namespace CifarMlp;

/// <summary><see cref="NormMlp"/> without its norms.</summary>
[Network(3, 32, 32)]
[Flatten]
[Linear(64), ReLU]
[Linear(32), ReLU]
[Linear(10)]
public partial class PlainMlp;
