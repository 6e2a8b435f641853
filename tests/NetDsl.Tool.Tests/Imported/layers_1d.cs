using NetDsl;
using TorchSharp;

/// <summary>Imported from layers_1d.pt2: (N, 2, 32) → (N, 6).</summary>
[Network(2, 32)]
[Conv(8, 5, Padding = 2, PaddingMode = PaddingModes.Circular, Bias = true, Name = "layers.0")]
[InstanceNorm(Affine = true, Name = "layers.1"), LeakyReLU(0.2), MaxPool(2)]
[Conv(8, 3, Dilation = 2, Padding = Padding.Same, Bias = true, Name = "layers.4"), GroupNorm(2, Name = "layers.5"), ELU, AvgPool(2)]
[ConvTranspose(4, 4, Stride = 2, Padding = 1, Name = "layers.8"), PReLU(PerChannel = true, Name = "layers.9"), ReflectionPad(2), Tanh]
[AdaptiveAvgPool(4), Upsample(ScaleFactor = 2), Flatten, Linear(6, Name = "layers.15"), Softplus, Softmax]
public partial class Imported;
