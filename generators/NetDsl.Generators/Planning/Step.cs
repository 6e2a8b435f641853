using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>One layer in the flow of values.</summary>
/// <param name="Attribute">The index of its attribute.</param>
/// <param name="Kind">The attribute's name.</param>
/// <param name="Label">The layer as messages name it.</param>
/// <param name="Name">Its names.</param>
/// <param name="Input">The shape of the value it goes on from.</param>
/// <param name="Facts">What it is.</param>
/// <param name="Inputs">The values it reads, the one it goes on from first.</param>
internal sealed record Step(
    int Attribute, string Kind, string Label, LayerName Name, Shape Input, LayerFacts Facts, EquatableArray<int> Inputs);
