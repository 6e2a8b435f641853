using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>Leaves out axes of size 1: one, or all whose size is known.</summary>
internal sealed class Squeeze() : Layer<Squeeze.Settings>("Squeeze", "squeeze")
{
    public override bool IsModule => false;

    protected override Settings Read(LayerContext context) => new(
        context.Axis(nameof(Settings.Dim)),
        context.Layout());

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (Over(context, settings, input) is not { } axes)
        {
            return null;
        }

        var layout = !axes.Contains(input.Rank) && input.Layout == Layout.FeaturesLast ? Layout.FeaturesLast
            : !axes.Contains(1) && input.Layout == Layout.ChannelsFirst ? Layout.ChannelsFirst
            : Layout.Open;
        var dims = input.Dims.Where((_, index) => !axes.Contains(index + 1));
        return new(new Squeezing(axes.ToEquatableArray()), Shape.Of(dims, layout).With(settings.Layout))
        {
            Keeps = Keeps.Values,
            ChannelConstant = axes.Contains(1) ? ChannelConstant.Matters : ChannelConstant.Passes,
        };
    }

    private static IReadOnlyList<int>? Over(LayerContext context, Settings settings, Shape input)
    {
        if (settings.Dim is not { } dim)
        {
            var axes = Enumerable.Range(1, input.Rank).Where(axis => input.Dims[axis - 1] == 1).ToList();
            if (axes.Count == 0)
            {
                context.BadArgument(nameof(Settings.Dim), $"left out where an axis has size 1, which none of {input} has", "none");
            }

            return axes.Count == 0 ? null : axes;
        }

        if (Axes.Find(context, nameof(Settings.Dim), dim, input) is not { } found)
        {
            return null;
        }

        if (input.Dims[found - 1] != 1)
        {
            context.BadArgument(
                nameof(Settings.Dim), "an axis of size 1", $"{Text.Of(dim)}, which has {input.Dims[found - 1]} in {input.Batched}");
            return null;
        }

        return [found];
    }

    internal sealed record Settings(int? Dim, Layout? Layout);
}
