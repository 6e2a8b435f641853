using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// Rules for norms that normalise the wrong axes of their input: steps instead of channels, or columns instead of features.
/// </summary>
internal static class NormAxes
{
    /// <summary>
    /// BatchNorm on (T, F) or (H, W, C). False, with an error, unless there are as many steps or rows as features: then it runs, and
    /// this is a warning.
    /// </summary>
    public static bool AreChannels(LayerContext context, Shape input)
    {
        if (Misread(input) is not { } axes)
        {
            return true;
        }

        var fits = input.Channels.IsKnown && input.Channels == input.Last;
        Report(context, fits ? Descriptors.NormOverSteps : Descriptors.NormOverTime, input, axes);
        return fits;
    }

    /// <summary>Warns of another norm of channels on (T, F) or (H, W, C): it runs for any number of steps.</summary>
    public static void WarnOfSteps(LayerContext context, Shape input)
    {
        if (Misread(input) is { } axes)
        {
            Report(context, Descriptors.NormOverSteps, input, axes);
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
                context.Label, axes == 1 ? "axis" : $"{Text.Of(axes)} axes", input.ToString(), context.Source);
        }
    }

    /// <summary>Reports a LayerNorm of which the channels of a feature map are asked, which are not its last axis.</summary>
    public static void ReportChannels(LayerContext context, string argument, Shape input) => context.ReportSuggesting(
        argument, ChannelNorm(context, input), Descriptors.LayerNormOfChannels,
        context.Label, input.Channels.ToString(), input.ToString(), context.Source);

    /// <summary>The norm of channels with a LayerNorm's settings; null where there is one channel, or the norm is another one.</summary>
    private static string? ChannelNorm(LayerContext context, Shape input) =>
        input.Channels != 1 && context.Kind == nameof(LayerNorm) ? nameof(ChannelLayerNorm) : null;

    /// <summary>The axes of a value whose channels come last, and what a norm of channels would normalise; null for others.</summary>
    private static (string Axes, string Normalised)? Misread(Shape input) => input switch
    {
        not { Rank: > 1, Layout: Layout.FeaturesLast } => null,
        { Rank: 2 } => ("(T, F)", "time steps"),
        { Rank: 3 } => ("(H, W, C)", "rows"),
        _ => ("(D, H, W, C)", "slices"),
    };

    private static void Report(LayerContext context, DiagnosticDescriptor rule, Shape input, (string Axes, string Normalised) read) =>
        context.Report(rule, context.Label, input.ToString(), context.Source, read.Axes, read.Normalised);
}
