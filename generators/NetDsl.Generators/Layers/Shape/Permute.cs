using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The axes in another order, the batch first as before.</summary>
internal sealed class Permute() : Layer<EquatableArray<int>>("Permute", "permute")
{
    public override bool IsModule => false;

    protected override EquatableArray<int> Read(LayerContext context) => context.RequiredAxes("dims");

    protected override LayerFacts? Infer(LayerContext context, EquatableArray<int> dims, Shape input)
    {
        // PyTorch writes the batch, too.
        var axes = dims[0] == 0 ? dims.Skip(1).ToList() : dims.ToList();
        if (Axes.FindAll(context, "dims", axes, input) is not { } order)
        {
            return null;
        }

        if (order.Count != input.Rank)
        {
            context.BadArgument("dims", $"each axis of {input.Batched} once", $"({Text.Join(dims)})");
            return null;
        }

        return new(
            new Permutation(order.ToEquatableArray()),
            Shape.Of(order.Select(axis => input.Dims[axis - 1]), Axes.Moved(input.Layout, order)));
    }
}
