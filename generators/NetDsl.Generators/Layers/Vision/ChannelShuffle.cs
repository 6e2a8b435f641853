using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.ChannelShuffle: the channels in another order.</summary>
internal sealed class ChannelShuffle() : Layer<Dim>("ChannelShuffle", "channel_shuffle")
{
    protected override Dim Read(LayerContext context) => context.Size("groups", 1);

    protected override LayerFacts? Infer(LayerContext context, Dim groups, Shape input)
    {
        if (!HasRank(context, input, 2, 4, "(C, L), (C, H, W) or (C, D, H, W)"))
        {
            return null;
        }

        if (input.Channels % groups is > 0)
        {
            context.BadArgument("groups", $"a number that divides the channels, {input.Channels}", groups.ToString());
            return null;
        }

        return new("ChannelShuffle", new ModuleArguments { groups }.ToArray(), input.ReadAs(Layout.ChannelsFirst))
        {
            ChannelConstant = ChannelConstant.Passes,
        };
    }
}
