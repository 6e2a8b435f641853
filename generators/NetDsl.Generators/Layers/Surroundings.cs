using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A layer's view of the network around it.</summary>
/// <param name="Network">The declaration that contains it.</param>
/// <param name="Input">The network's input that its own comes from.</param>
/// <param name="Above">The layer that gives its input; null for the network's input.</param>
/// <param name="Values">The named values.</param>
/// <param name="Blocks">Plans the networks that [Use] names.</param>
/// <param name="Named">The layer above with a name; null where there is none.</param>
internal sealed record Surroundings(
    NetworkSpec Network, DeclaredInput Input, LayerAbove? Above, INamedValues Values, IBlockPlanner Blocks, Func<string, NamedLayer?> Named)
{
    /// <summary>The layers above it on the path of its input, nearest first.</summary>
    public IEnumerable<LayerAbove> AllAbove
    {
        get
        {
            for (var layer = Above; layer is not null; layer = layer.Above)
            {
                yield return layer;
            }
        }
    }
}

/// <summary>A layer above another.</summary>
/// <param name="Attribute">The index of its attribute.</param>
/// <param name="Kind">The attribute's name.</param>
/// <param name="Label">The layer as messages name it.</param>
/// <param name="Input">The shape of its input; null where an error left it unknown.</param>
/// <param name="Above">The layer that gives its input; null for the network's input.</param>
internal sealed record LayerAbove(int Attribute, string Kind, string Label, Shape? Input, LayerAbove? Above);

/// <summary>A layer above by its name.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Field">Its field.</param>
/// <param name="Label">The layer as messages name it.</param>
/// <param name="Facts">Its facts; null where they are unknown.</param>
/// <param name="Value">The number of its output.</param>
/// <param name="Source">The number of the value that it reads.</param>
/// <param name="Input">The shape of what it reads; null where it is unknown.</param>
internal sealed record NamedLayer(string Key, string Field, string Label, LayerFacts? Facts, int Value, int Source, Shape? Input);

/// <summary>The values that [Input] and [Tap] name.</summary>
internal interface INamedValues
{
    /// <summary>The value with that name; null, with a finding, where there is none.</summary>
    Tapped? Find(string name, string reader, Position position);

    /// <summary>A learnt parameter once for each sample; any other value as it is.</summary>
    Tapped Batched(Tapped tapped);
}

/// <summary>Plans the networks that [Use] names.</summary>
internal interface IBlockPlanner
{
    /// <summary>Plans a declared network for the given hyperparameters and inputs.</summary>
    BlockPlan Plan(UsedSpec used, NetworkSpec network, UsedNetwork planned);
}

/// <summary>The result of planning a used network.</summary>
internal abstract record BlockPlan;

/// <summary>It fits its inputs.</summary>
/// <param name="Outputs">The shapes of its outputs.</param>
/// <param name="Weights">Its number of trained values.</param>
/// <param name="OutputIsOverwritable">No backward reads its output, so the next layer may overwrite it.</param>
/// <param name="Warnings">What this input makes of its layers, about which it has no findings of its own.</param>
internal sealed record PlannedBlock(
    EquatableArray<Shape> Outputs, Dim Weights, bool OutputIsOverwritable, EquatableArray<Finding> Warnings) : BlockPlan;

/// <summary>It is declared for another shape of an input.</summary>
/// <param name="Input">Which input.</param>
/// <param name="Expected">The declared shape.</param>
internal sealed record MisfitBlock(int Input, Shape Expected) : BlockPlan;

/// <summary>It has errors, for these inputs or for all.</summary>
/// <param name="Message">The first error for these inputs; null where it always has errors.</param>
internal sealed record FaultyBlock(string? Message) : BlockPlan;
