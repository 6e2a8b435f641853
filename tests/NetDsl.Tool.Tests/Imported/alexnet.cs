using NetDsl;

/// <summary>Imported from alexnet.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Conv(64, 11, Stride = 4, Padding = 2, Name = "features.0"), ReLU, MaxPool(3, Stride = 2)]
[Conv(192, 5, Padding = 2, Name = "features.3"), ReLU, MaxPool(3, Stride = 2)]
[Conv(384, 3, Padding = 1, Name = "features.6"), ReLU]
[Conv(256, 3, Padding = 1, Name = "features.8"), ReLU]
[Conv(256, 3, Padding = 1, Name = "features.10"), ReLU, MaxPool(3, Stride = 2)]
[AdaptiveAvgPool(6), Flatten, Dropout, Linear(32, Name = "classifier.1"), ReLU, Dropout]
[Linear(32, Name = "classifier.4"), ReLU]
[Linear(10, Name = "classifier.6")]
public partial class Alexnet;
