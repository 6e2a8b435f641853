using NetDsl;

namespace BnLeNet;

/// <summary><see cref="NormLeNet"/> with a batch norm from scratch: (N, 1, 28, 28) → (N, 10).</summary>
[Network(1, 28, 28)]
[Init(Init.XavierUniform)]
[Conv(6, 5, Bias = false), Use<ScratchNorm>(6, Name = "bn1"), Sigmoid, AvgPool(2)]
[Conv(16, 5, Bias = false), Use<ScratchNorm>(16, Name = "bn2"), Sigmoid, AvgPool(2)]
[Flatten]
[Linear(120, Bias = false), Use<ScratchNorm>(120, Name = "bn3"), Sigmoid]
[Linear(84, Bias = false), Use<ScratchNorm>(84, Name = "bn4"), Sigmoid]
[Linear(10)]
public partial class ScratchLeNet;
