using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.BaseClass;

/// <summary>
/// What the networks below share: a norm, whether it trained when they ran, and the inputs side by side, (N, 1)… → (N, inputs).
/// </summary>
internal sealed class Joint
{
    public readonly BatchNorm1d Norm = nn.BatchNorm1d(1);

    public bool? Trained { get; private set; }

    public Tensor Of(params Tensor[] inputs)
    {
        Trained = Norm.training;
        return cat(inputs, 1) * Norm.weight;
    }
}

internal sealed class OfOne : Network<Tensor, Tensor>
{
    public readonly Joint Joint = new();

    protected override void RegisterLayers() => register_module("norm", Joint.Norm);

    public override Tensor forward(Tensor a) => Joint.Of(a);
}

internal sealed class OfTwo : Network<Tensor, Tensor, Tensor>
{
    public readonly Joint Joint = new();

    protected override void RegisterLayers() => register_module("norm", Joint.Norm);

    public override Tensor forward(Tensor a, Tensor b) => Joint.Of(a, b);
}

internal sealed class OfThree : Network<Tensor, Tensor, Tensor, Tensor>
{
    public readonly Joint Joint = new();

    protected override void RegisterLayers() => register_module("norm", Joint.Norm);

    public override Tensor forward(Tensor a, Tensor b, Tensor c) => Joint.Of(a, b, c);
}

internal sealed class OfFour : Network<Tensor, Tensor, Tensor, Tensor, Tensor>
{
    public readonly Joint Joint = new();

    protected override void RegisterLayers() => register_module("norm", Joint.Norm);

    public override Tensor forward(Tensor a, Tensor b, Tensor c, Tensor d) => Joint.Of(a, b, c, d);
}

internal sealed class OfFive : Network<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor>
{
    public readonly Joint Joint = new();

    protected override void RegisterLayers() => register_module("norm", Joint.Norm);

    public override Tensor forward(Tensor a, Tensor b, Tensor c, Tensor d, Tensor e) => Joint.Of(a, b, c, d, e);
}

internal sealed class OfSix : Network<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor>
{
    public readonly Joint Joint = new();

    protected override void RegisterLayers() => register_module("norm", Joint.Norm);

    public override Tensor forward(Tensor a, Tensor b, Tensor c, Tensor d, Tensor e, Tensor f) => Joint.Of(a, b, c, d, e, f);
}
