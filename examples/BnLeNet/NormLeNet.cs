using NetDsl;

namespace BnLeNet;

/// <summary>LeNet with batch normalisation (Dive into Deep Learning, 8.5): (N, 1, 28, 28) → (N, 10).</summary>
[Network(1, 28, 28)]
[Init(Init.XavierUniform)]
[Conv(6, 5), BatchNorm, Sigmoid, AvgPool(2)]
[Conv(16, 5), BatchNorm, Sigmoid, AvgPool(2)]
[Flatten]
[Linear(120), BatchNorm, Sigmoid]
[Linear(84), BatchNorm, Sigmoid]
[Linear(10)]
public partial class NormLeNet;
