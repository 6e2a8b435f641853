using NetDsl;

namespace Zoo.Networks;

/// <summary>A 3-D CNN for clips of 16 frames, after C3D (Tran et al., arXiv 1412.0767): (N, 3, 16, 112, 112) → (N, 101).</summary>
[Network(3, 16, 112, 112)]
[Conv(32, 3, Padding = 1), BatchNorm, ReLU, MaxPool(1, 2, 2)]
[Conv(64, 3, Padding = 1), BatchNorm, ReLU, MaxPool(2)]
[Conv(128, 3, Padding = 1), BatchNorm, ReLU, MaxPool(2)]
[Conv(256, 3, Padding = 1), BatchNorm, ReLU, AdaptiveAvgPool(1)]
[Flatten, Dropout, Linear(101)]
public partial class VideoNet;
