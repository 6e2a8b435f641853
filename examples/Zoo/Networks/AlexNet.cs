using NetDsl;

namespace Zoo.Networks;

/// <summary>
/// AlexNet as torchvision has it (Krizhevsky, One weird trick for parallelizing convolutional neural networks, arXiv 1404.5997):
/// (N, 3, 224, 224) → (N, 1000).
/// </summary>
[Network(3, 224, 224)]
[Conv(64, 11, Stride = 4, Padding = 2, Name = "features.0"), ReLU, MaxPool(3, Stride = 2)]
[Conv(192, 5, Padding = 2, Name = "features.3"), ReLU, MaxPool(3, Stride = 2)]
[Conv(384, 3, Padding = 1, Name = "features.6"), ReLU]
[Conv(256, 3, Padding = 1, Name = "features.8"), ReLU]
[Conv(256, 3, Padding = 1, Name = "features.10"), ReLU, MaxPool(3, Stride = 2)]
[AdaptiveAvgPool(6), Flatten]
[Dropout, Linear(4096, Name = "classifier.1"), ReLU]
[Dropout, Linear(4096, Name = "classifier.4"), ReLU]
[Linear(1000, Name = "classifier.6")]
public partial class AlexNet;
