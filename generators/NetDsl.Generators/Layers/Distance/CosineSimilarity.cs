using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.CosineSimilarity of the current value and a tap; it reduces an axis.</summary>
internal sealed class CosineSimilarity() : Layer<CosineSimilarity.Settings>("CosineSimilarity", "cosine_similarity")
{
    protected override Settings Read(LayerContext context) => new(
        context.Tapped(nameof(Settings.Tap))?[0],
        context.Int(nameof(Settings.Dim), otherwise: 1, least: int.MinValue),
        context.Number(nameof(Settings.Eps), 1e-8, value => value > 0 && !double.IsInfinity(value), "above 0"));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (Axes.Find(context, nameof(Settings.Dim), settings.Dim, input) - 1 is not { } axis)
        {
            return null;
        }

        if (!SameShape.Check(context, input, settings.Tap))
        {
            return null;
        }

        Axes.WarnOfSteps(context, nameof(Settings.Dim), axis + 1, input, "Dim = -1");
        return new(
            "CosineSimilarity",
            new ModuleArguments { { "dim", settings.Dim, 1 }, { "eps", settings.Eps, 1e-8 } }.ToArray(),
            Shape.Of(input.Dims.Where((_, index) => index != axis), Layout.Open))
        {
            OutputIsOverwritable = true,
        };
    }

    internal sealed record Settings(Tapped? Tap, int Dim, double Eps);
}
