using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The axes in another order; the batch stays first.</summary>
internal sealed class Permute() : Layer<Permute.Settings>("Permute", "permute")
{
    public override bool IsModule => false;

    protected override Settings Read(LayerContext context) =>
        new(context.RequiredAxes(nameof(Settings.Dims)), context.Layout());

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var dims = settings.Dims;
        // PyTorch's permute lists the batch axis too.
        var axes = dims[0] == 0 ? dims.Skip(1).ToList() : dims.ToList();
        if (Axes.FindAll(context, nameof(Settings.Dims), axes, input) is not { } order)
        {
            return null;
        }

        if (order.Count != input.Rank)
        {
            context.BadArgument(nameof(Settings.Dims), $"each axis of {input.Batched} once", $"({Text.Join(dims)})");
            return null;
        }

        return new(
            new Permutation(order.ToEquatableArray()),
            Shape.Of(order.Select(axis => input.Dims[axis - 1]), settings.Layout ?? Axes.Moved(input.Layout, order)))
        {
            Keeps = Keeps.Values,
        };
    }

    internal sealed record Settings(EquatableArray<int> Dims, Layout? Layout);
}
