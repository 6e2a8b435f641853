using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A part of an axis, from one place to another one, as Python's slices.</summary>
internal sealed class Slice() : Layer<Slice.Settings>("Slice", "slice")
{
    public override bool IsModule => false;

    protected override Settings Read(LayerContext context) => new(
        context.Int(nameof(Settings.Dim), otherwise: 0, least: int.MinValue),
        context.Size(nameof(Settings.Start), otherwise: 0, least: int.MinValue),
        context.IsGiven(nameof(Settings.End)) ? context.Size(nameof(Settings.End), otherwise: 0, least: int.MinValue) : null,
        context.Size(nameof(Settings.Step), otherwise: 1));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (Axes.Find(context, nameof(Settings.Dim), settings.Dim, input) is not { } axis)
        {
            return null;
        }

        var size = input.Dims[axis - 1];
        var start = Place(settings.Start, size);
        var end = settings.End is { } given ? Place(given, size) : size;
        if (start.IsNegative || (size - start).IsNegative || size == start)
        {
            context.BadArgument(nameof(Settings.Start), $"a place of the axis, which has {size}", settings.Start.ToString());
            return null;
        }

        if ((size - end).IsNegative || (end - start).IsNegative || end == start)
        {
            context.BadArgument(
                nameof(Settings.End), $"a place behind Start, {settings.Start}, and not beyond the axis, which has {size}",
                settings.End?.ToString() ?? "none");
            return null;
        }

        // An open axis may be shorter than a part of so many places, and hyperparameters may decide from which end a place counts.
        var isClear = size.IsKnown || (settings.Start.Size >= 0 && settings.End is null or { IsNegative: true });
        var length = isClear && HasSign(settings.Start) && (settings.End is not { } last || HasSign(last)) ? end - start : Dim.Any;
        var output = input.WithSize(axis, (length + settings.Step - 1) / settings.Step);
        return new(new Slicing(axis, settings.Start, settings.End, settings.Step), output)
        {
            Keeps = Keeps.Range,
            ChannelConstant = ChannelConstant.Passes,
        };
    }

    /// <summary>Whether it is known from which end a place counts.</summary>
    private static bool HasSign(Dim place) => place.IsNegative || place.IsNatural;

    /// <summary>A place counted from the front.</summary>
    private static Dim Place(Dim place, Dim size) => place.IsNegative ? size + place : place;

    internal sealed record Settings(int Dim, Dim Start, Dim? End, Dim Step);
}
