using NetDsl;

/// <summary>Imported from densenet121.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Conv(32, 7, Stride = 2, Padding = 3, Name = "features.conv0"), BatchNorm(Name = "features.norm0"), ReLU]
[MaxPool(3, Stride = 2, Padding = 1)]
[Use<DenseLayer>(Name = "features.denseblock1.denselayer{1}", Repeat = 6), Use<Transition>(Name = "features.transition1")]
[Use<DenseLayer>(Name = "features.denseblock2.denselayer{1}", Repeat = 12), Use<Transition>(Name = "features.transition2")]
[Use<DenseLayer>(Name = "features.denseblock3.denselayer{1}", Repeat = 24), Use<Transition>(Name = "features.transition3")]
[Use<DenseLayer>(Name = "features.denseblock4.denselayer{1}", Repeat = 16), BatchNorm(Name = "features.norm5"), ReLU]
[AdaptiveAvgPool(1), Flatten, Linear(10, Name = "classifier")]
public partial class Densenet121;

/// <summary>features.transition1 and 2 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[BatchNorm(Name = "norm"), ReLU, Conv(nameof(inChannels) + " / 2", 1, Bias = false, Name = "conv"), AvgPool(2)]
public partial class Transition(int inChannels);

/// <summary>features.denseblock1.denselayer1 and 57 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), BatchNorm(Name = "norm1"), ReLU, Conv(64, 1), BatchNorm(Name = "norm2"), ReLU]
[Conv(16, 3, Padding = 1, Bias = false), Concat("x")]
public partial class DenseLayer(int inChannels);
