using NetDsl;

namespace BnLeNet;

/// <summary>LeNet without norms: (N, 1, 28, 28) → (N, 10).</summary>
[Network(1, 28, 28)]
[Init(Init.XavierUniform)]
[Conv(6, 5), Sigmoid, AvgPool(2)]
[Conv(16, 5), Sigmoid, AvgPool(2)]
[Flatten]
[Linear(120), Sigmoid]
[Linear(84), Sigmoid]
[Linear(10)]
public partial class PlainLeNet;
