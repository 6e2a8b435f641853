using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.ChannelShuffle: permutes the channels across groups.</summary>
internal sealed class ChannelShuffle() : Layer<ChannelShuffle.Settings>("ChannelShuffle", "channel_shuffle")
{
    protected override Settings Read(LayerContext context) => new(context.Size(nameof(Settings.Groups), 1));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var groups = settings.Groups;
        if (!HasChannels(context, input, 2, 4, "(C, L), (C, H, W) or (C, D, H, W)"))
        {
            return null;
        }

        if (input.Channels % groups is > 0)
        {
            context.BadArgument(nameof(Settings.Groups), $"a number that divides the channels, {input.Channels}", groups.ToString());
            return null;
        }

        return new("ChannelShuffle", new ModuleArguments { groups }.ToArray(), input.ReadAs(Layout.ChannelsFirst))
        {
            ChannelConstant = ChannelConstant.Passes,
            Keeps = Keeps.Values,
        };
    }

    internal sealed record Settings(Dim Groups);
}
