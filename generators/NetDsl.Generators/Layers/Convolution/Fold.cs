using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Fold: sums blocks, one per column, into images.</summary>
internal sealed class Fold() : Layer<Fold.Settings>("Fold", "fold")
{
    protected override Settings Read(LayerContext context) => new(
        SlidingBlocks.Pair(context, nameof(Settings.OutputSize), context.RequiredSizes(nameof(Settings.OutputSize), least: 1), 1),
        SlidingBlocks.Read(context));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (settings.Blocks is not { } blocks || !HasRank(context, input, 2, 2, "(C·kernel, L)"))
        {
            return null;
        }

        ChannelAxes.WarnOfLastChannels(context, input);
        if (input.Channels % blocks.Area is > 0)
        {
            context.BadArgument(
                nameof(SlidingBlocks.KernelSize), $"a block whose size divides the channels, {input.Channels}",
                Sizes.Display(blocks.KernelSize));
            return null;
        }

        var image = Shape.FeatureMap(input.Channels / blocks.Area, settings.OutputSize);
        if (blocks.Slide(context, image) is not { } positions)
        {
            return null;
        }

        if (input.Last.Size is { } given && given != Shape.Product(positions).Size)
        {
            context.BadArgument(nameof(Settings.OutputSize), $"an image of {Text.Of(given)} blocks", $"one of {Shape.Product(positions)}");
            return null;
        }

        var arguments = new ModuleArguments(settings.OutputSize, blocks.KernelSize, blocks.Dilation, blocks.Padding, blocks.Stride)
        {
            settings.OutputSize,
            blocks.KernelSize,
        };
        return new("Fold", blocks.AddTo(arguments).ToArray(), image);
    }

    internal sealed record Settings(EquatableArray<Dim> OutputSize, SlidingBlocks? Blocks);
}
