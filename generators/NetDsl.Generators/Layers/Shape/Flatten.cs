using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Flatten: merges a range of axes into one.</summary>
internal sealed class Flatten() : Layer<Flatten.Settings>("Flatten", "flatten")
{
    protected override Settings Read(LayerContext context) => new(
        context.Int(nameof(Settings.StartDim), 1, least: int.MinValue), context.Int(nameof(Settings.EndDim), -1, least: int.MinValue));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (Axis(context, nameof(Settings.StartDim), settings.StartDim, input) is not { } start ||
            Axis(context, nameof(Settings.EndDim), settings.EndDim, input) is not { } end)
        {
            return null;
        }

        if (start > end)
        {
            context.BadArgument(
                nameof(Settings.EndDim), $"StartDim, {Text.Of(settings.StartDim)}, or an axis after it", Text.Of(settings.EndDim));
            return null;
        }

        // The batch is axis 0 and not among the shape's dimensions.
        var merged = Shape.Product(input.Dims.Skip(start - 1).Take(end - start + 1));
        var dims = input.Dims.Take(start - 1).Append(merged).Concat(input.Dims.Skip(end));

        // With a single channel, the rows of (1, 28, 28) become positions or steps, as the next layer reads them.
        var isOpen = start == 1 && end > 1 && input.Channels == 1;
        return new(
            "Flatten",
            new ModuleArguments { { "start_dim", settings.StartDim, 1L }, { "end_dim", settings.EndDim, -1L } }.ToArray(),
            Shape.Of(dims, isOpen ? Layout.Open : input.Layout))
        {
            ChannelConstant = start == 1 ? ChannelConstant.Passes : ChannelConstant.Matters,
        };
    }

    /// <summary>The axis with the batch as 0, negative ones from the end; the batch itself must stay.</summary>
    private static int? Axis(LayerContext context, string name, int axis, Shape input)
    {
        var axes = input.Rank + 1;
        var positive = axis < 0 ? axis + axes : axis;
        if (positive >= 1 && positive < axes)
        {
            return positive;
        }

        context.BadArgument(name, $"from 1 to {Text.Of(axes - 1)}, or from {Text.Of(1 - axes)} to -1, on {input.Batched}", Text.Of(axis));
        return null;
    }

    internal sealed record Settings(int StartDim, int EndDim);
}
