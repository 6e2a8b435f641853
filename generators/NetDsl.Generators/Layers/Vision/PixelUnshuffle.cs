using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.PixelUnshuffle: moves positions into channels.</summary>
internal sealed class PixelUnshuffle() : Layer<PixelUnshuffle.Settings>("PixelUnshuffle", "pixel_unshuffle")
{
    protected override Settings Read(LayerContext context) => new(context.Size(nameof(Settings.DownscaleFactor), 1, most: 1 << 15));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var factor = settings.DownscaleFactor;
        if (!HasChannels(context, input, 3, 3, "(C, H, W)"))
        {
            return null;
        }

        if (input.Spatial.Any(dim => dim % factor is > 0))
        {
            context.BadArgument(nameof(Settings.DownscaleFactor), $"a factor that divides height and width of {input}", factor.ToString());
            return null;
        }

        return new(
            "PixelUnshuffle",
            new ModuleArguments { factor }.ToArray(),
            Shape.FeatureMap(input.Channels * factor * factor, input.Spatial.Select(dim => dim / factor)))
        {
            ChannelConstant = ChannelConstant.Passes,
            Keeps = Keeps.Values,
        };
    }

    internal sealed record Settings(Dim DownscaleFactor);
}
