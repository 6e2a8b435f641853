using NetDsl;

/// <summary>Imported from mnasnet0_5.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Conv(16, 3, Stride = 2, Padding = 1, Name = "layers.0"), BatchNorm(Momentum = 0.00029999999999996696, Name = "layers.1"), ReLU]
[Conv(16, 3, Padding = 1, Groups = 16, Name = "layers.3"), BatchNorm(Momentum = 0.00029999999999996696, Name = "layers.4"), ReLU]
[Conv(8, 1, Name = "layers.6"), BatchNorm(Momentum = 0.00029999999999996696, Name = "layers.7")]
[Use<InvertedResidual>(24, 3, 16, 2, Name = "layers.8"), Use<InvertedResidual2>(48, 3, Name = "layers.8", Repeat = 2)]
[Use<InvertedResidual>(48, 5, 24, 2, Name = "layers.9"), Use<InvertedResidual2>(72, 5, Name = "layers.9", Repeat = 2)]
[Use<InvertedResidual>(144, 5, 40, 2, Name = "layers.10"), Use<InvertedResidual2>(240, 5, Name = "layers.10", Repeat = 2)]
[Use<InvertedResidual>(240, 3, 48, Name = "layers.11"), Use<InvertedResidual2>(288, 3, Name = "layers.11")]
[Use<InvertedResidual>(288, 5, 96, 2, Name = "layers.12"), Use<InvertedResidual2>(576, 5, Name = "layers.12", Repeat = 3)]
[Use<InvertedResidual>(576, 3, 160, Name = "layers.13.0")]
[Conv(1280, 1, Name = "layers.14"), BatchNorm(Momentum = 0.00029999999999996696, Name = "layers.15"), ReLU, Mean(2, 3), Dropout(0.2)]
[Linear(10, Name = "classifier.1")]
public partial class Mnasnet05;

/// <summary>layers.8.1 and 9 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Conv(nameof(channels), 1, Name = "layers.0"), BatchNorm(Momentum = 0.00029999999999996696, Name = "layers.1"), ReLU]
[Conv(nameof(channels), nameof(kernel), Padding = nameof(kernel) + " / 2", Groups = nameof(channels), Name = "layers.3")]
[BatchNorm(Momentum = 0.00029999999999996696, Name = "layers.4"), ReLU, Conv(nameof(inChannels), 1, Name = "layers.6")]
[BatchNorm(Momentum = 0.00029999999999996696, Name = "layers.7"), Add("x")]
public partial class InvertedResidual2(int inChannels, int channels, int kernel);

/// <summary>layers.8.0 and 5 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Conv(nameof(channels), 1, Name = "layers.0"), BatchNorm(Momentum = 0.00029999999999996696, Name = "layers.1"), ReLU]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Groups = nameof(channels),
    Name = "layers.3")]
[BatchNorm(Momentum = 0.00029999999999996696, Name = "layers.4"), ReLU, Conv(nameof(channels2), 1, Name = "layers.6")]
[BatchNorm(Momentum = 0.00029999999999996696, Name = "layers.7")]
public partial class InvertedResidual(int inChannels, int channels, int kernel, int channels2, int stride = 1);
