using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Planning;

/// <summary>Everything that the generated half of a network says, decided.</summary>
/// <param name="Class">The class that it belongs to.</param>
/// <param name="Inputs">What it gets.</param>
/// <param name="Layers">Its layers, in order.</param>
/// <param name="Outputs">What it gives back.</param>
/// <param name="Kept">The hyperparameters that <c>forward</c> reads, which become fields.</param>
internal sealed record NetworkPlan(
    ClassSpec Class, EquatableArray<PlannedInput> Inputs, EquatableArray<PlannedLayer> Layers, EquatableArray<PlannedOutput> Outputs,
    EquatableArray<ParameterSpec> Kept)
{
    /// <summary>The declaration has errors: only what lets the rest of the user's program compile is written.</summary>
    public bool IsSkeleton { get; init; }

    /// <summary>Its only output is a new tensor that no layer's backward reads.</summary>
    public bool OutputIsFree { get; init; }

    /// <summary>The layers that are modules.</summary>
    public IEnumerable<PlannedLayer> Modules => Layers.Where(layer => layer.Facts.IsModule);

    /// <summary>The layers that state_dict knows.</summary>
    public IEnumerable<PlannedLayer> Registered => Layers.Where(layer => layer.Facts.IsModule || layer.Facts.Parameter is not null);

    /// <summary>Trained numbers, without those of layers that are only there on a condition.</summary>
    public Dim Parameters => Shape.Sum(Layers.Where(layer => layer.Facts.Condition is null).Select(layer => layer.Parameters));
}

/// <summary>One input.</summary>
/// <param name="Name">The parameter of <c>forward</c>.</param>
/// <param name="Shape">What it must be.</param>
internal sealed record PlannedInput(string Name, Shape Shape);

/// <summary>One output.</summary>
/// <param name="Name">Its name among several.</param>
/// <param name="Value">The value that it is.</param>
/// <param name="Shape">The value's shape.</param>
internal sealed record PlannedOutput(string Name, int Value, Shape Shape);

/// <summary>One layer with the planner's decisions.</summary>
/// <param name="Key">Its name in state_dict; dots nest.</param>
/// <param name="Field">Its field.</param>
/// <param name="Facts">What it is.</param>
/// <param name="HasBias">Whether it has a bias; null where that is not the planner's to say.</param>
/// <param name="IsInPlace">It overwrites its input.</param>
/// <param name="Note">Why it is so, for the reader of the generated code; empty where nothing needs saying.</param>
/// <param name="Inputs">The values it reads: first come the network's inputs, then the layers' outputs.</param>
/// <param name="Frees">The values that nobody reads after it.</param>
/// <param name="Initialization">What gives its parameters other values than its factory does, <c>{field}</c> for the module.</param>
internal sealed record PlannedLayer(
    string Key, string Field, LayerFacts Facts, bool? HasBias, bool IsInPlace, string Note, EquatableArray<int> Inputs,
    EquatableArray<int> Frees, EquatableArray<string> Initialization)
{
    public Dim Parameters => HasBias == true ? Facts.Weights + Facts.Bias!.Size : Facts.Weights;
}
