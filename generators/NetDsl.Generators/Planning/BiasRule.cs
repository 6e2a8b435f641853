using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning;

/// <summary>
/// A bias adds a constant to each channel. Where the output goes only into a norm that subtracts each channel's mean, directly or through
/// layers that preserve such a constant, the bias has no effect and is left out.
/// </summary>
internal static class BiasRule
{
    /// <summary>Whether the layer has a bias, and why where that is not the default; null where the planner does not decide it.</summary>
    public static (bool? HasBias, string Note) Decide(Graph graph, int index, Findings findings)
    {
        if (graph.Steps[index].Facts.Bias is not { } bias)
        {
            return (null, "");
        }

        // A module that several layers share has one bias for all.
        var norm = bias.IsPerChannel && IsBeforeNorms(graph, graph.UsesOf(index)) ? Norm(graph, index) : null;
        if (bias.Given is { } given)
        {
            if (given && norm is not null)
            {
                var step = graph.Steps[index];
                findings.Add(Descriptors.RedundantBias, new Position(step.Attribute, "Bias"), step.Label, norm.Label);
            }

            return (given, "");
        }

        return norm is null ? (true, "") : (false, $"{norm.Kind} follows: no bias");
    }

    /// <summary>Whether a norm below each of some uses cancels such a constant.</summary>
    private static bool IsBeforeNorms(Graph graph, IEnumerable<int> uses) => uses.All(use => Norm(graph, use) is not null);

    /// <summary>The norm below that cancels a constant added to this layer's output; null where there is none.</summary>
    private static Step? Norm(Graph graph, int index)
    {
        var reader = graph.SoleReader(graph.OutputOf(index));
        while (reader is { } step && graph.Steps[step].Facts.ChannelConstant == ChannelConstant.Passes)
        {
            reader = graph.SoleReader(graph.OutputOf(step));
        }

        return reader is { } last && graph.Steps[last].Facts.ChannelConstant == ChannelConstant.Vanishes ? graph.Steps[last] : null;
    }
}
