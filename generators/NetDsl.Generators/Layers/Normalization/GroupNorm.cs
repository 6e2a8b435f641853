using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.GroupNorm (Wu and He, arXiv 1803.08494).</summary>
internal sealed class GroupNorm() : Layer<GroupNorm.Settings>("GroupNorm", "gn")
{
    protected override Settings Read(LayerContext context) => new(
        context.Size(nameof(Settings.Groups), otherwise: 1), NormSettings.ReadEps(context), context.Flag(nameof(Settings.Affine), true));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (!HasRank(context, input, 1, 4, "(C), (C, L), (C, H, W) or (C, D, H, W)"))
        {
            return null;
        }

        NormAxes.WarnOfSteps(context, input);
        if (KnownChannels(context, input, NormAxes.Advice) is not { } channels || !IsSound(context, settings.Groups, channels, input))
        {
            return null;
        }

        return new(
            "GroupNorm",
            new ModuleArguments
            {
                settings.Groups,
                channels,
                { "eps", settings.Eps, 1e-5 },
                { "affine", settings.Affine, true },
            }.ToArray(),
            input.ReadAs(Layout.ChannelsFirst))
        {
            Operation = new GroupNormCall(),
            Weights = settings.Affine ? channels * 2 : 0,
            ChannelConstant = settings.Groups == channels ? ChannelConstant.Vanishes : ChannelConstant.Matters,
            OutputIsOverwritable = true,
            Role = Role.Norm,
            WeightRank = settings.Affine ? 1 : null,
            HasOwnBias = settings.Affine,

            // TorchSharp leaves both uninitialised.
            Initialization = settings.Affine
                ? EquatableArray.Of(
                    Start(InitializationTarget.Weight, "ones_"),
                    Start(InitializationTarget.Bias, "zeros_"))
                : EquatableArray<Initialization>.Empty,
        };
    }

    private static Initialization Start(InitializationTarget target, string function) =>
        new(target, new(function), ModuleArguments.None, "TorchSharp leaves it undefined");

    private static bool IsSound(LayerContext context, Dim groups, Dim channels, Shape input)
    {
        if (channels % groups is > 0)
        {
            context.ReportAt(
                nameof(Settings.Groups), Descriptors.NormGroupsDoNotDivide,
                context.Label, groups.ToString(), channels.ToString(), input.ToString(), context.Source);
            return false;
        }

        if (input.ValuesPerChannel == 1 && channels == groups)
        {
            context.ReportAt(
                nameof(Settings.Groups), Descriptors.NormOverOneValue, context.Label, input.ToString(), context.Source, "Use fewer groups");
            return false;
        }

        return true;
    }

    internal sealed record Settings(Dim Groups, double Eps, bool Affine);
}
