using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Planning;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Bilinear of the current value and a tapped one, on (F) and on each step of (T, F).</summary>
internal sealed class Bilinear() : Layer<Bilinear.Settings>("Bilinear", "bilinear")
{
    protected override Settings Read(LayerContext context) =>
        new(context.Size("features", otherwise: 1), context.Tapped("tap")?[0], context.Flag("Bias"));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (settings.Tapped?.Shape is not { } other)
        {
            return null;
        }

        if (input.IsFeatureMap)
        {
            context.Report(Descriptors.WrongRank, context.Label, "(F) or (T, F)", input.ToString(), context.Source, "");
            return null;
        }

        if (other.Rank != input.Rank || other.IsFeatureMap || (input.Rank == 2 && !SameShape.Fits(input.Channels, other.Channels)))
        {
            JoinedShapes.Report(context, input, settings.Tapped, "shapes that differ in the last axis alone");
            return null;
        }

        if (Known(context, input.Last, input, "its features") is not { } first
            || Known(context, other.Last, other, $"the features of [Tap] '{settings.Tapped.Name}'") is not { } second)
        {
            return null;
        }

        return new("Bilinear", new ModuleArguments { first, second, settings.Features }.ToArray(), input.WithFeatures(settings.Features))
        {
            Weights = first * second * settings.Features,
            Bias = new("hasBias", settings.Features, settings.Bias, IsPerChannel: input.Rank == 1),
            OutputIsOverwritable = true,
            WeightRank = 3,
        };
    }

    internal sealed record Settings(Dim Features, Tapped? Tapped, bool? Bias);
}

/// <summary>nn.CosineSimilarity of the current value and a tapped one: an axis goes.</summary>
internal sealed class CosineSimilarity() : Layer<CosineSimilarity.Settings>("CosineSimilarity", "cosine_similarity")
{
    protected override Settings Read(LayerContext context) => new(
        context.Tapped("tap")?[0],
        context.Int("Dim", otherwise: 1, least: int.MinValue),
        context.Number("Eps", 1e-8, value => value > 0 && !double.IsInfinity(value), "above 0"));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var axis = settings.Dim < 0 ? settings.Dim + input.Rank : settings.Dim - 1;
        if (axis < 0 || axis >= input.Rank)
        {
            context.BadArgument(
                "Dim", $"from 1 to {Text.Of(input.Rank)}, or from {Text.Of(-input.Rank)} to -1, on {input.Batched}", Text.Of(settings.Dim));
            return null;
        }

        return SameShape.Check(context, input, settings.Tapped)
            ? new(
                "CosineSimilarity",
                new ModuleArguments { { "dim", settings.Dim, 1 }, { "eps", settings.Eps, 1e-8 } }.ToArray(),
                Shape.Of(input.Dims.Where((_, index) => index != axis), Layout.Open))
            {
                OutputIsOverwritable = true,
            }
            : null;
    }

    internal sealed record Settings(Tapped? Tapped, int Dim, double Eps);
}

/// <summary>nn.PairwiseDistance between the current value and a tapped one: the last axis goes, or keeps one number.</summary>
internal sealed class PairwiseDistance() : Layer<PairwiseDistance.Settings>("PairwiseDistance", "distance")
{
    protected override Settings Read(LayerContext context) => new(
        context.Tapped("tap")?[0],
        context.Number("P", 2, value => value > 0 && !double.IsInfinity(value), "above 0"),
        context.Number("Eps", 1e-6, value => value >= 0 && !double.IsInfinity(value), "0 or more"),
        context.Flag("KeepDim", false));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input) =>
        SameShape.Check(context, input, settings.Tapped)
            ? new(
                "PairwiseDistance",
                new ModuleArguments { { "p", settings.P, 2 }, { "eps", settings.Eps, 1e-6 }, { "keepdim", settings.KeepDim, false } }.ToArray(),
                settings.KeepDim ? input.WithFeatures(1) : Shape.Of(input.Dims.Take(input.Rank - 1), Layout.Open))
            : null;

    internal sealed record Settings(Tapped? Tapped, double P, double Eps, bool KeepDim);
}

/// <summary>Two values of one shape.</summary>
internal static class SameShape
{
    /// <summary>Whether a tapped value has the current one's shape, with a finding where it does not.</summary>
    public static bool Check(LayerContext context, Shape input, Tapped? tapped)
    {
        if (tapped?.Shape is not { } shape)
        {
            return false;
        }

        if (shape.Rank == input.Rank && shape.Dims.Zip(input.Dims, Fits).All(fits => fits))
        {
            return true;
        }

        JoinedShapes.Report(context, input, tapped, "equal shapes");
        return false;
    }

    public static bool Fits(Dim left, Dim right) => !left.Differs(right);
}
