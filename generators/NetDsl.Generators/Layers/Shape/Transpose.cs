using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>Two axes swapped.</summary>
internal sealed class Transpose() : Layer<Transpose.Settings>("Transpose", "transpose")
{
    public override bool IsModule => false;

    protected override Settings Read(LayerContext context) => new(
        context.Int(nameof(Settings.Dim0), otherwise: 0, least: int.MinValue),
        context.Int(nameof(Settings.Dim1), otherwise: 0, least: int.MinValue),
        context.Layout());

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (Axes.Find(context, nameof(Settings.Dim0), settings.Dim0, input) is not { } first ||
            Axes.Find(context, nameof(Settings.Dim1), settings.Dim1, input) is not { } second)
        {
            return null;
        }

        var order = Enumerable.Range(1, input.Rank).Select(axis => axis == first ? second : axis == second ? first : axis).ToList();
        return new(
            new Transposition(first, second),
            Shape.Of(order.Select(axis => input.Dims[axis - 1]), settings.Layout ?? Axes.Moved(input.Layout, order)))
        {
            Keeps = Keeps.Values,
        };
    }

    internal sealed record Settings(int Dim0, int Dim1, Layout? Layout);
}
