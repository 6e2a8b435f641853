using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// Maps a skip to the shape of the value it is added to: a 1×1 convolution and a norm, as torchvision's <c>downsample</c> (He et al.,
/// arXiv 1512.03385, option B). Where hyperparameters decide whether the shapes differ, it is conditional.
/// </summary>
/// <param name="skip">The skip.</param>
/// <param name="target">The required shape.</param>
/// <param name="stride">The convolution's stride; null where the skip already has the shape.</param>
/// <param name="norm">The norm behind the convolution, a member of ProjectionNorm.</param>
internal sealed class Projection(Tapped skip, Shape target, EquatableArray<Dim>? stride, string norm) : Layer("Projection", "downsample")
{
    public override bool IsAlone => true;

    public Tapped Skip => skip;

    public EquatableArray<Dim>? Stride => stride;

    /// <summary>The projection that an Add needs; null, with a finding, where there is none or a shape is unknown.</summary>
    public static Projection? Find(LayerContext context, Shape? target)
    {
        if (context.Tapped(nameof(Join.Settings.Taps)) is not { } taps || target is null || taps[0].Shape is not { } source)
        {
            return null;
        }

        if (taps.Count > 1)
        {
            context.BadArgument(nameof(Projection), "false with several taps", "true");
            return null;
        }

        var norm = context.Member("Norm", "BatchNorm", "None", "InstanceNorm", "ChannelLayerNorm") ?? "BatchNorm";
        if (context.Failed)
        {
            return null;
        }

        if (source == target || (source.Dims.Equals(target.Dims) && !target.IsFeatureMap))
        {
            return new(taps[0], target, stride: null, norm);
        }

        if (Between(source, target) is { } found)
        {
            return new(taps[0], target, source.Dims.Equals(target.Dims) ? null : found, norm);
        }

        JoinedShapes.Report(context, target, taps[0], "a feature map that a 1×1 convolution with a stride makes of the other");
        return null;
    }

    /// <summary>The strides of a 1×1 convolution that maps one feature map to another; null where none does.</summary>
    public static EquatableArray<Dim>? Between(Shape source, Shape target)
    {
        if (source.Rank != target.Rank || source.Rank is < 2 or > 4 || source.Layout == Layout.FeaturesLast ||
            target.Layout == Layout.FeaturesLast || !source.Channels.IsKnown || !target.Channels.IsKnown)
        {
            return null;
        }

        var strides = source.Spatial.Zip(target.Spatial, Between).ToList();
        return strides.Exists(item => item is null) ? null : strides.Select(item => item!.Value).ToEquatableArray();
    }

    public override LayerFacts? Infer(LayerContext context, Shape? input)
    {
        if (input is null || stride is not { } strides)
        {
            return null;
        }

        if (norm == "InstanceNorm" && target.ValuesPerChannel == 1)
        {
            context.Report(Descriptors.OneSpatialElement, context.Label, target.ToString(), "its convolution");
            return null;
        }

        var dimension = input.Rank - 1;
        var hasBias = norm is "None" or "ChannelLayerNorm";
        var conv = new ModuleArguments(strides)
        {
            input.Channels,
            target.Channels,
            (Dim)1,
            { "stride", strides, 1 },
            { "bias", hasBias, true },
        };
        var children = new ModuleArguments { Child("0", new(ModuleOrigin.Torch, WithDimension("Conv", dimension)), conv) };
        if (norm != "None")
        {
            var type = norm == "ChannelLayerNorm"
                ? new ModuleType(ModuleOrigin.Library, norm)
                : new ModuleType(ModuleOrigin.Torch, WithDimension(norm, dimension));
            children.Add(Child("1", type, new() { target.Channels }));
        }

        return new(
            "Sequential",
            children.ToArray(),
            target)
        {
            Operation = norm == "BatchNorm" ? new FusableCall() : new ModuleCall(),
            Condition = Condition(input, strides),
            Note = Condition(input, strides) is null ? "" : "where the shapes differ",
            Weights = (input.Channels * target.Channels) + (hasBias ? target.Channels : 0) +
                (norm is "BatchNorm" or "ChannelLayerNorm" ? target.Channels * 2 : 0),
            OutputIsOverwritable = true,
        };

        static ModuleValue Child(string name, ModuleType type, ModuleArguments arguments) => new(new(type, arguments.ToArray()), name);
    }

    /// <summary>The condition under which it exists; null where it always does.</summary>
    private Condition? Condition(Shape input, EquatableArray<Dim> strides)
    {
        if (input.Channels.Differs(target.Channels) || strides.Any(item => item.Size > 1))
        {
            return null;
        }

        var pairs = strides.Where(item => item != 1).Distinct().Select(item => Comparison.Differ(item, 1));
        return Layers.Condition.Any(
            input.Channels == target.Channels ? pairs : pairs.Prepend(Comparison.Differ(input.Channels, target.Channels)));
    }

    /// <summary>The stride that maps one size to another, <c>⌊(size − 1) / stride⌋ + 1</c>; null where there is none.</summary>
    private static Dim? Between(Dim source, Dim target)
    {
        if (source == target)
        {
            return 1;
        }

        foreach (var candidate in Candidates(source, target))
        {
            if (((source - 1) / candidate) + 1 == target)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The candidate strides: a divisor in the target's size, one of its hyperparameters, or a small number.</summary>
    private static IEnumerable<Dim> Candidates(Dim source, Dim target)
    {
        var divisors = Divisors(target);
        return divisors
            .Concat(divisors.SelectMany(_ => Divisors(source), (after, before) => after / before))
            .Concat(target.Hyperparameters.Select(Dim.Hyperparameter))
            .Concat(Enumerable.Range(2, 63).Select(stride => (Dim)stride));
    }

    private static List<Dim> Divisors(Dim dim) =>
        dim.Terms.SelectMany(term => term.Factors).OfType<Quotient>().Select(quotient => quotient.Denominator).ToList();
}
