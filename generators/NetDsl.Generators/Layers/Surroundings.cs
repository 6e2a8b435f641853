using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>What a layer sees of the network around it.</summary>
/// <param name="Network">The declaration that it stands in.</param>
/// <param name="Above">The layers that its input went through, in order.</param>
/// <param name="Values">The values that have names.</param>
/// <param name="Blocks">Plans what [Use] names.</param>
internal sealed record Surroundings(NetworkSpec Network, IReadOnlyList<LayerAbove> Above, INamedValues Values, IBlockPlanner Blocks);

/// <summary>A layer above another.</summary>
/// <param name="Attribute">The index of its attribute.</param>
/// <param name="Kind">The attribute's name.</param>
/// <param name="Label">The layer as messages name it.</param>
/// <param name="Input">The shape of the value that it got; null where an error left it unknown.</param>
internal sealed record LayerAbove(int Attribute, string Kind, string Label, Shape? Input);

/// <summary>The values that [Input] and [Tap] have named.</summary>
internal interface INamedValues
{
    /// <summary>The value of that name; null, with a finding, where there is none.</summary>
    Tapped? Find(string name, string reader, Position position);
}

/// <summary>Plans what [Use] names.</summary>
internal interface IBlockPlanner
{
    /// <summary>Plans a declared network for the hyperparameters and the value that it gets.</summary>
    BlockPlan Plan(UsedSpec used, NetworkSpec network, BoundHyperparameters values, Shape input);
}

/// <summary>What became of the plan of a used network.</summary>
internal abstract record BlockPlan;

/// <summary>It fits.</summary>
/// <param name="Output">The shape of its output.</param>
/// <param name="Weights">Its trained numbers.</param>
/// <param name="OutputIsOverwritable">No backward reads its output, so that the next layer may overwrite it.</param>
internal sealed record PlannedBlock(Shape Output, Dim Weights, bool OutputIsOverwritable) : BlockPlan;

/// <summary>It is declared for another shape.</summary>
internal sealed record MisfitBlock(Shape Expected) : BlockPlan;

/// <summary>It has errors, here or wherever it is used.</summary>
/// <param name="Message">The first error here; null where it has errors by itself.</param>
internal sealed record FaultyBlock(string? Message) : BlockPlan;
