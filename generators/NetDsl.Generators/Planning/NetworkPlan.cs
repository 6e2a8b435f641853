using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

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
    public bool OutputIsOverwritable { get; init; }

    /// <summary>The layers that are modules.</summary>
    public IEnumerable<PlannedLayer> Modules => Layers.Where(layer => layer.Facts.Module is not null);

    /// <summary>The layers that state_dict knows: modules, and parameters.</summary>
    public IEnumerable<PlannedLayer> Registered => Layers.Where(layer => layer.Facts.Module is not null || layer.Facts.Parameter is not null);

    /// <summary>Trained numbers, without those of layers that are only there on a condition.</summary>
    public Dim Parameters => Shape.Sum(Layers.Where(layer => layer.Facts.Condition is null).Select(layer => layer.Parameters));
}
