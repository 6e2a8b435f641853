using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>Reports joined values whose shapes do not fit.</summary>
internal static class JoinedShapes
{
    /// <param name="context">The join.</param>
    /// <param name="current">The shape of the current value.</param>
    /// <param name="tap">The tap.</param>
    /// <param name="expected">The shapes that the join expects.</param>
    /// <param name="suggestion">The argument that fixes it; null where none does.</param>
    public static void Report(LayerContext context, Shape current, Tapped tap, string expected, string? suggestion = null) =>
        context.ReportSuggesting(
            argument: null, suggestion, Descriptors.JoinedShapesDiffer,
            context.Label, current.ToString(), context.Source, tap.Shape!.ToString(), tap.Label, expected + Difference(current, tap.Shape));

    /// <summary>
    /// The layer that gives the current value the positions of a tap, where halving an odd size and doubling it again has lost one; null
    /// elsewhere.
    /// </summary>
    public static string? Upsampled(LayerContext context, Shape current, Shape tapped)
    {
        if (current.Rank != tapped.Rank || !current.IsFeatureMap || !tapped.IsFeatureMap ||
            !context.Surroundings.AllAbove.Any(layer => layer.Kind is nameof(ConvTranspose) or nameof(Upsample)))
        {
            return null;
        }

        var lost = tapped.Spatial.Zip(current.Spatial, (wanted, got) => (wanted - got).Size).ToList();
        return lost.TrueForAll(size => size is 0 or 1) && lost.Contains(1) && tapped.Spatial.All(size => size.Size is not null)
            ? $"Upsample({(tapped.Spatial.Distinct().Count() == 1 ? tapped.Last.ToString() : Sizes.Join(tapped.Spatial))})"
            : null;
    }

    /// <summary>How two shapes with equal text differ: their sizes are known only at run time.</summary>
    private static string Difference(Shape left, Shape right)
    {
        var axis = left.ToString() != right.ToString() ? -1
            : left.Dims.Zip(right.Dims, (first, second) => first.Differs(second)).ToList().IndexOf(true);
        if (axis < 0)
        {
            return "";
        }

        var difference = left.Dims[axis] - right.Dims[axis];
        return $". Axis {Text.Of(axis + 1)}, the batch being 0, differs by {(difference.IsNegative ? difference * -1 : difference)}";
    }
}
