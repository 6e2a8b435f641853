using NetDsl;

namespace Zoo.Networks;

// torchvision's convolutions keep the biases that BatchNorm subtracts: its weights have them.
#pragma warning disable NDSL207

/// <summary>
/// VGG-11 with batch normalisation (Simonyan and Zisserman, arXiv 1409.1556): (N, 3, 224, 224) → (N, 1000).
/// </summary>
[Network(3, 224, 224)]
[Conv(64, 3, Padding = 1, Bias = true, Name = "features.0"), BatchNorm(Name = "features.1"), ReLU, MaxPool(2)]
[Conv(128, 3, Padding = 1, Bias = true, Name = "features.4"), BatchNorm(Name = "features.5"), ReLU, MaxPool(2)]
[Conv(256, 3, Padding = 1, Bias = true, Name = "features.8"), BatchNorm(Name = "features.9"), ReLU]
[Conv(256, 3, Padding = 1, Bias = true, Name = "features.11"), BatchNorm(Name = "features.12"), ReLU, MaxPool(2)]
[Conv(512, 3, Padding = 1, Bias = true, Name = "features.15"), BatchNorm(Name = "features.16"), ReLU]
[Conv(512, 3, Padding = 1, Bias = true, Name = "features.18"), BatchNorm(Name = "features.19"), ReLU, MaxPool(2)]
[Conv(512, 3, Padding = 1, Bias = true, Name = "features.22"), BatchNorm(Name = "features.23"), ReLU]
[Conv(512, 3, Padding = 1, Bias = true, Name = "features.25"), BatchNorm(Name = "features.26"), ReLU, MaxPool(2)]
[AdaptiveAvgPool(7), Flatten]
[Linear(4096, Name = "classifier.0"), ReLU, Dropout]
[Linear(4096, Name = "classifier.3"), ReLU, Dropout]
[Linear(1000, Name = "classifier.6")]
public partial class Vgg11;
