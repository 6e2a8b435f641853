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
        if (Trailing(context, settings, input) is not { } normalized)
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
                normalized.Count == 1 ? new SizeValue(normalized[0]) : new SizeArrayValue(normalized.ToEquatableArray()),
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

    /// <summary>The sizes of the normalised axes; null, with a finding, where they differ from the input's or are unknown.</summary>
    private static IReadOnlyList<Dim>? Trailing(LayerContext context, Settings settings, Shape input)
    {
        var given = settings.NormalizedShape.Count == 0 ? EquatableArray.Of(Dim.Any) : settings.NormalizedShape;
        var dims = input.Dims.Skip(input.Rank - given.Count).ToList();
        if (given.Count > input.Rank || given.Contains(0) ||
            dims.Where((dim, axis) => !given[axis].IsAny && dim.Differs(given[axis])).Any())
        {
            if (given.Count == 1 && input.IsFeatureMap && given[0] == input.Channels)
            {
                NormAxes.ReportChannels(context, nameof(Settings.NormalizedShape), input);
            }
            else
            {
                context.BadArgument(nameof(Settings.NormalizedShape), $"the last sizes of {input}", $"({Sizes.Join(given)})");
            }

            return null;
        }

        var sizes = dims.Select((dim, axis) => given[axis].IsAny ? dim : given[axis]).ToList();
        if (sizes.Exists(size => !size.IsKnown))
        {
            // On a feature map the axes are rather the wrong ones.
            context.ReportUnknown("the size of its last axes", input, NormAxes.AdviceOfPositions(context, input));
            return null;
        }

        return sizes;
    }

    internal sealed record Settings(EquatableArray<Dim> NormalizedShape, double Eps, bool ElementwiseAffine, bool Bias);
}
