using NetDsl;

namespace Zoo.Networks;

/// <summary>The generator of DCGAN (Radford et al., arXiv 1511.06434), from noise to an image: (N, 100, 1, 1) → (N, 3, 64, 64).</summary>
[Network(100, 1, 1)]
[Use<Upscaling>(64, Name = "main")]
public partial class Dcgan;

/// <summary>Transposed convolutions that each double the image: (N, noise, 1, 1) → (N, 3, 64, 64).</summary>
[Block(nameof(noise), 1, 1, Naming = Naming.Sequential)]
[Init(Init.Normal, Std = 0.02)]
[ConvTranspose(nameof(features) + " * 8", 4), BatchNorm, ReLU]
[ConvTranspose(nameof(features) + " * 4", 4, Stride = 2, Padding = 1), BatchNorm, ReLU]
[ConvTranspose(nameof(features) + " * 2", 4, Stride = 2, Padding = 1), BatchNorm, ReLU]
[ConvTranspose(nameof(features), 4, Stride = 2, Padding = 1), BatchNorm, ReLU]
[ConvTranspose(3, 4, Stride = 2, Padding = 1, Bias = false), Tanh]
public partial class Upscaling(int noise, int features);
