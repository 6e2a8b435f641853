using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning;

/// <summary>The result of a walk through a declaration.</summary>
/// <param name="Graph">The layers and the values between them.</param>
/// <param name="Outputs">The network's outputs.</param>
/// <param name="Initializers">The initialisation of its layers.</param>
/// <param name="UnusedTaps">The values of taps that no layer reads.</param>
internal sealed record WalkedNetwork(
    Graph Graph, EquatableArray<PlannedOutput> Outputs, Initializers Initializers, IReadOnlyCollection<int> UnusedTaps);

/// <summary>A layer that the walk has passed.</summary>
/// <param name="Seen">The layer as those below it see it.</param>
/// <param name="Origin">The network's input that its current value comes from.</param>
/// <param name="Name">Its key and field.</param>
/// <param name="Facts">Its facts; null where they are unknown.</param>
/// <param name="Inputs">The values that it reads, the current value first.</param>
internal sealed record WalkedLayer(LayerAbove Seen, int Origin, LayerName Name, LayerFacts? Facts, EquatableArray<int> Inputs)
{
    /// <summary>The index of the layer above whose module it has; null for one of its own.</summary>
    public int? Shares { get; init; }

    /// <summary>The layer as a step of the graph; null where its facts are unknown.</summary>
    public Step? Step => Seen is { Input: { } input, Attribute: var attribute, Kind: var kind, Label: var label } && Facts is { } facts
        ? new(attribute, kind, label, Name, input, facts, Inputs) { Shares = Shares }
        : null;
}
