using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The elementwise sum or product of the current value and taps.</summary>
/// <param name="kind">The attribute's name.</param>
/// <param name="prefix">Its name in messages.</param>
/// <param name="operation">The elementwise operation.</param>
/// <param name="withNumber">The same of the current value and a number.</param>
/// <param name="broadcasts">
/// A size of 1 broadcasts to any size, as in a product with one gate per channel. A sum of different shapes is more often a mistake.
/// </param>
internal sealed class Join(string kind, string prefix, Operation operation, Func<Real, Operation> withNumber, bool broadcasts)
    : Layer<Join.Settings>(kind, prefix)
{
    public override bool IsModule => false;

    public override bool TakesNumbers => true;

    protected override Settings Read(LayerContext context)
    {
        var hasNumber = context.IsGiven(nameof(Settings.Value));
        if (hasNumber && context.Items(nameof(Settings.Taps)).Count > 0)
        {
            context.BadArgument(nameof(Settings.Value), "left out beside taps", context.Display(nameof(Settings.Value)));
        }

        return new(
            hasNumber ? [] : context.Tapped(nameof(Settings.Taps), broadcasts: true) ?? [],
            hasNumber ? context.Real(nameof(Settings.Value), 0, IsFinite, "a finite number") : null,
            context.Flag(nameof(Settings.Broadcast), false));
    }

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (settings.Value is { } number)
        {
            return new(withNumber(number), input) { OutputIsOverwritable = true, ChannelConstant = ChannelConstant.Passes };
        }

        var repeats = broadcasts || settings.Broadcast;
        var output = input;
        foreach (var tap in settings.Taps)
        {
            if (tap.Shape is not { } shape)
            {
                return null;
            }

            if (tap.IsParameter)
            {
                if (Broadcast(output, shape) is not { } broadcast)
                {
                    JoinedShapes.Report(context, output, tap, "sizes that are equal from the last axis on, or 1");
                    return null;
                }

                output = broadcast;
                continue;
            }

            if (Combine(output, shape, repeats) is not { } combined)
            {
                Report(context, output, tap, settings.Taps.Count == 1, repeats);
                return null;
            }

            output = combined;
        }

        return new(operation, output) { OutputIsOverwritable = true };
    }

    private void Report(LayerContext context, Shape current, Tapped tap, bool isOnlyTap, bool repeats)
    {
        if (repeats)
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
            var isRepeated = !isMended && isOnlyTap && Combine(current, tap.Shape!, repeats: true) is not null;
            JoinedShapes.Report(
                context, current, tap, isRepeated ? "equal shapes, or Broadcast = true, which repeats axes of size 1" : "equal shapes",
                isMended ? "Projection = true" : null);
        }
    }

    private static bool HaveSameChannels(Shape left, Shape right) =>
        left.IsFeatureMap && right.IsFeatureMap && left.Channels == right.Channels;

    /// <summary>Whether one value has a number for each channel of the other, as in squeeze and excitation (arXiv 1709.01507).</summary>
    private static bool IsGate(Shape left, Shape right) =>
        left.Rank == right.Rank && left.Rank > 1 && left.Channels == right.Channels &&
        (left.ValuesPerChannel == 1 || right.ValuesPerChannel == 1);

    /// <summary>The broadcast shape of two values; null where they do not fit.</summary>
    private static Shape? Combine(Shape left, Shape right, bool repeats)
    {
        if (left.Rank != right.Rank)
        {
            return null;
        }

        var dims = left.Dims.Zip(right.Dims, (first, second) => Combine(first, second, repeats)).ToList();
        return dims.Exists(dim => dim is null) ? null : Shape.Of(dims.Select(dim => dim!.Value), left.Layout).ReadAs(right.Layout);
    }

    /// <summary>
    /// The shape of a value with a parameter, whose axes are aligned from the last one on as in PyTorch: one more of size 1 is that of the
    /// batch. Null where they do not fit.
    /// </summary>
    private static Shape? Broadcast(Shape value, Shape parameter)
    {
        var sizes = parameter.Rank == value.Rank + 1 && parameter.Dims[0] == 1 ? parameter.Dims.Skip(1) : parameter.Dims;
        var own = sizes.ToList();
        return own.Count > value.Rank
            ? null
            : Combine(value, Shape.Of(Enumerable.Repeat((Dim)1, value.Rank - own.Count).Concat(own), Layout.Open), repeats: true);
    }

    /// <summary>
    /// The size of an axis; null where the two do not fit. A number above 1 is the output's whatever hyperparameters are: 1 broadcasts.
    /// </summary>
    private static Dim? Combine(Dim left, Dim right, bool repeats) =>
        left == right ? left
        : repeats && left.Size is 1 ? right
        : repeats && right.Size is 1 ? left
        : left.Differs(right) ? null
        : left.Size > 1 ? left
        : right.Size > 1 ? right
        : left.IsKnown ? (left.Size is 1 ? Dim.Any : left) : (right.Size is 1 ? Dim.Any : right);

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    internal sealed record Settings(IReadOnlyList<Tapped> Taps, Real? Value, bool Broadcast);
}
