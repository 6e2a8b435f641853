using NetDsl;

namespace MnistCnn;

/// <summary>The network as PyTorch's form of the tutorial has it: (N, 1, 28, 28), of pixels from 0 to 1, → (N, 10).</summary>
[Network(1, 28, 28)]
[Normalize(0.1307, 0.3081)]
[Conv(32, 3), BatchNorm, ReLU, MaxPool(2)]
[Conv(64, 3), BatchNorm, ReLU, MaxPool(2)]
[Flatten]
[Linear(64), BatchNorm, ReLU]
[Linear(10)]
public partial class PyTorchCnn;
