using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Bilinear of the current value and a tap, on (F) and on each step of (T, F).</summary>
internal sealed class Bilinear() : Layer<Bilinear.Settings>("Bilinear", "bilinear")
{
    protected override Settings Read(LayerContext context) =>
        new(
            context.Size(nameof(Settings.Features), otherwise: 1), context.Tapped(nameof(Settings.Tap))?[0],
            context.Flag(nameof(Settings.Bias)));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (settings.Tap?.Shape is not { } other)
        {
            return null;
        }

        Linear.WarnOfColumns(context, input);
        if (other.Rank != input.Rank || !other.Dims.Take(other.Rank - 1).Zip(input.Dims, SameShape.Fits).All(fits => fits))
        {
            JoinedShapes.Report(context, input, settings.Tap, "shapes that differ in the last axis alone");
            return null;
        }

        if (Known(context, input.Last, input, "its features", Linear.Advice(input)) is not { } first
            || Known(context, other.Last, other, $"the features of [Tap] '{settings.Tap.Name}'") is not { } second)
        {
            return null;
        }

        return new("Bilinear", new ModuleArguments { first, second, settings.Features }.ToArray(), input.WithLast(settings.Features))
        {
            Weights = first * second * settings.Features,
            Bias = new("hasBias", settings.Features, settings.Bias, IsPerChannel: input.Rank == 1),
            OutputIsOverwritable = true,
            WeightRank = 3,
        };
    }

    internal sealed record Settings(Dim Features, Tapped? Tap, bool? Bias);
}
