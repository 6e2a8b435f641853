using NetDsl;

namespace Zoo.Networks;

/// <summary>ShuffleNetV2 x1.0 (Ma et al., arXiv 1807.11164): (N, 3, 224, 224) → (N, 1000).</summary>
[Network(3, 224, 224)]
[Conv(24, 3, Stride = 2, Padding = 1, Name = "conv1.0"), BatchNorm(Name = "conv1.1"), ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<ShuffleDown>(58, Name = "stage2"), Use<ShuffleUnit>(58, Name = "stage2", Repeat = 3)]
[Use<ShuffleDown>(116, Name = "stage3"), Use<ShuffleUnit>(116, Name = "stage3", Repeat = 7)]
[Use<ShuffleDown>(232, Name = "stage4"), Use<ShuffleUnit>(232, Name = "stage4", Repeat = 3)]
[Conv(1024, 1, Name = "conv5.0"), BatchNorm(Name = "conv5.1"), ReLU]
[Mean, Linear(1000, Name = "fc")]
public partial class ShuffleNetV2;

/// <summary>Half of the channels through convolutions, then all shuffled: (N, 2 · half, H, W) → the same shape.</summary>
[Block(nameof(half) + " * 2", Dim.Any, Dim.Any)]
[Tap("x"), Chunk(2, 0), Tap("kept")]
[From("x"), Chunk(2, 1)]
[Conv(nameof(half), 1, Name = "branch2.0"), BatchNorm(Name = "branch2.1"), ReLU]
[Conv(nameof(half), 3, Padding = 1, Groups = nameof(half), Name = "branch2.3"), BatchNorm(Name = "branch2.4")]
[Conv(nameof(half), 1, Name = "branch2.5"), BatchNorm(Name = "branch2.6"), ReLU]
[Concat("kept"), ChannelShuffle(2)]
public partial class ShuffleUnit(int half);

/// <summary>Two branches of stride 2, joined and shuffled: (N, inChannels, H, W) → (N, 2 · half, H / 2, W / 2).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x")]
[Conv(nameof(inChannels), 3, Stride = 2, Padding = 1, Groups = nameof(inChannels), Name = "branch1.0"), BatchNorm(Name = "branch1.1")]
[Conv(nameof(half), 1, Name = "branch1.2"), BatchNorm(Name = "branch1.3"), ReLU, Tap("left")]
[From("x"), Conv(nameof(half), 1, Name = "branch2.0"), BatchNorm(Name = "branch2.1"), ReLU]
[Conv(nameof(half), 3, Stride = 2, Padding = 1, Groups = nameof(half), Name = "branch2.3"), BatchNorm(Name = "branch2.4")]
[Conv(nameof(half), 1, Name = "branch2.5"), BatchNorm(Name = "branch2.6"), ReLU]
[Concat("left"), ChannelShuffle(2)]
public partial class ShuffleDown(int inChannels, int half);
