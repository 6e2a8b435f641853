using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>One layer with the planner's decisions.</summary>
/// <param name="Key">Its state_dict key; dots nest.</param>
/// <param name="Field">Its field.</param>
/// <param name="Facts">Its facts.</param>
/// <param name="Inputs">The values that it reads: the network's inputs are numbered first, then the layers' outputs.</param>
internal sealed record PlannedLayer(string Key, string Field, LayerFacts Facts, EquatableArray<int> Inputs)
{
    private static readonly EquatableArray<ModuleArgument> InPlace =
        EquatableArray.Of(new ModuleArgument("inplace", new SwitchValue(true)));

    /// <summary>The running number in its key; null where there is none.</summary>
    public RunningNumber? Number { get; init; }

    /// <summary>Whether it has a bias; null where the planner does not decide that.</summary>
    public bool? HasBias { get; init; }

    /// <summary>Whether it overwrites its input.</summary>
    public bool IsInPlace { get; init; }

    /// <summary>Which of its inputs a sum is written into; null for none.</summary>
    public int? Target { get; init; }

    /// <summary>A comment for the reader of the generated code; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The values that no layer reads after it.</summary>
    public EquatableArray<int> LastReads { get; init; } = EquatableArray<int>.Empty;

    /// <summary>Initialises its parameters, where the module's own initialisation does not apply.</summary>
    public EquatableArray<Initialization> Initialization { get; init; } = EquatableArray<Initialization>.Empty;

    /// <summary>Whether its module or parameter is that of a layer above.</summary>
    public bool IsShared { get; init; }

    /// <summary>Its number of trained values, without those that it shares with a layer above.</summary>
    public Dim Parameters => IsShared ? 0 : HasBias == true && Facts.Bias is { } bias ? Facts.Weights + bias.Size : Facts.Weights;

    /// <summary>The module's arguments that the planner chose, where they differ from the default.</summary>
    public EquatableArray<ModuleArgument> Decided => this switch
    {
        { HasBias: false, Facts.Bias: { } bias, IsInPlace: true } => EquatableArray.Of([NoBias(bias), .. InPlace]),
        { HasBias: false, Facts.Bias: { } bias } => EquatableArray.Of(NoBias(bias)),
        { IsInPlace: true } => InPlace,
        _ => EquatableArray<ModuleArgument>.Empty,
    };

    private static ModuleArgument NoBias(BiasSlot bias) => new(bias.Parameter, new SwitchValue(false));
}
