using NetDsl;

/// <summary>Tells the digit of an image: (N, 1, 28, 28) → (N, 10).</summary>
[Network(1, 28, 28)]
[Conv(8, 3), BatchNorm, ReLU, MaxPool(2)]
[Conv(16, 4), BatchNorm, ReLU, MaxPool(2)]
[Flatten]
[Linear(10)]
public partial class DigitNet;
