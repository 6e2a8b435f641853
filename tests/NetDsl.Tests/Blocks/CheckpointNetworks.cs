using static TorchSharp.torch;

namespace NetDsl.Tests.Blocks;

// Each network twice: with checkpoints, and without.

/// <summary>What training changes beside parameters: statistics and random numbers.</summary>
[Block(nameof(channels), Dim.Any, Dim.Any)]
[Tap("x"), Conv(nameof(channels), 3, Padding = 1), BatchNorm, ReLU, Dropout(0.3)]
[Conv(nameof(channels), 3, Padding = 1), BatchNorm(Momentum = null), Add("x"), ReLU]
public partial class Stage(int channels);

[Network(4, 6, 6)]
[Use<Stage>(Name = "stage", Repeat = 2), Conv(3, 1), ReLU]
[AdaptiveAvgPool(1), Flatten, Linear(2)]
public partial class StagesPlain;

[Network(4, 6, 6)]
[Use<Stage>(Name = "stage", Repeat = 2, Checkpoint = true), Conv(3, 1), ReLU]
[AdaptiveAvgPool(1), Flatten, Linear(2)]
public partial class StagesCheckpointed;

[Network(4, 6, 6)]
[Use<Stage>(Name = "stage", Repeat = nameof(depth))]
[Use<Stage>(Name = "last", If = nameof(depth) + " > 1")]
[AdaptiveAvgPool(1), Flatten, Linear(2)]
public partial class AnyStagesPlain(int depth);

[Network(4, 6, 6)]
[Use<Stage>(Name = "stage", Repeat = nameof(depth), Checkpoint = true)]
[Use<Stage>(Name = "last", If = nameof(depth) + " > 1", Checkpoint = true)]
[AdaptiveAvgPool(1), Flatten, Linear(2)]
public partial class AnyStagesCheckpointed(int depth);

[Network(4, 6, 6)]
[Use<Stage>(Name = "stage"), Conv(4, 1), Use<Stage>(Name = "stage", Shared = true), Use<Stage>(Name = "stage", Shared = true)]
[AdaptiveAvgPool(1), Flatten, Linear(2)]
public partial class SharedStagePlain;

[Network(4, 6, 6)]
[Use<Stage>(Name = "stage"), Conv(4, 1)]
[Use<Stage>(Name = "stage", Shared = true, Checkpoint = true), Use<Stage>(Name = "stage", Shared = true, Checkpoint = true)]
[AdaptiveAvgPool(1), Flatten, Linear(2)]
public partial class SharedStageCheckpointed;

[Block(nameof(channels), Dim.Any, Dim.Any)]
[Use<Stage>(Name = "inner", Repeat = 2), Conv(nameof(channels), 1), ReLU]
public partial class OuterPlain(int channels);

[Block(nameof(channels), Dim.Any, Dim.Any)]
[Use<Stage>(Name = "inner", Repeat = 2, Checkpoint = true), Conv(nameof(channels), 1), ReLU]
public partial class OuterCheckpointed(int channels);

[Network(4, 6, 6)]
[Use<OuterPlain>(Name = "outer", Repeat = 2), AdaptiveAvgPool(1), Flatten, Linear(2)]
public partial class NestedPlain;

[Network(4, 6, 6)]
[Use<OuterCheckpointed>(Name = "outer", Repeat = 2, Checkpoint = true), AdaptiveAvgPool(1), Flatten, Linear(2)]
public partial class NestedCheckpointed;

/// <summary>Two inputs, of which one are whole numbers, and two outputs.</summary>
[Block]
[Input("steps", Dim.Any, nameof(features)), Input("tokens", Dim.Any)]
[Tap("a"), From("tokens"), Embedding(10, nameof(features)), Add("a"), Tap("sum")]
[Linear(nameof(features)), GELU, Dropout(0.2), Output("mixed")]
[From("sum"), Mean(1), Linear(3), Output("summary")]
public partial class TwoAndTwo(int features);

[Network]
[Input("steps", 5, 6), Input("tokens", 5)]
[Linear(8), Use<TwoAndTwo>(Name = "mix", From = "tokens"), LastStep, Concat("mix.summary"), Linear(2)]
public partial class SeveralPlain;

[Network]
[Input("steps", 5, 6), Input("tokens", 5)]
[Linear(8), Use<TwoAndTwo>(Name = "mix", From = "tokens", Checkpoint = true), LastStep, Concat("mix.summary"), Linear(2)]
public partial class SeveralCheckpointed;

/// <summary>A module written by hand, with a parameter of no axes and a buffer that each call changes.</summary>
public sealed class Scaled : nn.Module<Tensor, Tensor>
{
    private readonly nn.Module<Tensor, Tensor> _linear = nn.Linear(6, 6);
    private readonly TorchSharp.Modules.Parameter _scale = nn.Parameter(tensor(1.5f));
    private readonly Tensor _calls = zeros(1);

    public Scaled()
        : base(nameof(Scaled))
    {
        register_buffer("calls", _calls);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using (no_grad())
        {
            _calls.add_(1);
        }

        return (_linear.call(input) * _scale).tanh();
    }
}

public sealed class Blend : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly nn.Module<Tensor, Tensor> _linear = nn.Linear(6, 6);

    public Blend()
        : base(nameof(Blend)) => RegisterComponents();

    public override Tensor forward(Tensor left, Tensor right) => _linear.call(left).sigmoid() * right;
}

[Network(6)]
[Linear(6), Tap("x"), Use<Scaled>(Name = "own", Repeat = 2), Use<Blend>(Name = "blend", From = "x"), Linear(2)]
public partial class OwnPlain;

[Network(6)]
[Linear(6), Tap("x"), Use<Scaled>(Name = "own", Repeat = 2, Checkpoint = true)]
[Use<Blend>(Name = "blend", From = "x", Checkpoint = true), Linear(2)]
public partial class OwnCheckpointed;

[Network(6)]
[Linear(6), Use<Scaled>(Name = "own", Repeat = nameof(depth)), Linear(2)]
public partial class AnyOwnPlain(int depth);

[Network(6)]
[Linear(6), Use<Scaled>(Name = "own", Repeat = nameof(depth), Checkpoint = true), Linear(2)]
public partial class AnyOwnCheckpointed(int depth);

/// <summary>A module whose second call fails.</summary>
public sealed class Once() : nn.Module<Tensor, Tensor>(nameof(Once))
{
    private int _calls;

    public override Tensor forward(Tensor input) =>
        _calls++ == 0 ? input.sigmoid() : throw new InvalidOperationException("The second call fails.");
}

[Network(6)]
[Linear(6), Use<Once>(Checkpoint = true), Linear(2)]
public partial class OnceCheckpointed;
