using Microsoft.CodeAnalysis;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>Norms whose axes are not those of the value that they get: steps for channels, or columns for features.</summary>
internal static class NormAxes
{
    /// <summary>
    /// A norm of channels on (T, F) takes steps for channels. False, with an error, where that needs a number of steps that the value does
    /// not have for certain; a warning elsewhere.
    /// </summary>
    public static bool AreChannels(LayerContext context, Shape input, bool needsSteps)
    {
        if (input is not { Rank: 2, Layout: Layout.FeaturesLast })
        {
            return true;
        }

        var fits = !needsSteps || (input.Channels.IsKnown && input.Channels == input.Last);
        Report(context, fits, Descriptors.NormOverTime, input);
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
        Report(context, fits, Descriptors.NormOverColumns, input);
        return fits;
    }

    private static void Report(LayerContext context, bool fits, DiagnosticDescriptor rule, Shape input) => context.ReportAt(
        null, fits ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, rule, context.Label, input.ToString(), context.Source);
}
