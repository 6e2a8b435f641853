using static TorchSharp.torch;

namespace NetDsl.Tests.Diagrams;

/// <summary>A network with what diagrams show: blocks, branches, a head of several layers, and two outputs.</summary>
[Network(3, 8, 8)]
[Conv(8, 3, Stride = 2, Padding = 1), BatchNorm, ReLU]
[Use<Residual>(Repeat = 2, Name = "stage")]
[Tap("features"), AdaptiveAvgPool(1), Conv(8, 1), Sigmoid, Multiply("features")]
[Flatten, Linear(10), Output("logits")]
[From("features"), Output("features")]
public partial class Drawn;

/// <summary>A block of a sum.</summary>
[Block(8, Dim.Any, Dim.Any)]
[Tap("x"), Conv(8, 3, Padding = 1), BatchNorm, Add("x"), ReLU]
public partial class Residual;

/// <summary>Tokens, parameters of the network itself, and a hyperparameter.</summary>
[Network(6)]
[Embedding(50, 8), ClassToken, PositionEmbedding]
[TransformerEncoder(2, 4, DimFeedforward = 16)]
[FirstStep, Dropout(0.25), Linear(nameof(classes))]
public partial class Words(int classes = 3);

/// <summary>Own code in a network.</summary>
[Network(4)]
[Call(nameof(Double)), Use<Plain>, Linear(2)]
public partial class WithOwnCode
{
    private static Tensor Double(Tensor input) => input * 2;
}

/// <summary>A module written by hand.</summary>
public sealed class Plain() : nn.Module<Tensor, Tensor>(nameof(Plain))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.alias();
}

/// <summary>A network that is written by hand.</summary>
public sealed class ByHand : Network
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.alias();

    /// <inheritdoc/>
    protected override void RegisterLayers()
    {
    }
}
