using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// Rules for norms that normalise the wrong axes of their input: steps instead of channels, or columns instead of features.
/// </summary>
internal static class NormAxes
{
    /// <summary>What to do where the number of steps is open.</summary>
    public const string Advice = "Use [LayerNorm].";

    /// <summary>Warns of a norm of channels on (T, F) or (H, W, C).</summary>
    public static void WarnOfSteps(LayerContext context, Shape input)
    {
        if (ChannelAxes.Last(input) is var (axes, first))
        {
            context.Report(Descriptors.NormOverTime, context.Label, input.ToString(), context.Source, axes, first);
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
}
