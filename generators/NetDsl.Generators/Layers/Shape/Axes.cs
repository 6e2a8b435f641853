using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>Axes as arguments name them, where the batch is 0.</summary>
internal static class Axes
{
    /// <summary>
    /// The axis from 1 on, negative ones resolved; null, with a finding, for the batch and for an axis that does not exist.
    /// </summary>
    public static int? Find(LayerContext context, string argument, int axis, Shape input, int item = 0)
    {
        var positive = axis < 0 ? axis + input.Rank + 1 : axis;
        if (positive >= 1 && positive <= input.Rank)
        {
            return positive;
        }

        context.BadArgument(
            argument, $"from 1 to {Text.Of(input.Rank)}, or from {Text.Of(-input.Rank)} to -1, on {input.Batched}",
            positive == 0 ? $"{Text.Of(axis)}, the batch" : Text.Of(axis), item);
        return null;
    }

    /// <summary>The axis that is given, from 1 on, or that of the channels or features; null, with a finding, for an invalid one.</summary>
    public static int? FindOrUsual(LayerContext context, string argument, int? given, Shape input) =>
        given is { } dim ? Find(context, argument, dim, input) : input.IsFeatureMap ? 1 : input.Rank;

    /// <summary>Warns of a dim that is the first axis of (T, F) or (H, W, C), while features or channels are meant.</summary>
    /// <param name="context">The layer.</param>
    /// <param name="argument">The argument that gives the dim.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="input">The layer's input.</param>
    /// <param name="features">The setting that is the features; null where they are the default.</param>
    public static void WarnOfSteps(LayerContext context, string argument, int axis, Shape input, string? features = null)
    {
        if (axis == 1 && ChannelAxes.Last(input) is var (axes, first))
        {
            context.ReportSuggesting(
                argument, features, Descriptors.DimOfSteps, context.Label, first, input.ToString(), context.Source, axes,
                features is null ? "Leave dim out: the features are its default." : $"Write {features} for the features.");
        }
    }

    /// <summary>Distinct axes; null, with a finding, where one is invalid or repeated.</summary>
    public static IReadOnlyList<int>? FindAll(LayerContext context, string argument, IReadOnlyList<int> axes, Shape input)
    {
        var found = new List<int>();
        for (var item = 0; item < axes.Count; item++)
        {
            if (Find(context, argument, axes[item], input, item) is not { } axis)
            {
                return null;
            }

            if (found.Contains(axis))
            {
                context.BadArgument(argument, "each axis once", $"({Text.Join(axes)})", item);
                return null;
            }

            found.Add(axis);
        }

        return found;
    }

    /// <summary>
    /// The layout of a value after a permutation of its axes; <paramref name="order"/> counts from 1. Channels moved to the end are
    /// features. Features of (T, F) moved to the front may be channels of a convolution, or stay features while a Linear mixes the steps
    /// (Tolstikhin et al., arXiv 2105.01601): the next layer decides.
    /// </summary>
    public static Layout Moved(Layout layout, IReadOnlyList<int> order)
    {
        if (order.Count == 2)
        {
            return order[0] == 1 ? layout : layout == Layout.ChannelsFirst ? Layout.FeaturesLast : Layout.Open;
        }

        var channels = layout == Layout.FeaturesLast ? order.Count : 1;
        return order[order.Count - 1] == channels ? Layout.FeaturesLast : order[0] == channels ? Layout.ChannelsFirst : Layout.Open;
    }
}
