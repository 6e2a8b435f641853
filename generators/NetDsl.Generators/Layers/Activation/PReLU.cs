using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.PReLU, with one slope or one for each channel (He et al., arXiv 1502.01852).</summary>
internal sealed class PReLU() : Layer<PReLU.Settings>("PReLU", "prelu")
{
    private const double Start = 0.25;

    public override bool TakesNumbers => true;

    protected override Settings Read(LayerContext context) => new(
        context.Flag(nameof(Settings.PerChannel), false),
        context.Number(nameof(Settings.Init), Start, value => !double.IsNaN(value) && !double.IsInfinity(value), "a finite number"));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        // Numbers (N) are of one channel.
        var isPerChannel = settings.PerChannel && input.Rank > 0;
        if (isPerChannel)
        {
            ChannelAxes.WarnOfLastChannels(context, input);
        }

        var count = isPerChannel ? KnownChannels(context, input) : 1;
        return count is null
            ? null
            : new(
                "PReLU",
                new ModuleArguments { count.Value, { "init", settings.Init, Start } }.ToArray(),
                isPerChannel ? input.ReadAs(Layout.ChannelsFirst) : input)
            {
                Weights = count.Value,
                WeightRank = 1,
                OutputIsOverwritable = true,
                Role = Role.Activation,
                LeavesPositives = true,
            };
    }

    internal sealed record Settings(bool PerChannel, double Init);
}
