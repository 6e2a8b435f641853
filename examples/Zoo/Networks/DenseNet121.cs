using NetDsl;

namespace Zoo.Networks;

/// <summary>DenseNet-121 (Huang et al., arXiv 1608.06993): (N, 3, 224, 224) → (N, 1000).</summary>
[Network(3, 224, 224)]
[Conv(64, 7, Stride = 2, Padding = 3, Name = "features.conv0"), BatchNorm(Name = "features.norm0"), ReLU]
[MaxPool(3, Stride = 2, Padding = 1)]
[Use<DenseLayer>(32, Name = "features.denseblock1.denselayer{1}", Repeat = 6), Use<Transition>(Name = "features.transition1")]
[Use<DenseLayer>(32, Name = "features.denseblock2.denselayer{1}", Repeat = 12), Use<Transition>(Name = "features.transition2")]
[Use<DenseLayer>(32, Name = "features.denseblock3.denselayer{1}", Repeat = 24), Use<Transition>(Name = "features.transition3")]
[Use<DenseLayer>(32, Name = "features.denseblock4.denselayer{1}", Repeat = 16)]
[BatchNorm(Name = "features.norm5"), ReLU]
[AdaptiveAvgPool(1), Flatten, Linear(1000, Name = "classifier")]
public partial class DenseNet121;

/// <summary>Adds channels to what there is: (N, inChannels, H, W) → (N, inChannels + growth, H, W).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("all")]
[BatchNorm(Name = "norm1"), ReLU, Conv(nameof(growth) + " * 4", 1, Name = "conv1")]
[BatchNorm(Name = "norm2"), ReLU, Conv(nameof(growth), 3, Padding = 1, Bias = false, Name = "conv2")]
[Concat("all")]
public partial class DenseLayer(int inChannels, int growth);

/// <summary>Half of everything: (N, inChannels, H, W) → (N, inChannels / 2, H / 2, W / 2).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[BatchNorm(Name = "norm"), ReLU, Conv(nameof(inChannels) + " / 2", 1, Bias = false, Name = "conv"), AvgPool(2)]
public partial class Transition(int inChannels);
