using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>One layer in the graph.</summary>
/// <param name="Attribute">The index of its attribute.</param>
/// <param name="Kind">The attribute's name.</param>
/// <param name="Label">The layer's name in messages.</param>
/// <param name="Name">Its key and field.</param>
/// <param name="Input">The shape of its current value.</param>
/// <param name="Facts">Its facts.</param>
/// <param name="Inputs">The values that it reads, the current value first.</param>
internal sealed record Step(
    int Attribute, string Kind, string Label, LayerName Name, Shape Input, LayerFacts Facts, EquatableArray<int> Inputs)
{
    /// <summary>Which use of a block it is part of; null for a layer of the declaration itself.</summary>
    public int? Block { get; init; }

    /// <summary>The index of the step above whose module it has; null for one of its own.</summary>
    public int? Shares { get; init; }

    /// <summary>Whether both are part of the same block, where what is between them is reported.</summary>
    public bool SharesBlock(Step other) => Block is not null && Block == other.Block;

    /// <summary>Where findings about it are reported.</summary>
    public Position Position => new(Attribute) { IsInBlock = Block is not null };
}
