using Microsoft.CodeAnalysis;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// Rules for norms that normalise the wrong axes of their input: steps instead of channels, or columns instead of features.
/// </summary>
internal static class NormAxes
{
    /// <summary>
    /// A norm over channels treats the steps of (T, F), and the rows of (H, W, C), as channels. False, with an error, where it needs a
    /// fixed number of them that the input may not have; a warning elsewhere.
    /// </summary>
    public static bool AreChannels(LayerContext context, Shape input, bool needsChannels)
    {
        if (input is not { Rank: > 1, Layout: Layout.FeaturesLast })
        {
            return true;
        }

        var fits = !needsChannels || (input.Channels.IsKnown && input.Channels == input.Last);
        var axes = input.Rank switch
        {
            2 => "(T, F): it would normalise time steps",
            3 => "(H, W, C): it would normalise rows",
            _ => "(D, H, W, C): it would normalise slices",
        };
        Report(context, fits, Descriptors.NormOverTime, context.Label, input.ToString(), context.Source, axes);
        return fits;
    }

    /// <summary>
    /// A norm over the last axis of a feature map treats the columns as features. Where there are, or may be, as many columns as channels
    /// it does not throw, and this is a warning.
    /// </summary>
    public static bool AreFeatures(LayerContext context, Shape input)
    {
        if (!input.IsFeatureMap)
        {
            return true;
        }

        var fits = !input.Channels.IsKnown || input.Channels == input.Last;
        Report(context, fits, Descriptors.NormOverColumns, context.Label, input.ToString(), context.Source);
        return fits;
    }

    private static void Report(LayerContext context, bool fits, DiagnosticDescriptor rule, params string[] texts) =>
        context.ReportAt(null, fits ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, rule, texts);
}
