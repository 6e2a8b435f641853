using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>nn.PixelShuffle: channels become positions.</summary>
internal sealed class PixelShuffle() : Layer<int>("PixelShuffle", "pixel_shuffle")
{
    protected override int Read(LayerContext context) => context.Int("upscaleFactor", 1, most: 1 << 15);

    protected override LayerFacts? Infer(LayerContext context, int factor, Shape input)
    {
        if (!HasRank(context, input, 3, 3, "(C, H, W)"))
        {
            return null;
        }

        if (input.Channels.Size % ((long)factor * factor) is > 0)
        {
            context.BadArgument("upscaleFactor", $"a factor whose square divides the channels, {input.Channels}", Text.Of(factor));
            return null;
        }

        return new(
            "PixelShuffle",
            new FactoryArguments { factor }.ToArray(),
            Shape.FeatureMap(
                input.Channels.Select(size => size / ((long)factor * factor)), input.Spatial.Select(dim => dim.Select(size => size * factor))));
    }
}
