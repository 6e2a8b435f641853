using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.LayerNorm over the last axis, or over the trailing axes that are given (Ba et al., arXiv 1607.06450).</summary>
internal sealed class LayerNorm() : Layer<LayerNorm.Settings>("LayerNorm", "ln")
{
    protected override Settings Read(LayerContext context) => new(
        context.SizesOrAny(nameof(Settings.NormalizedShape), least: 0),
        NormSettings.ReadEps(context),
        context.Flag(nameof(Settings.ElementwiseAffine), true),
        context.Flag(nameof(Settings.Bias), true));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (NormAxes.Trailing(context, settings.NormalizedShape, input) is not { } normalized)
        {
            return null;
        }

        var size = Shape.Product(normalized);
        if (size == 1)
        {
            context.Report(Descriptors.NormOverOneValue, context.Label, input.ToString(), context.Source, "Give it more axes");
            return null;
        }

        NormAxes.WarnOfPositions(context, input, normalized.Count);
        return new(
            "LayerNorm",
            new ModuleArguments
            {
                NormAxes.Argument(normalized),
                { "eps", settings.Eps, 1e-5 },
                { "elementwise_affine", settings.ElementwiseAffine, true },
                { "bias", settings.Bias, true },
            }.ToArray(),
            input.ReadAs(Layout.FeaturesLast))
        {
            Weights = settings.ElementwiseAffine ? size * (settings.Bias ? 2 : 1) : 0,
            OutputIsOverwritable = true,
            Role = Role.Norm,
            WeightRank = settings.ElementwiseAffine ? normalized.Count : null,
            HasOwnBias = settings is { ElementwiseAffine: true, Bias: true },
        };
    }

    internal sealed record Settings(EquatableArray<Dim> NormalizedShape, double Eps, bool ElementwiseAffine, bool Bias);
}
