using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>nn.PixelUnshuffle: positions become channels.</summary>
internal sealed class PixelUnshuffle() : Layer<int>("PixelUnshuffle", "pixel_unshuffle")
{
    protected override int Read(LayerContext context) => context.Int("downscaleFactor", 1, most: 1 << 15);

    protected override LayerFacts? Infer(LayerContext context, int factor, Shape input)
    {
        if (!HasRank(context, input, 3, 3, "(C, H, W)"))
        {
            return null;
        }

        if (input.Spatial.Any(dim => dim.Size % factor is > 0))
        {
            context.BadArgument("downscaleFactor", $"a factor that divides height and width of {input}", Text.Of(factor));
            return null;
        }

        return new(
            "PixelUnshuffle",
            new FactoryArguments { factor }.ToArray(),
            Shape.FeatureMap(input.Channels * ((long)factor * factor), input.Spatial.Select(dim => dim.Select(size => size / factor))))
        {
            ChannelConstant = ChannelConstant.Passes,
        };
    }
}
