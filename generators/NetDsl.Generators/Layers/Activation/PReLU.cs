using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.PReLU, with one slope or one for each channel (He et al., arXiv 1502.01852).</summary>
internal sealed class PReLU() : Layer<PReLU.Settings>("PReLU", "prelu")
{
    private const double Start = 0.25;

    protected override Settings Read(LayerContext context) => new(
        context.Flag(nameof(Settings.PerChannel), false),
        context.Number(nameof(Settings.Init), Start, value => !double.IsNaN(value) && !double.IsInfinity(value), "a finite number"));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (settings.PerChannel)
        {
            ChannelAxes.WarnOfLastChannels(context, input);
        }

        var count = settings.PerChannel ? KnownChannels(context, input) : 1;
        return count is null
            ? null
            : new(
                "PReLU",
                new ModuleArguments { count.Value, { "init", settings.Init, Start } }.ToArray(),
                settings.PerChannel ? input.ReadAs(Layout.ChannelsFirst) : input)
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
