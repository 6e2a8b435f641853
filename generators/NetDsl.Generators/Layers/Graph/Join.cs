using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The elementwise sum or product of the current value and taps.</summary>
/// <param name="kind">The attribute's name.</param>
/// <param name="prefix">Its name in messages.</param>
/// <param name="operation">The elementwise operation.</param>
/// <param name="broadcasts">
/// A size of 1 broadcasts to any size, as in a product with one gate per channel. A sum of different shapes is more often a mistake.
/// </param>
internal sealed class Join(string kind, string prefix, Operation operation, bool broadcasts) : Layer<Join.Settings>(kind, prefix)
{
    public override bool IsModule => false;

    public override bool TakesNumbers => true;

    protected override Settings Read(LayerContext context) => new(context.Tapped(nameof(Settings.Taps)) ?? []);

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var output = input;
        foreach (var tap in settings.Taps)
        {
            if (tap.Shape is not { } shape)
            {
                return null;
            }

            if (Combine(output, shape) is not { } combined)
            {
                Report(context, output, tap, settings.Taps.Count == 1);
                return null;
            }

            output = combined;
        }

        return new(operation, output) { OutputIsOverwritable = true };
    }

    private void Report(LayerContext context, Shape current, Tapped tap, bool isOnlyTap)
    {
        if (broadcasts)
        {
            JoinedShapes.Report(context, current, tap, "shapes that are equal, or 1 where they differ");
        }
        else if (isOnlyTap && IsGate(current, tap.Shape!))
        {
            JoinedShapes.Report(context, current, tap, "equal shapes, or [Multiply] for one factor a channel", "Multiply");
        }
        else if (HaveSameChannels(current, tap.Shape!) && JoinedShapes.Upsampled(context, current, tap.Shape!) is { } upsample)
        {
            JoinedShapes.Report(context, current, tap, $"equal shapes: put [{upsample}] above it", upsample);
        }
        else
        {
            // A projection with a larger stride leaves out most of the skip: then a pooling shrank the other value.
            var strides = isOnlyTap ? Projection.Between(tap.Shape!, current) : null;
            var isMended = strides?.All(stride => stride.Size is null or <= 2) == true;
            JoinedShapes.Report(context, current, tap, "equal shapes", isMended ? "Projection = true" : null);
        }
    }

    private static bool HaveSameChannels(Shape left, Shape right) =>
        left.IsFeatureMap && right.IsFeatureMap && left.Channels == right.Channels;

    /// <summary>Whether one value has a number for each channel of the other, as in squeeze and excitation (arXiv 1709.01507).</summary>
    private static bool IsGate(Shape left, Shape right) =>
        left.Rank == right.Rank && left.Rank > 1 && left.Channels == right.Channels &&
        (left.ValuesPerChannel == 1 || right.ValuesPerChannel == 1);

    /// <summary>The broadcast shape of two values; null where they do not fit.</summary>
    private Shape? Combine(Shape left, Shape right)
    {
        if (left.Rank != right.Rank)
        {
            return null;
        }

        var dims = left.Dims.Zip(right.Dims, Combine).ToList();
        return dims.Exists(dim => dim is null) ? null : Shape.Of(dims.Select(dim => dim!.Value), left.Layout).ReadAs(right.Layout);
    }

    private Dim? Combine(Dim left, Dim right) =>
        left == right ? left
        : broadcasts && left.Size is 1 ? right
        : broadcasts && right.Size is 1 ? left
        : left.Differs(right) ? null
        : left.IsKnown ? (left.Size is 1 ? Dim.Any : left) : (right.Size is 1 ? Dim.Any : right);

    internal sealed record Settings(IReadOnlyList<Tapped> Taps);
}
