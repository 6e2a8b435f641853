using NetDsl.CompilerServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.BaseClass;

/// <summary>(N, 1, 6, 6) → (N, 3), with norms of two kinds and dropout.</summary>
internal sealed class NormedNet : Network
{
    public readonly Conv2d Conv = nn.Conv2d(1, 4, 3, bias: false);
    public readonly BatchNorm2d Bn1 = nn.BatchNorm2d(4);
    public readonly ReLU Relu = nn.ReLU(inplace: true);
    public readonly Flatten Flatten = nn.Flatten();
    public readonly Linear Fc1 = nn.Linear(64, 8, hasBias: false);
    public readonly BatchNorm1d Bn2 = nn.BatchNorm1d(8);
    public readonly Dropout Dropout = nn.Dropout(0.5);
    public readonly Linear Fc2 = nn.Linear(8, 3);

    protected override void RegisterLayers()
    {
        register_module("conv1", Conv);
        register_module("bn1", Bn1);
        register_module("relu1", Relu);
        register_module("flatten1", Flatten);
        register_module("fc1", Fc1);
        register_module("bn2", Bn2);
        register_module("dropout1", Dropout);
        register_module("fc2", Fc2);
    }

    public override Tensor forward(Tensor input)
    {
        Guard.Input(input, this, [1, 6, 6]);
        using var scope = NewDisposeScope();
        var features = Flatten.call(Relu.call(Bn1.call(Conv.call(input))));
        var hidden = Bn2.call(Fc1.call(features));
        return Fc2.call(Dropout.call(hidden)).MoveToOuterDisposeScope();
    }
}

/// <summary>A norm of each kind that has parameters, beside a layer that is none.</summary>
internal sealed class AllNorms : Network
{
    public readonly BatchNorm1d Batch = nn.BatchNorm1d(4);
    public readonly InstanceNorm1d Instance = nn.InstanceNorm1d(4, affine: true, track_running_stats: true);
    public readonly LayerNorm Layer = nn.LayerNorm(5);
    public readonly GroupNorm Group = nn.GroupNorm(2, 4);
    public readonly Conv1d Conv = nn.Conv1d(4, 4, 1);

    protected override void RegisterLayers()
    {
        register_module("batch", Batch);
        register_module("instance", Instance);
        register_module("layer", Layer);
        register_module("group", Group);
        register_module("conv", Conv);
    }

    public override Tensor forward(Tensor input) => throw new NotSupportedException();
}

/// <summary>A rectifier with trained slopes.</summary>
internal sealed class Rectified : Network
{
    public readonly PReLU Slopes = nn.PReLU(4);

    protected override void RegisterLayers() => register_module("prelu", Slopes);

    public override Tensor forward(Tensor input) => Slopes.call(input);
}

/// <summary>A network inside a network, and a layer it shares with it.</summary>
internal sealed class Nested : Network
{
    public readonly NormedNet Inner = new();
    public readonly BatchNorm1d Bn = nn.BatchNorm1d(3);

    protected override void RegisterLayers()
    {
        register_module("inner", Inner);
        register_module("bn", Bn);
        register_module("again", Inner.Fc2);
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return Bn.call(Inner.call(input)).MoveToOuterDisposeScope();
    }
}

/// <summary>A module that knows nothing of networks and holds one.</summary>
internal sealed class Holder : nn.Module<Tensor, Tensor>
{
    public readonly NormedNet Net = new();

    public Holder()
        : base(nameof(Holder)) => RegisterComponents();

    protected override void RegisterComponents()
    {
        if (!named_children().Any())
        {
            register_module("net", Net);
        }
    }

    public override Tensor forward(Tensor input) => Net.forward(input);
}

/// <summary>A parameter that is a bias by name, as recurrent layers and attention have them.</summary>
internal sealed class NamedParameters : Network
{
    private readonly Named _named = new();

    protected override void RegisterLayers() => register_module("cell", _named);

    public override Tensor forward(Tensor input) => throw new NotSupportedException();

    private sealed class Named : nn.Module<Tensor, Tensor>
    {
        public Named()
            : base(nameof(Named))
        {
            foreach (var name in new[] { "weight_ih_l0", "bias_ih_l0", "in_proj_weight", "in_proj_bias", "biased" })
            {
                register_parameter(name, new Parameter(ones(2)));
            }
        }

        protected override void RegisterComponents()
        {
        }

        public override Tensor forward(Tensor input) => throw new NotSupportedException();
    }
}
