using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// Rules for norms that normalise the wrong axes of their input: steps instead of channels, or columns instead of features.
/// </summary>
internal static class NormAxes
{
    /// <summary>What to do where the number of steps is open.</summary>
    public static readonly Advice Advice = new("Use [LayerNorm].", nameof(LayerNorm));

    /// <summary>What to do where the size of a feature map's last axes is open; null for other values.</summary>
    public static Advice? AdviceOfPositions(LayerContext context, Shape input) =>
        input.IsFeatureMap ? new("Use [ChannelLayerNorm].", ChannelNorm(context, input)) : null;

    /// <summary>Warns of a norm of channels on (T, F) or (H, W, C).</summary>
    public static void WarnOfSteps(LayerContext context, Shape input)
    {
        if (ChannelAxes.Last(input) is var (axes, first))
        {
            context.ReportSuggesting(
                argument: null, nameof(LayerNorm), Descriptors.NormOverTime, context.Label, input.ToString(), context.Source, axes, first);
        }
    }

    /// <summary>
    /// Warns of a norm over the last axes of a feature map without its channels: over the last one it normalises each row by itself.
    /// </summary>
    /// <param name="context">The norm.</param>
    /// <param name="input">Its input.</param>
    /// <param name="axes">The number of axes that it normalises over.</param>
    public static void WarnOfPositions(LayerContext context, Shape input, int axes)
    {
        if (input.IsFeatureMap && axes < input.Rank)
        {
            context.ReportSuggesting(
                argument: null, ChannelNorm(context, input), Descriptors.NormOverPositions,
                context.Label, axes == 1 ? "axis" : $"{Text.Of(axes)} axes", input.ToString(), context.Source,
                axes == 1 && ChannelAxes.AdviceOfLayout(context, input) is { } advice ? $"; {advice}" : "");
        }
    }

    /// <summary>The sizes of the normalised axes; null, with a finding, where they differ from the input's or are unknown.</summary>
    /// <param name="context">The norm.</param>
    /// <param name="normalizedShape">The sizes that are given; none for the last axis.</param>
    /// <param name="input">Its input.</param>
    public static IReadOnlyList<Dim>? Trailing(LayerContext context, EquatableArray<Dim> normalizedShape, Shape input)
    {
        const string Argument = nameof(LayerNorm.Settings.NormalizedShape);
        var given = normalizedShape.Count == 0 ? EquatableArray.Of(Dim.Any) : normalizedShape;
        var dims = input.Dims.Skip(input.Rank - given.Count).ToList();
        if (given.Count > input.Rank || given.Contains(0) ||
            dims.Where((dim, axis) => !given[axis].IsAny && dim.Differs(given[axis])).Any())
        {
            if (given.Count == 1 && input.IsFeatureMap && given[0] == input.Channels)
            {
                ReportChannels(context, Argument, input);
            }
            else
            {
                context.BadArgument(Argument, $"the last sizes of {input}", $"({Sizes.Join(given)})");
            }

            return null;
        }

        var sizes = dims.Select((dim, axis) => given[axis].IsAny ? dim : given[axis]).ToList();
        if (sizes.Exists(size => !size.IsKnown))
        {
            // On a feature map the axes are rather the wrong ones.
            context.ReportUnknown(
                given.Count == 1 ? "the size of its last axis" : "the sizes of its last axes", input, AdviceOfPositions(context, input));
            return null;
        }

        return sizes;
    }

    /// <summary>The sizes of the normalised axes as the module's first argument.</summary>
    public static ArgumentValue Argument(IReadOnlyList<Dim> normalized) =>
        normalized.Count == 1 ? new SizeValue(normalized[0]) : new SizeArrayValue(normalized.ToEquatableArray());

    /// <summary>Reports a LayerNorm or an RMSNorm of which the channels of a feature map are asked, which are not its last axis.</summary>
    private static void ReportChannels(LayerContext context, string argument, Shape input) => context.ReportSuggesting(
        argument, ChannelNorm(context, input), Descriptors.LayerNormOfChannels,
        context.Label, input.Channels.ToString(), input.ToString(), context.Source);

    /// <summary>The norm of channels with a LayerNorm's settings; null where there is one channel, or the norm is another one.</summary>
    private static string? ChannelNorm(LayerContext context, Shape input) =>
        input.Channels != 1 && context.Kind == nameof(LayerNorm) ? nameof(ChannelLayerNorm) : null;
}
