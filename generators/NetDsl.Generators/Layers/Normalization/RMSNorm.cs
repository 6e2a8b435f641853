using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.RMSNorm of PyTorch 2.4 over the last axis (Zhang and Sennrich, arXiv 1910.07467).</summary>
internal sealed class RMSNorm() : Layer<RMSNorm.Settings>("RMSNorm", "rms_norm")
{
    protected override Settings Read(LayerContext context) => new(
        context.IsGiven(nameof(Settings.Eps)) ? NormSettings.ReadEps(context) : null,
        context.Flag(nameof(Settings.ElementwiseAffine), true));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (input.Last == 1)
        {
            context.Report(Descriptors.NormOverOneValue, context.Label, input.ToString(), context.Source, "Give it more features");
            return null;
        }

        if (Known(context, input.Last, input, "the size of its last axis", NormAxes.AdviceOfPositions(context, input)) is not { } size)
        {
            return null;
        }

        NormAxes.WarnOfPositions(context, input, axes: 1);

        return LayerFacts.OfLibrary(
            "RMSNorm",
            new ModuleArguments
            {
                size,
                { "eps", (Real)(settings.Eps ?? 0), settings.Eps is not null },
                { "elementwise_affine", settings.ElementwiseAffine, true },
            }.ToArray(),
            input.ReadAs(Layout.FeaturesLast)) with
        {
            Weights = settings.ElementwiseAffine ? size : 0,
            OutputIsOverwritable = true,
            Role = Role.Norm,
            WeightRank = settings.ElementwiseAffine ? 1 : null,
        };
    }

    internal sealed record Settings(double? Eps, bool ElementwiseAffine);
}
