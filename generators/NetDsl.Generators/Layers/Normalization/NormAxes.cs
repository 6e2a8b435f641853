using Microsoft.CodeAnalysis;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>Norms whose axes are not those of the value that they get: steps for channels, or columns for features.</summary>
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

    /// <summary>Warns of a norm over the last axis alone of a feature map: it normalises each row by itself.</summary>
    public static void WarnOfColumns(LayerContext context, Shape input)
    {
        if (input.IsFeatureMap)
        {
            context.Report(Descriptors.NormOverColumns, context.Label, input.ToString(), context.Source);
        }
    }

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
