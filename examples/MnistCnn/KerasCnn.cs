using NetDsl;

namespace MnistCnn;

/// <summary>
/// The network as Keras's form has it: Keras's eps, its momentum of 0.99, which is PyTorch's 0.01, and its initial weights.
/// (N, 1, 28, 28) → (N, 10).
/// </summary>
[Network(1, 28, 28)]
[Init(Init.XavierUniform, Bias = 0)]
[Normalize(0.1307, 0.3081)]
[Conv(32, 3), BatchNorm(Eps = 1e-3, Momentum = 0.01), ReLU, MaxPool(2)]
[Conv(64, 3), BatchNorm(Eps = 1e-3, Momentum = 0.01), ReLU, MaxPool(2)]
[Flatten]
[Linear(64), BatchNorm(Eps = 1e-3, Momentum = 0.01), ReLU]
[Linear(10)]
public partial class KerasCnn;
