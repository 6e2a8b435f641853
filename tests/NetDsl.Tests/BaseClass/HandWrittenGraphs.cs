using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.BaseClass;

/// <summary>(N, 6) → ((N, 4), (N, 4)).</summary>
internal sealed class Fork : Network<Tensor, (Tensor Left, Tensor Right)>
{
    public readonly Linear Left = nn.Linear(6, 4);
    public readonly Linear Right = nn.Linear(6, 4);

    protected override void RegisterLayers()
    {
        register_module("left", Left);
        register_module("right", Right);
    }

    public override (Tensor Left, Tensor Right) forward(Tensor input) => (Left.call(input), Right.call(input));
}

/// <summary>(N, 4) and (N, 4) → (N, 4).</summary>
internal sealed class Meet : Network<Tensor, Tensor, Tensor>
{
    public readonly Linear Fc = nn.Linear(4, 4);

    protected override void RegisterLayers() => register_module("fc", Fc);

    public override Tensor forward(Tensor left, Tensor right)
    {
        using var scope = NewDisposeScope();
        return Fc.call(left + right).MoveToOuterDisposeScope();
    }
}

/// <summary>Networks of several inputs and outputs and layers of several kinds, in containers: (N, 6) → (N, 4, 2).</summary>
internal sealed class Stages : Network
{
    private readonly Fork _fork = new();
    private readonly Meet _meet = new();
    private readonly LSTM _lstm = nn.LSTM(1, 5, batchFirst: true);
    private readonly Sequential _inner = nn.Sequential(nn.Linear(5, 2), nn.ReLU());

    protected override void RegisterLayers()
    {
        register_module("stage", nn.ModuleDict(("0", (nn.Module)_fork), ("1", _meet)));
        register_module("rest", nn.ModuleDict(("0", (nn.Module)_lstm), ("inner", _inner)));
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var (left, right) = _fork.call(input);
        var steps = _lstm.call(_meet.call(left, right).unsqueeze(-1)).Item1;
        return _inner.call(steps).MoveToOuterDisposeScope();
    }
}

/// <summary>A network that gives its input.</summary>
internal sealed class Straight : Network
{
    protected override void RegisterLayers()
    {
    }

    public override Tensor forward(Tensor input) => input;
}
