using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Linear, on (F), on each step of (T, F), and on each position of (H, W, C).</summary>
internal sealed class Linear() : Layer<Linear.Settings>("Linear", "fc")
{
    protected override Settings Read(LayerContext context) =>
        new(context.Size(nameof(Settings.Features), otherwise: 0), context.Flag(nameof(Settings.Bias)));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        WarnOfColumns(context, input);
        if (Known(context, input.Last, input, "its features", Advice(input)) is not { } features)
        {
            return null;
        }

        return new(
            "Linear",
            new ModuleArguments { features, settings.Features }.ToArray(),
            input.WithLast(settings.Features))
        {
            Weights = features * settings.Features,

            // On (T, F) the bias is one constant per feature, while the channels of a norm that follows are on another axis.
            Bias = new("hasBias", settings.Features, settings.Bias, IsPerChannel: input.Rank == 1),
            OutputIsOverwritable = true,
            Role = Role.Linear,
            WeightRank = 2,
        };
    }

    /// <summary>
    /// Warns of a feature map, of whose last axis Linear makes features: once, since a [Flatten] above the first mends those below it.
    /// Below a Flatten that leaves several axes, another one is no cure.
    /// </summary>
    public static void WarnOfColumns(LayerContext context, Shape input)
    {
        if (!input.IsFeatureMap ||
            context.Surroundings.AllAbove.Any(layer => layer is { Kind: "Linear" or "Bilinear", Input.IsFeatureMap: true }))
        {
            return;
        }

        var isFlattened = context.SourceKind == nameof(Flatten);
        var steps = input.Rank == 2 ? ", or put [Transpose(1, 2)] below it" : "";
        context.ReportSuggesting(
            argument: null, isFlattened ? null : nameof(Flatten), Descriptors.LinearOnFeatureMap,
            context.Label, input.ToString(), context.Source,
            isFlattened ? $"Leave StartDim and EndDim out of [Flatten]{steps}." : "Put [Flatten] above it.");
    }

    /// <summary>What makes the features known; null where the input's declaration does.</summary>
    public static Advice? Advice(Shape input) =>
        input.IsFeatureMap ? new("Put [AdaptiveAvgPool(1), Flatten] above it.", nameof(Flatten)) : null;

    internal sealed record Settings(Dim Features, bool? Bias);
}
