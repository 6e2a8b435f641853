using NetDsl;

namespace NormTour;

/// <summary>Two linear layers with a norm between: (N, 10) → (N, 10).</summary>
[Network(10)]
[Linear(20), BatchNorm, ReLU]
[Linear(10)]
public partial class FcBnReluFc;

/// <summary>The perceptron of MNIST tutorials: (N, 784) → (N, 10).</summary>
[Network(784)]
[Linear(100), BatchNorm, ReLU]
[Linear(10)]
public partial class MnistMlp;

/// <summary>Two convolutions with norms: (N, 3, 32, 32) → (N, 32, 32, 32).</summary>
[Network(3, 32, 32)]
[Conv(16, 3, Padding = 1), BatchNorm, ReLU]
[Conv(32, 3, Padding = 1), BatchNorm, ReLU]
public partial class TwoConvs;

/// <summary>The norm before the activation, as its paper has it: (N, 1, 28, 28) → (N, 10).</summary>
[Network(1, 28, 28)]
[Conv(16, 3), BatchNorm, ReLU, MaxPool(2)]
[Conv(32, 3), BatchNorm, ReLU, MaxPool(2)]
[Flatten, Linear(10)]
public partial class NormThenReLU;

/// <summary>The norm after the activation: (N, 1, 28, 28) → (N, 10).</summary>
[Network(1, 28, 28)]
[Conv(16, 3), ReLU, BatchNorm, MaxPool(2)]
[Conv(32, 3), ReLU, BatchNorm, MaxPool(2)]
[Flatten, Linear(10)]
public partial class ReLUThenNorm;
