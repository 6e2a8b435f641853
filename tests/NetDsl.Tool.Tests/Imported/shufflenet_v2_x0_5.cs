using NetDsl;
using TorchSharp;

/// <summary>Imported from shufflenet_v2_x0_5.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Conv(24, 3, Stride = 2, Padding = 1, Name = "conv1.0"), BatchNorm(Name = "conv1.1"), ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<InvertedResidual>(Name = "stage2"), Use<InvertedResidual2>(Name = "stage2", Repeat = 3), Use<InvertedResidual>(Name = "stage3")]
[Use<InvertedResidual2>(Name = "stage3", Repeat = 7), Use<InvertedResidual>(Name = "stage4")]
[Use<InvertedResidual2>(Name = "stage4", Repeat = 3)]
[Conv(1024, 1, Name = "conv5.0"), BatchNorm(Name = "conv5.1"), ReLU, Mean(2, 3)]
[Linear(10, Name = "fc")]
public partial class ShufflenetV2X05;

/// <summary>stage2.1 and 12 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Call(nameof(Part1Of2), Out = new object[] { nameof(inChannels) + " / 2", Dim.Any, Dim.Any }), Tap("call")]
[From("x"), Call(nameof(Part2Of2), Out = new object[] { nameof(inChannels) + " / 2", Dim.Any, Dim.Any })]
[Conv(nameof(inChannels) + " / 2", 1, Name = "branch2.0"), BatchNorm(Name = "branch2.1"), ReLU]
[Conv(nameof(inChannels) + " / 2", 3, Padding = 1, Groups = nameof(inChannels) + " / 2", Name = "branch2.3"), BatchNorm(Name = "branch2.4")]
[Conv(nameof(inChannels) + " / 2", 1, Name = "branch2.5"), BatchNorm(Name = "branch2.6"), ReLU, Concat("call"), ChannelShuffle(2)]
public partial class InvertedResidual2(int inChannels)
{
    private static torch.Tensor Part1Of2(torch.Tensor x) => x.chunk(2, 1)[0];

    private static torch.Tensor Part2Of2(torch.Tensor x) => x.chunk(2, 1)[1];
}

/// <summary>stage2.0 and 2 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Conv(nameof(inChannels), 3, Stride = 2, Padding = 1, Groups = nameof(inChannels), Name = "branch1.0")]
[BatchNorm(Name = "branch1.1"), Conv(nameof(inChannels), 1, Name = "branch1.2"), BatchNorm(Name = "branch1.3"), ReLU, Tap("branch1")]
[From("x"), Conv(nameof(inChannels), 1, Name = "branch2.0"), BatchNorm(Name = "branch2.1"), ReLU]
[Conv(nameof(inChannels), 3, Stride = 2, Padding = 1, Groups = nameof(inChannels), Name = "branch2.3"), BatchNorm(Name = "branch2.4")]
[Conv(nameof(inChannels), 1, Name = "branch2.5"), BatchNorm(Name = "branch2.6"), ReLU, Concat("branch1"), ChannelShuffle(2)]
public partial class InvertedResidual(int inChannels);
