using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>What a walk through a declaration gives.</summary>
/// <param name="Graph">The layers and the values between them.</param>
/// <param name="Outputs">What the network gives back.</param>
/// <param name="Initializers">How its layers start.</param>
/// <param name="UnusedTaps">The values that taps name for nobody.</param>
internal sealed record WalkedNetwork(
    Graph Graph, EquatableArray<PlannedOutput> Outputs, Initializers Initializers, IReadOnlyCollection<int> UnusedTaps);

/// <summary>A layer that the walk went by.</summary>
/// <param name="Attribute">The index of its attribute.</param>
/// <param name="Kind">The attribute's name.</param>
/// <param name="Label">The layer as messages name it.</param>
/// <param name="Name">Its names.</param>
/// <param name="Input">The shape of the value it goes on from; null where an error left it unknown.</param>
/// <param name="Facts">What it is; null where that could not be told.</param>
/// <param name="Inputs">The values it reads, the one it goes on from first.</param>
internal sealed record WalkedLayer(
    int Attribute, string Kind, string Label, LayerName Name, Shape? Input, LayerFacts? Facts, EquatableArray<int> Inputs)
{
    /// <summary>It as a step of the graph; null where its facts are unknown.</summary>
    public Step? Step => Input is { } input && Facts is { } facts ? new(Attribute, Kind, Label, Name, input, facts, Inputs) : null;
}
