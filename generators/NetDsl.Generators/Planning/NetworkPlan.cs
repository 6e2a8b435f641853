using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>The complete plan of a network's generated half.</summary>
/// <param name="Class">The class.</param>
/// <param name="Inputs">Its inputs.</param>
/// <param name="Layers">Its layers, in order.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="Kept">The hyperparameters that <c>forward</c> reads, which become fields.</param>
internal sealed record NetworkPlan(
    ClassSpec Class, EquatableArray<PlannedInput> Inputs, EquatableArray<PlannedLayer> Layers, EquatableArray<PlannedOutput> Outputs,
    EquatableArray<ParameterSpec> Kept)
{
    /// <summary>The hyperparameters that the description of its graph reads.</summary>
    public EquatableArray<ParameterSpec> Described { get; init; } = EquatableArray<ParameterSpec>.Empty;

    /// <summary>The modules and parameters of the user's part, which are registered after the layers.</summary>
    public EquatableArray<OwnState> OwnStates { get; init; } = EquatableArray<OwnState>.Empty;

    /// <summary>Whether its convolutions have their channels last in memory.</summary>
    public bool IsChannelsLast { get; init; }

    /// <summary>Whether the declaration has errors: only members that let the rest of the user's program compile are written.</summary>
    public bool IsSkeleton { get; init; }

    /// <summary>Whether its only output is a new tensor that no layer's backward reads.</summary>
    public bool OutputIsOverwritable { get; init; }

    /// <summary>The layers that are modules, each once.</summary>
    public IEnumerable<PlannedLayer> Modules => Registered.Where(layer => layer.Facts.Module is not null);

    /// <summary>The layers with an entry in state_dict: modules and parameters, each once.</summary>
    public IEnumerable<PlannedLayer> Registered =>
        Layers.Where(layer => !layer.IsShared && (layer.Facts.Module is not null || layer.Facts.Parameter is not null));

    /// <summary>Whether an input has that name.</summary>
    public bool HasInput(string name)
    {
        foreach (var input in Inputs)
        {
            if (input.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number of trained values, without those of conditional layers.</summary>
    public Dim Parameters => OwnStates.Count > 0
        ? Dim.Any
        : Shape.Sum(Layers.Where(layer => layer.Facts.Condition is null).Select(layer => layer.Parameters));
}
