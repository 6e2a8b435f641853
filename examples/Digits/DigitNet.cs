using NetDsl;

namespace Digits;

/// <summary>
/// Two convolutions and two fully connected layers, each but the last with batch normalisation: (N, 1, 28, 28) → (N, 10).
/// </summary>
[Network(1, 28, 28)]
[Conv(32, 3), BatchNorm, ReLU, MaxPool(2)]
[Conv(64, 3), BatchNorm, ReLU, MaxPool(2)]
[Flatten]
[Linear(64), BatchNorm, ReLU]
[Linear(10)]
public partial class DigitNet;
