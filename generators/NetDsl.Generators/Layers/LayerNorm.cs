using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>nn.LayerNorm over the last axis, or over the trailing axes that are given (Ba et al., arXiv 1607.06450).</summary>
internal sealed class LayerNorm() : Layer<LayerNorm.Settings>("LayerNorm", "ln")
{
    /// <summary>Dim.Any, the size that is to be inferred.</summary>
    private const int Any = -1;

    protected override Settings Read(LayerContext context) => new(
        context.Sizes("normalizedShape", least: Any),
        NormSettings.ReadEps(context),
        context.Flag("ElementwiseAffine", true),
        context.Flag("Bias", true));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (Trailing(context, settings, input) is not { } normalized)
        {
            return null;
        }

        var size = normalized.Aggregate(1L, (product, dim) => checked(product * dim));
        if (size == 1)
        {
            context.Report(
                Descriptors.DegenerateGroups, context.Label, $"it normalises over one value of {input}. Give it more axes, or remove it.");
            return null;
        }

        if (!SeesChannels(context, input, normalized.Count))
        {
            return null;
        }

        return new(
            "LayerNorm",
            new FactoryArguments
            {
                normalized.Count == 1 ? Text.Of(normalized[0]) : $"new long[] {{ {Text.Join(normalized.Select(Text.Of))} }}",
                { "eps", settings.Eps, 1e-5 },
                { "elementwise_affine", settings.ElementwiseAffine, true },
                { "bias", settings.Bias, true },
            }.ToArray(),
            input.ReadAs(Layout.FeaturesLast))
        {
            Weights = settings.ElementwiseAffine ? checked(size * (settings.Bias ? 2 : 1)) : 0,
            OutputIsFree = true,
            Role = Role.Norm,
            WeightRank = settings.ElementwiseAffine ? normalized.Count : null,
            HasOwnBias = settings is { ElementwiseAffine: true, Bias: true },
        };
    }

    /// <summary>
    /// Not over a feature map's last axis alone. Where that is as long as there are channels, or may be, it throws nowhere, and is a
    /// warning.
    /// </summary>
    private static bool SeesChannels(LayerContext context, Shape input, int axes)
    {
        if (axes > 1 || !input.IsFeatureMap || input is { Rank: > 2, Layout: Layout.FeaturesLast })
        {
            return true;
        }

        var fits = !input.Channels.IsKnown || input.Channels == input.Last;
        context.ReportAt(
            null, fits ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, Descriptors.NormOverColumns,
            context.Label, input.ToString(), context.Source);
        return fits;
    }

    /// <summary>The sizes of the axes it normalises over; null, with a finding, where they are not the input's or unknown.</summary>
    private static IReadOnlyList<long>? Trailing(LayerContext context, Settings settings, Shape input)
    {
        var given = settings.NormalizedShape.Count == 0 ? EquatableArray.Of(Any) : settings.NormalizedShape;
        var dims = input.Dims.Skip(input.Rank - given.Count).ToList();
        if (given.Count > input.Rank || given.Contains(0) || dims.Where((dim, axis) => given[axis] != Any && dim.IsKnown && dim.Size != given[axis]).Any())
        {
            context.BadArgument("normalizedShape", $"the last sizes of {input}", $"({Text.Join(given)})");
            return null;
        }

        var sizes = dims.Select((dim, axis) => given[axis] == Any ? dim.Size : given[axis]).ToList();
        if (sizes.Exists(size => size is null))
        {
            context.ReportUnknown("the size of its last axes", input);
            return null;
        }

        return sizes.ConvertAll(size => size!.Value);
    }

    internal sealed record Settings(EquatableArray<int> NormalizedShape, double Eps, bool ElementwiseAffine, bool Bias);
}
