using NetDsl;

/// <summary>Imported from vgg_bn.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Conv(16, 3, Padding = 1, Bias = true, Name = "features.0"), BatchNorm(Name = "features.1"), ReLU, MaxPool(2)]
[Conv(32, 3, Padding = 1, Bias = true, Name = "features.4"), BatchNorm(Name = "features.5"), ReLU, MaxPool(2)]
[Conv(48, 3, Padding = 1, Bias = true, Name = "features.8"), BatchNorm(Name = "features.9"), ReLU]
[Conv(48, 3, Padding = 1, Bias = true, Name = "features.11"), BatchNorm(Name = "features.12"), ReLU, MaxPool(2)]
[Conv(64, 3, Padding = 1, Bias = true, Name = "features.15"), BatchNorm(Name = "features.16"), ReLU]
[Conv(64, 3, Padding = 1, Bias = true, Name = "features.18"), BatchNorm(Name = "features.19"), ReLU, MaxPool(2)]
[Conv(512, 1, Name = "features.22")]
[AdaptiveAvgPool(7), Flatten, Linear(32, Name = "classifier.0"), ReLU, Dropout]
[Linear(32, Name = "classifier.3"), ReLU, Dropout]
[Linear(10, Name = "classifier.6")]
public partial class VggBn;
