using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>torch.cat of the current value and tapped ones, the current one last as it was made last, over the channels or features.</summary>
internal sealed class Concat() : Layer("Concat", "concat")
{
    public override bool IsModule => false;

    public override LayerFacts? Infer(LayerContext context, Shape? input)
    {
        var given = context.IsGiven("Dim") ? context.Int("Dim", otherwise: 1, least: int.MinValue) : (int?)null;
        if (context.Tapped("taps") is not { } taps || input is null || Axis(context, given, input) is not { } axis)
        {
            return null;
        }

        var total = input.Dims[axis];
        foreach (var tap in taps)
        {
            if (tap.Shape is not { } shape)
            {
                return null;
            }

            if (!Fits(shape, input, axis))
            {
                JoinedShapes.Report(context, input, tap, $"shapes that differ in axis {Text.Of(axis + 1)} alone, the batch being 0");
                return null;
            }

            total = total + shape.Dims[axis];
        }

        var output = Shape.Of(input.Dims.Select((dim, index) => index == axis ? total : dim), input.Layout);
        return new(new Concatenation(axis + 1), output)
        {
            OutputIsOverwritable = true,
        };
    }

    /// <summary>The axis among the shape's own; the channels or features where none is given.</summary>
    private static int? Axis(LayerContext context, int? given, Shape input)
    {
        if (given is not { } dim)
        {
            return input.IsFeatureMap ? 0 : input.Rank - 1;
        }

        var axis = dim < 0 ? dim + input.Rank : dim - 1;
        if (axis >= 0 && axis < input.Rank && dim != 0)
        {
            return axis;
        }

        context.BadArgument("Dim", $"from 1 to {Text.Of(input.Rank)}, or from {Text.Of(-input.Rank)} to -1, on {input.Batched}", Text.Of(dim));
        return null;
    }

    private static bool Fits(Shape left, Shape right, int axis) =>
        left.Rank == right.Rank && Enumerable.Range(0, left.Rank).All(index => index == axis || Fits(left.Dims[index], right.Dims[index]));

    private static bool Fits(Dim left, Dim right) => !left.Differs(right);
}
