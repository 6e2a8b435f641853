using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// nn.Embedding, (T) tokens to (T, F), one token () to (F) or more axes (…) to (…, F), and nn.EmbeddingBag, (T) to (F). No layer outputs
/// integers, so it is the first layer of its input.
/// </summary>
/// <param name="kind">The attribute's name and the module's.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="isBag">One vector for all tokens.</param>
internal sealed class Embedding(string kind, string prefix, bool isBag) : Layer<Embedding.Settings>(kind, prefix)
{
    public override bool TakesNumbers => !isBag;

    protected override Settings Read(LayerContext context)
    {
        var count = context.Size(nameof(Settings.Count), otherwise: 1);
        var most = count.Size is { } known ? (int)known : int.MaxValue;
        var padding = context.Size(nameof(Settings.PaddingIdx), otherwise: 0, least: -most, most: most - 1);
        var settings = new Settings(
            count,
            context.Size(nameof(Settings.Features), otherwise: 1),
            context.Member(nameof(Settings.Mode), "Sum", "Mean", "Max") ?? "Mean",
            !context.IsGiven(nameof(Settings.PaddingIdx)) ? null : padding.IsNegative ? padding + count : padding,
            context.IsGiven(nameof(Settings.MaxNorm)) ? context.Number(nameof(Settings.MaxNorm), 1, IsLength, "above 0") : null,
            context.Number(nameof(Settings.NormType), 2, IsLength, "above 0"),
            context.Flag(nameof(Settings.ScaleGradByFreq), false),
            context.Flag(nameof(Settings.Sparse), false));
        if (settings is { Mode: "Max", ScaleGradByFreq: true })
        {
            context.BadArgument(nameof(Settings.ScaleGradByFreq), "false with EmbeddingBagMode.Max", "true");
        }

        if (settings is { Mode: "Max", Sparse: true })
        {
            context.BadArgument(nameof(Settings.Sparse), "false with EmbeddingBagMode.Max", "true");
        }

        // Its backward throws.
        if (settings is { ScaleGradByFreq: true, Sparse: true })
        {
            context.BadArgument(nameof(Settings.Sparse), "false with ScaleGradByFreq", "true");
        }

        return settings;
    }

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if ((isBag && input.Rank > 1) || context.SourceKind is not null)
        {
            context.Report(
                Descriptors.WrongRank, context.Label, "tokens (T), whole numbers from the network's input,", input.ToString(),
                context.Source, "");
            return null;
        }

        var (count, features) = (settings.Count, settings.Features);
        return new(
            Kind,
            new ModuleArguments
            {
                count,
                features,
                { isBag ? "padding_index" : "padding_idx", settings.PaddingIdx ?? -1, -1 },
                { "max_norm", settings.MaxNorm ?? 0, 0.0 },
                { "norm_type", settings.NormType, 2.0 },
                { "scale_grad_by_freq", settings.ScaleGradByFreq, false },
                { "mode", "EmbeddingBagMode", settings.Mode, "Mean" },
                { "sparse", settings.Sparse, false },
            }.ToArray(),
            isBag || input.Rank == 0
                ? Shape.Of([features], Layout.Open)
                : Shape.Of(input.Dims.Append(features), Layout.FeaturesLast))
        {
            Weights = count * features,
            WeightRank = 2,
            ReadsTokens = true,
            AfterInit = settings.PaddingIdx is { } padding
                ? new(InitializationTarget.Weight, new("Padding", IsOfLibrary: true), new ModuleArguments { padding }.ToArray())
                : null,
            OutputIsOverwritable = true,
        };
    }

    private static bool IsLength(double value) => value > 0 && !double.IsInfinity(value);

    internal sealed record Settings(
        Dim Count, Dim Features, string Mode, Dim? PaddingIdx, double? MaxNorm, double NormType, bool ScaleGradByFreq, bool Sparse);
}
