using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.PairwiseDistance between the current value and a tap; it reduces the last axis, or keeps it with size 1.</summary>
internal sealed class PairwiseDistance() : Layer<PairwiseDistance.Settings>("PairwiseDistance", "distance")
{
    protected override Settings Read(LayerContext context) => new(
        context.Tapped(nameof(Settings.Tap))?[0],
        context.Number(nameof(Settings.P), 2, value => value > 0 && !double.IsInfinity(value), "above 0"),
        context.Number(nameof(Settings.Eps), 1e-6, value => value >= 0 && !double.IsInfinity(value), "0 or more"),
        context.Flag(nameof(Settings.KeepDim), false));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input) =>
        SameShape.Check(context, input, settings.Tap)
            ? new(
                "PairwiseDistance",
                new ModuleArguments
                {
                    { "p", settings.P, 2 },
                    { "eps", settings.Eps, 1e-6 },
                    { "keepdim", settings.KeepDim, false },
                }.ToArray(),
                settings.KeepDim ? input.WithFeatures(1) : Shape.Of(input.Dims.Take(input.Rank - 1), Layout.Open))
            : null;

    internal sealed record Settings(Tapped? Tap, double P, double Eps, bool KeepDim);
}
