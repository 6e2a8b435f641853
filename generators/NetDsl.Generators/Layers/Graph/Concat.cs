using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// torch.cat of the current value and taps over the channels or features; the current value comes last, since it is the newest.
/// </summary>
internal sealed class Concat() : Layer<Concat.Settings>("Concat", "concat")
{
    public override bool IsModule => false;

    protected override Settings Read(LayerContext context) => new(
        context.Tapped(nameof(Settings.Taps)) ?? [],
        context.Axis(nameof(Settings.Dim)));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (Axes.FindOrUsual(context, nameof(Settings.Dim), settings.Dim, input) - 1 is not { } axis)
        {
            return null;
        }

        var total = input.Dims[axis];
        foreach (var tap in settings.Taps)
        {
            if (tap.Shape is not { } shape)
            {
                return null;
            }

            if (!Fits(shape, input, axis))
            {
                var expected = $"shapes that differ in axis {Text.Of(axis + 1)} alone, the batch being 0";
                var upsample = axis == 0 ? JoinedShapes.Upsampled(context, input, shape) : null;
                JoinedShapes.Report(
                    context, input, tap, upsample is null ? expected : $"{expected}: put [{upsample}] above it", upsample);
                return null;
            }

            total = total + shape.Dims[axis];
        }

        return new(new Concatenation(axis + 1), input.WithSize(axis + 1, total)) { OutputIsOverwritable = true };
    }

    private static bool Fits(Shape left, Shape right, int axis) => left.Rank == right.Rank
        && Enumerable.Range(0, left.Rank).All(index => index == axis || !left.Dims[index].Differs(right.Dims[index]));

    internal sealed record Settings(IReadOnlyList<Tapped> Taps, int? Dim);
}
