using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The axis that holds the channels or features, where a layer reads them from another one.</summary>
internal static class ChannelAxes
{
    /// <summary>The axes of a value whose channels come last, and what its first axis holds; null for others.</summary>
    public static (string Axes, string First)? Last(Shape input) => input switch
    {
        not { Rank: > 1, Layout: Layout.FeaturesLast } => null,
        { Rank: 2 } => ("(T, F)", "time steps"),
        { Rank: 3 } => ("(H, W, C)", "rows"),
        _ => ("(D, H, W, C)", "slices"),
    };

    /// <summary>Warns of a layer that reads the channels from the first axis, while they come last.</summary>
    public static void WarnOfLastChannels(LayerContext context, Shape input)
    {
        if (Last(input) is var (axes, first))
        {
            Report(context, input, "channels first", axes, $"{first} for channels");
        }
    }

    /// <summary>Warns of a layer that reads steps from the first axis of (C, L).</summary>
    public static void WarnOfFirstChannels(LayerContext context, Shape input)
    {
        if (input.IsFeatureMap)
        {
            Report(context, input, "(T, F)", "(C, L)", "channels for time steps");
        }
    }

    /// <summary>Warns of a block of channels last on a value that has them first.</summary>
    public static void WarnOfChannelsFirst(LayerContext context, Shape input)
    {
        if (input is { Layout: Layout.ChannelsFirst, Rank: > 1 } && Last(input.AsSteps) is var (axes, first))
        {
            var own = $"(C, {input.SpatialAxes})";
            context.Report(
                Descriptors.SwappedAxes, context.Label, axes, input.ToString(), context.Source, own, $"channels for {first}",
                ToBack(input.Rank));
        }
    }

    /// <summary>
    /// How to say that the last axis holds the features, for a value whose layout nothing has decided; null for others.
    /// </summary>
    public static string? AdviceOfLayout(LayerContext context, Shape input)
    {
        if (input is not { Rank: > 2, Layout: Layout.Open })
        {
            return null;
        }

        var network = context.Surroundings.Network;
        var giver = context.Surroundings.AllAbove
            .Select(layer => network.Elements[layer.Attribute].Attribute.Kind)
            .FirstOrDefault(kind => kind is "Permute" or "Transpose" or "Unflatten" or "Call" or "Use") ?? network.InputAttribute;
        return $"write Layout = Layout.ChannelsLast in [{giver}] if the last axis holds the features";
    }

    /// <summary>
    /// What to do where the channels are open because the first axis holds steps or positions; null where it may hold the channels.
    /// </summary>
    /// <param name="input">The layer's input.</param>
    /// <param name="advice">What to do; by default, to move the channels to the front.</param>
    public static Advice? Advice(Shape input, Advice? advice) =>
        AdviceOfLast(input) is { } toFront ? advice ?? toFront
        : input is { Rank: 2, IsFeatureMap: false, Last.IsKnown: true } ? new($"Put [{ToFront(2)}] above it if the first axis is time.")
        : null;

    /// <summary>What to do where the channels come last; null where they do not.</summary>
    public static Advice? AdviceOfLast(Shape input) =>
        Last(input) is null ? null : new($"Put [{ToFront(input.Rank)}] above it.", Text.Of(input.Rank));

    /// <summary>The layer that moves the last axis to the front.</summary>
    public static string ToFront(int rank) =>
        rank == 2 ? "Transpose(1, 2)" : $"Permute(0, {Text.Of(rank)}, {Text.Join(Enumerable.Range(1, rank - 1))})";

    /// <summary>The layer that moves the first axis to the end.</summary>
    public static string ToBack(int rank) =>
        rank == 2 ? "Transpose(1, 2)" : $"Permute(0, {Text.Join(Enumerable.Range(2, rank - 1))}, 1)";

    private static void Report(LayerContext context, Shape input, string expected, string axes, string taken) =>
        context.ReportSuggesting(
            argument: null, Text.Of(input.Rank), Descriptors.SwappedAxes,
            context.Label, expected, input.ToString(), context.Source, axes, taken, ToFront(input.Rank));
}
