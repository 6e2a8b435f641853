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
        if (input.IsFeatureMap)
        {
            Report(context, input);
            return null;
        }

        if (Known(context, input.Last, input, "its features") is not { } features)
        {
            return null;
        }

        return new(
            "Linear",
            new ModuleArguments { features, settings.Features }.ToArray(),
            input.WithFeatures(settings.Features))
        {
            Weights = features * settings.Features,

            // On (T, F) the bias is one constant per feature, while the channels of a norm that follows are on another axis.
            Bias = new("hasBias", settings.Features, settings.Bias, IsPerChannel: input.Rank == 1),
            OutputIsOverwritable = true,
            Role = Role.Linear,
            WeightRank = 2,
        };
    }

    /// <summary>Below a Flatten that leaves several axes, another one is no cure.</summary>
    private static void Report(LayerContext context, Shape input)
    {
        var isFlattened = context.SourceKind == nameof(Flatten);
        var steps = input.Rank == 2 ? ", or put [Transpose(1, 2)] below it" : "";
        context.ReportSuggesting(
            argument: null, isFlattened ? null : nameof(Flatten), Descriptors.LinearOnFeatureMap,
            context.Label, input.ToString(), context.Source,
            isFlattened ? $"Leave StartDim and EndDim out of [Flatten]{steps}." : "Put [Flatten] above it.");
    }

    internal sealed record Settings(Dim Features, bool? Bias);
}
