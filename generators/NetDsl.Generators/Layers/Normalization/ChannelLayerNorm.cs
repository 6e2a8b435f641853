using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>LayerNorm over the channels of each position, as ConvNeXt has it (Liu et al., arXiv 2201.03545).</summary>
internal sealed class ChannelLayerNorm() : Layer<ChannelLayerNorm.Settings>("ChannelLayerNorm", "cln")
{
    protected override Settings Read(LayerContext context) =>
        new(NormSettings.ReadEps(context), context.Flag(nameof(Settings.ElementwiseAffine), true));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
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

        if (channels == 1)
        {
            context.Report(Descriptors.NormOverOneValue, context.Label, input.ToString(), context.Source, "Give it more channels");
            return null;
        }

        return LayerFacts.OfLibrary(
            "ChannelLayerNorm",
            new ModuleArguments
            {
                channels,
                { "eps", settings.Eps, 1e-5 },
                { "elementwise_affine", settings.ElementwiseAffine, true },
            }.ToArray(),
            input.ReadAs(Layout.ChannelsFirst)) with
        {
            Weights = settings.ElementwiseAffine ? channels * 2 : 0,
            Role = Role.Norm,
            WeightRank = settings.ElementwiseAffine ? 1 : null,
            HasOwnBias = settings.ElementwiseAffine,
        };
    }

    internal sealed record Settings(double Eps, bool ElementwiseAffine);
}
