using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.InstanceNorm1d, nn.InstanceNorm2d, nn.InstanceNorm3d (Ulyanov et al., arXiv 1607.08022).</summary>
internal sealed class InstanceNorm() : Layer<NormSettings>("InstanceNorm", "inorm")
{
    public override bool FollowsMode(AttributeSpec attribute) =>
        attribute[nameof(NormSettings.TrackRunningStats)] is FlagValue { Value: true };

    protected override NormSettings Read(LayerContext context) => NormSettings.Read(context, affine: false, trackRunningStats: false);

    protected override LayerFacts? Infer(LayerContext context, NormSettings settings, Shape input)
    {
        if (!HasRank(context, input, 2, 4, "(C, L), (C, H, W) or (C, D, H, W)"))
        {
            return null;
        }

        NormAxes.WarnOfSteps(context, input);
        if (KnownChannels(context, input, NormAxes.Advice) is not { } channels)
        {
            return null;
        }

        if (input.ValuesPerChannel == 1)
        {
            context.Report(Descriptors.OneSpatialElement, context.Label, input.ToString(), context.Source);
            return null;
        }

        return new(
            WithDimension("InstanceNorm", input.Rank - 1),
            settings.Arguments(channels, affine: false, trackRunningStats: false).ToArray(),
            input.ReadAs(Layout.ChannelsFirst))
        {
            Weights = settings.Weights(channels),
            ChannelConstant = settings.ChannelConstant,
            OutputIsOverwritable = true,
            Role = Role.Norm,
            KeepsStatistics = settings.TrackRunningStats,
            WeightRank = settings.Affine ? 1 : null,
            HasOwnBias = settings.Affine,
            MayStarve = input.ValuesPerChannel is null,
        };
    }
}
