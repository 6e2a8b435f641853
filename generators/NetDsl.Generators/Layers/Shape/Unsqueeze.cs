using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>Inserts an axis of size 1.</summary>
internal sealed class Unsqueeze() : Layer<Unsqueeze.Settings>("Unsqueeze", "unsqueeze")
{
    public override bool IsModule => false;

    public override bool TakesNumbers => true;

    protected override Settings Read(LayerContext context) =>
        new(context.Int(nameof(Settings.Dim), otherwise: 1, least: int.MinValue), context.Layout());

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var longer = Shape.Of(input.Dims.Prepend(1), Layout.Open);
        if (Axes.Find(context, nameof(Settings.Dim), settings.Dim, longer) is not { } axis)
        {
            return null;
        }

        var dims = input.Dims.Take(axis - 1).Append(1).Concat(input.Dims.Skip(axis - 1));
        var layout = input.Rank == 1 ? Layout.Open
            : axis <= input.Rank && input.Layout == Layout.FeaturesLast ? Layout.FeaturesLast
            : axis > 1 && input.Layout == Layout.ChannelsFirst ? Layout.ChannelsFirst
            : Layout.Open;
        return new(new Unsqueezing(axis), Shape.Of(dims, layout).With(settings.Layout))
        {
            Keeps = Keeps.Values,
            ChannelConstant = axis > 1 ? ChannelConstant.Passes : ChannelConstant.Matters,
        };
    }

    internal sealed record Settings(int Dim, Layout? Layout);
}
