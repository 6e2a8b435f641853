using NetDsl;

namespace Digits;

/// <summary><see cref="DigitNet"/> without its norms, for the comparison: the layers before them have biases now.</summary>
[Network(1, 28, 28)]
[Conv(32, 3), ReLU, MaxPool(2)]
[Conv(64, 3), ReLU, MaxPool(2)]
[Flatten]
[Linear(64), ReLU]
[Linear(10)]
public partial class PlainDigitNet;
