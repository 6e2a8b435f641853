using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>What is said of values that are joined and do not fit.</summary>
internal static class JoinedShapes
{
    /// <param name="context">The join.</param>
    /// <param name="current">The shape of the value that it goes on from.</param>
    /// <param name="tap">The value that it takes beside.</param>
    /// <param name="expected">What the shapes should be.</param>
    /// <param name="suggestion">An argument that mends it; null where none does.</param>
    public static void Report(LayerContext context, Shape current, Tapped tap, string expected, string? suggestion = null) =>
        context.ReportSuggesting(
            argument: null, suggestion, Descriptors.JoinedShapesDiffer,
            context.Label, current.ToString(), context.Source, tap.Shape!.ToString(), tap.Label, expected + Difference(current, tap.Shape));

    /// <summary>Where two shapes differ that look alike, because run time decides how large they are.</summary>
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
