using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Linear, on (F), on each step of (T, F), on each position of (H, W, C), and along another axis that is named.</summary>
internal sealed class Linear() : Layer<Linear.Settings>("Linear", "fc")
{
    public override bool FollowsMode(AttributeSpec attribute) => Parametrization.FollowsMode(attribute);

    protected override Settings Read(LayerContext context)
    {
        var settings = new Settings(
            context.Size(nameof(Settings.Features), otherwise: 0), context.Flag(nameof(Settings.Bias)),
            context.Axis(nameof(Settings.Dim)), Owner(context), Parametrization.Read(context));
        if (settings is { Parametrization: not null } && context.IsGiven(nameof(Settings.TiedTo)))
        {
            context.BadArgument(
                nameof(Settings.Parametrization), "left out beside TiedTo", context.Display(nameof(Settings.Parametrization)));
        }

        return settings;
    }

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (settings.Dim is { } dim)
        {
            return Axes.Find(context, nameof(Settings.Dim), dim, input) is { } axis ? Along(context, settings, input, axis) : null;
        }

        WarnOfColumns(context, input);
        return Along(context, settings, input, input.Rank);
    }

    /// <summary>It on an axis, the batch being 0.</summary>
    private static LayerFacts? Along(LayerContext context, Settings settings, Shape input, int axis)
    {
        if (Known(context, input.Dims[axis - 1], input, "its features", settings.Dim is null ? Advice(input) : null) is not { } features)
        {
            return null;
        }

        if (settings.TiedTo is not null && !HasWeight(context, settings, features))
        {
            return null;
        }

        var isLast = axis == input.Rank;
        var arguments = new ModuleArguments { features, settings.Features }.ToArray();
        var output = settings.Dim is null
            ? input.WithLast(settings.Features)
            : input.WithSize(axis, settings.Features);
        var facts = settings.TiedTo is { } owner
            ? LayerFacts.OfLibrary("TiedLinear", arguments, output) with { TiedTo = new(owner.Key, owner.Field) }
            : new("Linear", arguments, output) { Weights = features * settings.Features, WeightRank = 2 };
        facts = facts with
        {
            Operation = isLast ? new ModuleCall() : new ModuleCallAlong(axis, input),

            // The channels of a norm that follows are on the first axis: on (T, F) the bias is one constant per feature.
            Bias = new("hasBias", settings.Features, settings.Bias, IsPerChannel: axis == 1),

            // Moved back, it is a view.
            OutputIsOverwritable = isLast,
            Role = Role.Linear,
        };
        return Parametrization.Of(facts, settings.Parametrization, places: settings.Features);
    }

    /// <summary>The layer above whose weight this one has; null where it has its own, or, with a finding, where there is none.</summary>
    private static NamedLayer? Owner(LayerContext context)
    {
        const string argument = nameof(Settings.TiedTo);
        if (!context.IsGiven(argument))
        {
            return null;
        }

        var owner = context.Surroundings.Named(context.Name(argument));
        if (owner is null or { Facts.Module.Type.Name: not (nameof(Linear) or nameof(Embedding)) })
        {
            context.BadArgument(argument, "the name of an [Embedding] or a [Linear] above", context.Display(argument));
        }
        else if (owner.Facts?.Condition is not null)
        {
            context.BadArgument(argument, "the name of a layer without If", context.Display(argument));
        }
        else if (owner.Facts?.Module?.Type.Parametrization is not null)
        {
            context.BadArgument(argument, "the name of a layer without Parametrization", context.Display(argument));
        }

        return owner;
    }

    /// <summary>Whether the other layer's weight is (features, input features), with a finding where it is not.</summary>
    private static bool HasWeight(LayerContext context, Settings settings, Dim features)
    {
        if (settings.TiedTo is not { Facts.Module: { } module, Label: var label })
        {
            return false;
        }

        var sizes = module.Arguments.Take(2).Select(argument => ((SizeValue)argument.Value).Size).ToList();
        var (rows, columns) = module.Type.Name == nameof(Linear) ? (sizes[1], sizes[0]) : (sizes[0], sizes[1]);
        if (!rows.Differs(settings.Features) && !columns.Differs(features))
        {
            return true;
        }

        context.BadArgument(
            nameof(Settings.TiedTo), $"a layer whose weight is ({settings.Features}, {features})",
            $"{label}, whose weight is ({rows}, {columns})");
        return false;
    }

    /// <summary>
    /// Warns of a feature map, of whose last axis Linear makes features: once, since a [Flatten] above the first mends those below it.
    /// Below a Flatten that leaves several axes, another one is no cure.
    /// </summary>
    public static void WarnOfColumns(LayerContext context, Shape input)
    {
        if (!input.IsFeatureMap ||
            context.Surroundings.AllAbove.Any(layer => layer is { Kind: "Linear" or "Bilinear", Input.IsFeatureMap: true }))
        {
            return;
        }

        var isFlattened = context.SourceKind == nameof(Flatten);
        var layout = ChannelAxes.AdviceOfLayout(context, input) is { } advice ? $", or {advice}" : "";
        var steps = input.Rank == 2 ? ", or put [Transpose(1, 2)] below it" : "";
        context.ReportSuggesting(
            argument: null, isFlattened ? null : nameof(Flatten), Descriptors.LinearOnFeatureMap,
            context.Label, input.ToString(), context.Source,
            isFlattened ? $"Leave StartDim and EndDim out of [Flatten]{steps}." : $"Put [Flatten] above it{layout}.");
    }

    /// <summary>What makes the features known; null where the input's declaration does.</summary>
    public static Advice? Advice(Shape input) =>
        input.IsFeatureMap ? new("Put [AdaptiveAvgPool(1), Flatten] above it.", nameof(Flatten)) : null;

    internal sealed record Settings(Dim Features, bool? Bias, int? Dim, NamedLayer? TiedTo, Parametrization? Parametrization);
}
