using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>The result of a walk through a declaration.</summary>
/// <param name="Graph">The layers and the values between them.</param>
/// <param name="Outputs">The network's outputs.</param>
/// <param name="Initializers">The initialisation of its layers.</param>
/// <param name="UnusedTaps">The values of taps that no layer reads.</param>
internal sealed record WalkedNetwork(
    Graph Graph, EquatableArray<PlannedOutput> Outputs, Initializers Initializers, IReadOnlyCollection<int> UnusedTaps);

/// <summary>A layer that the walk has passed.</summary>
/// <param name="Attribute">The index of its attribute.</param>
/// <param name="Kind">The attribute's name.</param>
/// <param name="Label">The layer's name in messages.</param>
/// <param name="Name">Its key and field.</param>
/// <param name="Input">The shape of its current value; null where an error left it unknown.</param>
/// <param name="Facts">Its facts; null where they are unknown.</param>
/// <param name="Inputs">The values that it reads, the current value first.</param>
internal sealed record WalkedLayer(
    int Attribute, string Kind, string Label, LayerName Name, Shape? Input, LayerFacts? Facts, EquatableArray<int> Inputs)
{
    /// <summary>The layer as a step of the graph; null where its facts are unknown.</summary>
    public Step? Step => Input is { } input && Facts is { } facts ? new(Attribute, Kind, Label, Name, input, facts, Inputs) : null;
}
