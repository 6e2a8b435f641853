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

    /// <summary>Reports a LayerNorm of which the channels of a feature map are asked, which are not its last axis.</summary>
    public static void ReportChannels(LayerContext context, string argument, Shape input) => context.ReportSuggesting(
        argument, ChannelNorm(context, input), Descriptors.LayerNormOfChannels,
        context.Label, input.Channels.ToString(), input.ToString(), context.Source);

    /// <summary>The norm of channels with a LayerNorm's settings; null where there is one channel, or the norm is another one.</summary>
    private static string? ChannelNorm(LayerContext context, Shape input) =>
        input.Channels != 1 && context.Kind == nameof(LayerNorm) ? nameof(ChannelLayerNorm) : null;
}
