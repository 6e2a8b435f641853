using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// nn.RMSNorm of PyTorch 2.4 over the last axis, or over the trailing axes that are given (Zhang and Sennrich, arXiv 1910.07467).
/// </summary>
internal sealed class RMSNorm() : Layer<RMSNorm.Settings>("RMSNorm", "rms_norm")
{
    protected override Settings Read(LayerContext context) => new(
        context.SizesOrAny(nameof(Settings.NormalizedShape), least: 0),
        context.IsGiven(nameof(Settings.Eps)) ? NormSettings.ReadEps(context) : null,
        context.Flag(nameof(Settings.ElementwiseAffine), true));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (NormAxes.Trailing(context, settings.NormalizedShape, input) is not { } normalized)
        {
            return null;
        }

        var size = Shape.Product(normalized);
        if (size == 1)
        {
            context.Report(Descriptors.NormOverOneValue, context.Label, input.ToString(), context.Source, "Give it more features");
            return null;
        }

        NormAxes.WarnOfPositions(context, input, normalized.Count);
        return LayerFacts.OfLibrary(
            "RMSNorm",
            new ModuleArguments
            {
                NormAxes.Argument(normalized),
                { "eps", (Real)(settings.Eps ?? 0), settings.Eps is not null },
                { "elementwise_affine", settings.ElementwiseAffine, true },
            }.ToArray(),
            input.ReadAs(Layout.FeaturesLast)) with
        {
            Weights = settings.ElementwiseAffine ? size : 0,
            OutputIsOverwritable = true,
            Role = Role.Norm,
            WeightRank = settings.ElementwiseAffine ? normalized.Count : null,
        };
    }

    internal sealed record Settings(EquatableArray<Dim> NormalizedShape, double? Eps, bool ElementwiseAffine);
}
