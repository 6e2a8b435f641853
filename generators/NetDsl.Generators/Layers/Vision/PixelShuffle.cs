using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.PixelShuffle: moves channels into positions.</summary>
internal sealed class PixelShuffle() : Layer<PixelShuffle.Settings>("PixelShuffle", "pixel_shuffle")
{
    protected override Settings Read(LayerContext context) => new(context.Size(nameof(Settings.UpscaleFactor), 1, most: 1 << 15));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var factor = settings.UpscaleFactor;
        if (!HasChannels(context, input, 3, 3, "(C, H, W)"))
        {
            return null;
        }

        if (input.Channels % (factor * factor) is > 0)
        {
            context.BadArgument(
                nameof(Settings.UpscaleFactor), $"a factor whose square divides the channels, {input.Channels}", factor.ToString());
            return null;
        }

        return new(
            "PixelShuffle",
            new ModuleArguments { factor }.ToArray(),
            Shape.FeatureMap(
                input.Channels / (factor * factor), input.Spatial.Select(dim => dim * factor)))
        {
            Keeps = Keeps.Values,
        };
    }

    internal sealed record Settings(Dim UpscaleFactor);
}
