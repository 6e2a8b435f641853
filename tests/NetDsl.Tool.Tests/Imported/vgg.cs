using NetDsl;

/// <summary>Imported from vgg.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Conv(16, 3, Padding = 1, Name = "features.0"), ReLU, MaxPool(2)]
[Conv(32, 3, Padding = 1, Name = "features.3"), ReLU, MaxPool(2)]
[Conv(48, 3, Padding = 1, Name = "features.6"), ReLU]
[Conv(48, 3, Padding = 1, Name = "features.8"), ReLU, MaxPool(2)]
[Conv(64, 3, Padding = 1, Name = "features.11"), ReLU]
[Conv(64, 3, Padding = 1, Name = "features.13"), ReLU, MaxPool(2)]
[Conv(512, 1, Name = "features.16")]
[AdaptiveAvgPool(7), Flatten, Linear(32, Name = "classifier.0"), ReLU, Dropout]
[Linear(32, Name = "classifier.3"), ReLU, Dropout]
[Linear(10, Name = "classifier.6")]
public partial class Vgg;
