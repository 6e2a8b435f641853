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
        if (Axes.Find(context, nameof(Settings.StartDim), settings.StartDim, input) is not { } start ||
            Axes.Find(context, nameof(Settings.EndDim), settings.EndDim, input) is not { } end)
        {
            return null;
        }

        if (start > end)
        {
            context.BadArgument(
                nameof(Settings.EndDim), $"StartDim, {Text.Of(settings.StartDim)}, or an axis after it", Text.Of(settings.EndDim));
            return null;
        }

        if (start == 1 && end == input.Rank)
        {
            LikelyInput.WarnOfBatch(context, input);
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
            Keeps = start == end ? Keeps.Everything : Keeps.Values,
            ChannelConstant = start == 1 ? ChannelConstant.Passes : ChannelConstant.Matters,
        };
    }

    internal sealed record Settings(int StartDim, int EndDim);
}
