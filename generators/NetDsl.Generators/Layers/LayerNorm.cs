using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>nn.LayerNorm over the last axis, or over the trailing axes that are given (Ba et al., arXiv 1607.06450).</summary>
internal sealed class LayerNorm() : Layer<LayerNorm.Settings>("LayerNorm", "ln")
{
    /// <summary>Dim.Any, the size that is to be inferred.</summary>
    private static readonly Dim Any = -1;

    protected override Settings Read(LayerContext context) => new(
        context.Sizes("normalizedShape", least: -1),
        NormSettings.ReadEps(context),
        context.Flag("ElementwiseAffine", true),
        context.Flag("Bias", true));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (Trailing(context, settings, input) is not { } normalized)
        {
            return null;
        }

        var size = Shape.Product(normalized);
        if (size == 1)
        {
            context.Report(
                Descriptors.DegenerateGroups, context.Label, $"it normalises over one value of {input}. Give it more axes, or remove it.");
            return null;
        }

        if (normalized.Count == 1 && !NormAxes.AreFeatures(context, input))
        {
            return null;
        }

        return new(
            "LayerNorm",
            new FactoryArguments
            {
                normalized.Count == 1 ? normalized[0].Code : $"new long[] {{ {Sizes.Join(normalized)} }}",
                { "eps", settings.Eps, 1e-5 },
                { "elementwise_affine", settings.ElementwiseAffine, true },
                { "bias", settings.Bias, true },
            }.ToArray(),
            input.ReadAs(Layout.FeaturesLast))
        {
            Weights = settings.ElementwiseAffine ? size * (settings.Bias ? 2 : 1) : 0,
            OutputIsFree = true,
            Role = Role.Norm,
            WeightRank = settings.ElementwiseAffine ? normalized.Count : null,
            HasOwnBias = settings is { ElementwiseAffine: true, Bias: true },
        };
    }

    /// <summary>The sizes of the axes it normalises over; null, with a finding, where they are not the input's or unknown.</summary>
    private static IReadOnlyList<Dim>? Trailing(LayerContext context, Settings settings, Shape input)
    {
        var given = settings.NormalizedShape.Count == 0 ? EquatableArray.Of(Any) : settings.NormalizedShape;
        var dims = input.Dims.Skip(input.Rank - given.Count).ToList();
        if (given.Count > input.Rank || given.Contains(0) || dims.Where((dim, axis) => given[axis] != Any && dim.Differs(given[axis])).Any())
        {
            context.BadArgument("normalizedShape", $"the last sizes of {input}", $"({Sizes.Join(given)})");
            return null;
        }

        var sizes = dims.Select((dim, axis) => given[axis] == Any ? dim : given[axis]).ToList();
        if (sizes.Exists(size => !size.IsKnown))
        {
            // A width that is unknown is the smaller mistake.
            if (sizes.Count > 1 || NormAxes.AreFeatures(context, input))
            {
                context.ReportUnknown("the size of its last axes", input);
            }

            return null;
        }

        return sizes;
    }

    internal sealed record Settings(EquatableArray<Dim> NormalizedShape, double Eps, bool ElementwiseAffine, bool Bias);
}
