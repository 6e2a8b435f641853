using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d (Ioffe and Szegedy, arXiv 1502.03167).</summary>
internal sealed class BatchNorm() : Layer<NormSettings>("BatchNorm", "bn")
{
    private static readonly EquatableArray<Initialization> Cumulative = EquatableArray.Of(new Initialization(
        InitializationTarget.Module, new("CumulativeAverage", IsOfLibrary: true), ModuleArguments.None, "nn.BatchNorm takes no null"));

    public override bool FollowsMode(AttributeSpec attribute) =>
        attribute[nameof(NormSettings.TrackRunningStats)] is not FlagValue { Value: false };

    protected override NormSettings Read(LayerContext context)
    {
        var settings = NormSettings.Read(context, affine: true, trackRunningStats: true);
        if (!settings.TrackRunningStats)
        {
            context.ReportAt(nameof(NormSettings.TrackRunningStats), Descriptors.NoRunningStatistics, context.Label);
        }

        return settings;
    }

    protected override LayerFacts? Infer(LayerContext context, NormSettings settings, Shape input)
    {
        if (!HasRank(context, input, 1, 4, "(C), (C, L), (C, H, W) or (C, D, H, W)"))
        {
            return null;
        }

        NormAxes.WarnOfSteps(context, input);
        if (KnownChannels(context, input, NormAxes.Advice) is not { } channels)
        {
            return null;
        }

        return new(
            WithDimension("BatchNorm", Math.Max(1, input.Rank - 1)),
            settings.Arguments(channels, affine: true, trackRunningStats: true).ToArray(),
            input.ReadAs(Layout.ChannelsFirst))
        {
            Operation = settings.Momentum is null ? new CumulativeCall()
                : settings.TrackRunningStats ? new FusableCall()
                : new ModuleCall(),
            Initialization = settings.Momentum is null ? Cumulative : EquatableArray<Initialization>.Empty,
            Weights = settings.Weights(channels),
            ChannelConstant = settings.ChannelConstant,
            OutputIsOverwritable = true,
            Role = Role.Norm,
            KeepsStatistics = settings.TrackRunningStats,
            WeightRank = settings.Affine ? 1 : null,
            HasOwnBias = settings.Affine,
            MayStarve = input.ValuesPerChannel is null or 1,
        };
    }
}
