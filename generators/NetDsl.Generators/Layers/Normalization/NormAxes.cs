using Microsoft.CodeAnalysis;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>Norms whose axes are not those of the value that they get: steps for channels, or columns for features.</summary>
internal static class NormAxes
{
    /// <summary>
    /// A norm of channels on (T, F) takes steps for channels, on (H, W, C) rows. False, with an error, where that needs a number of them that
    /// the value does not have for certain; a warning elsewhere.
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
    /// A norm of the last axis alone on a feature map takes columns for features. Where there are as many as channels, or may be, it throws
    /// nowhere, and is a warning.
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
