using NetDsl.Onnx;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.Onnx.Samples;

[Network(4, 12, 10)]
[Conv(4, 1), Tap("a"), Conv(4, 1), Tap("b"), Conv(4, 1), Add("a", "b")]
public partial class Summed;

[Network(4, 12, 10)]
[Tap("a"), Conv(6, 3, Stride = 2, Padding = 1), Add("a", Projection = true)]
public partial class Projected;

[Network(4, 12, 10)]
[Conv(4, 1), Tap("a"), AdaptiveAvgPool(1), Conv(4, 1), Sigmoid, Multiply("a")]
public partial class Gated;

[Network(4, 12, 10)]
[Conv(3, 1), Tap("a"), From("a"), Conv(4, 1), Concat("a")]
public partial class Joined;

[Network(7, 10)]
[Linear(8), Tap("a"), Linear(8), Concat("a", Dim = 1)]
public partial class JoinedSteps;

[Network(4, Dim.Any, Dim.Any)]
[Conv(3, 1), Tap("a"), Conv(4, 1), Concat("a")]
public partial class JoinedOpen;

[Network(5)]
[Tap("tokens"), EmbeddingBag(20, 5), Concat("tokens"), Linear(5), Add("tokens"), Multiply("tokens")]
public partial class JoinedTokens;

[Network]
[Input("image", 3, 8, 8), Input("meta", 10)]
[Conv(4, 3), BatchNorm, ReLU, AdaptiveAvgPool(1), Flatten, Tap("seen")]
[From("meta"), Linear(6), ReLU, Concat("seen"), Tap("both")]
[Linear(5), Output("kind")]
[From("both"), Linear(1), Output("age")]
public partial class TwoHeads;

[Network(4)]
[Linear(4), Output("first"), Output("second")]
public partial class SameTwice;

[Network(3, 13, 11)]
[Use<Body>(4, Name = "first", Repeat = 2)]
[Use<Body>(6, Name = "last")]
[Flatten, Linear(5, Name = "head")]
public partial class WithBlocks;

[Block(nameof(channels), Dim.Any, Dim.Any)]
[Tap("x"), Conv(nameof(width), 3, Padding = 1), BatchNorm, ReLU, Use<Pool>]
[Concat("x")]
public partial class Body(int channels, int width);

[Block(nameof(channels), Dim.Any, Dim.Any)]
[AvgPool(2, Padding = 1, CeilMode = true, Stride = 1), AvgPool(2, Stride = 1)]
[Upsample(ScaleFactor = 1.0), LocalResponseNorm(2)]
public partial class Pool(int channels);

[Network(4, 9, 9)]
[Conv(4, 3), Use<Uneven>, Flatten, Linear(3)]
public partial class UnevenInBlock;

// The sizes of a block's input are those of its use, which it does not know.
[Block(nameof(channels), Dim.Any, Dim.Any)]
[AvgPool(3, Stride = 2, Padding = 1, CeilMode = true), AdaptiveAvgPool(3, 2), AdaptiveMaxPool(2, 3), Flatten(StartDim = 2)]
public partial class Uneven(int channels);

[Network(4, 16, 16)]
[Conv(8, 3, Padding = 1), Use<Energy>(Out = 8)]
[Linear(2)]
public partial class WithOwnModule;

public sealed class Energy : nn.Module<Tensor, Tensor>, IOnnxModule
{
    private readonly Parameter _factor = new(ones(1));

    public Energy() : base(nameof(Energy)) => register_parameter("factor", _factor);

    public override Tensor forward(Tensor input) => input.square().mean([2, 3]) * _factor;

    public OnnxValue Export(OnnxGraph graph, OnnxValue input)
    {
        long[] shape = [.. input.Shape];
        var square = graph.Node("Mul", [input, input], shape);
        var mean = graph.Node("ReduceMean", [square, graph.Integers("axes", 2, 3)], shape[..2], ("keepdims", 0));
        return graph.Node("Mul", [mean, graph.Parameter("factor")], shape[..2]);
    }
}

[Network(4)]
[Linear(4), ReLU, Use<Shift>]
[Linear(2)]
public partial class WithOwnNetwork;

public sealed class Shift : Network, IOnnxModule
{
    protected override void RegisterLayers()
    {
    }

    public override Tensor forward(Tensor input) => input + 0.5;

    public OnnxValue Export(OnnxGraph graph, OnnxValue input) =>
        graph.Node("Add", [input, graph.Constant("half", [0.5f])], [.. input.Shape]);
}

[Network(4)]
[Linear(4), Scale(0.5, Name = "factor"), Output("factor")]
public partial class NamedLikeAParameter;

[Network]
[Input("value", 4)]
[Tap("x"), Linear(4), Output("sum")]
[From("x"), Output("same")]
public partial class InputAsOutput;

[Block]
[Input("x", Dim.Any, nameof(features)), Input("padding", Dim.Any)]
[Tap("skip"), MultiheadAttention(2, KeyPaddingMask = "padding"), Add("skip"), Output("x")]
[LastStep, Output("last")]
public partial class PaddedBlock(int features);

[Network]
[Input("x", Dim.Any, 8), Input("padding", Dim.Any)]
[Use<PaddedBlock>(Name = "layer", Repeat = 2, From = "padding"), Output("steps"), From("layer.0.last"), Linear(3), Output("last")]
public partial class WithPaddedBlocks;

[Block(Dim.Any, nameof(features))]
[Linear(nameof(features)), ReLU]
public partial class SharedPart(int features);

[Network(Dim.Any)]
[Embedding(4, 6, Name = "wte"), Linear(6, Name = "again"), Tanh, Use<SharedPart>(Name = "part")]
[Linear(6, Name = "again", Shared = true), Tanh, Use<SharedPart>(Name = "part", Shared = true)]
[Linear(4, TiedTo = "wte", Bias = false, Name = "head")]
public partial class WithShared;

[Network(3, 6, 5)]
[Use<ChosenUnit>(4, true, Activation.Hardswish), Use<ChosenUnit>(4, false, Activation.ELU), Use<ChosenUnits>(2)]
[Activation(Activation.Sigmoid)]
public partial class WithChoices;

[Block(nameof(channels), Dim.Any, Dim.Any)]
[Use<ChosenUnit>(nameof(channels), true, Activation.Tanh, Repeat = nameof(depth))]
public partial class ChosenUnits(int channels, int depth);

[Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
[Conv(nameof(channels), 3, Padding = 1), BatchNorm(If = nameof(normed)), Activation(nameof(activation))]
public partial class ChosenUnit(int inChannels, int channels, bool normed, Activation activation);
