using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning.Rules;

/// <summary>
/// Layers that must not stand at a network's output, which goes to a loss. A value that further layers read is exempt: it is features, or
/// attention weights that the caller also wants to see.
/// </summary>
internal static class OutputRules
{
    public static void Check(Graph graph, Findings findings)
    {
        foreach (var last in graph.Outputs.Distinct().Where(value => !graph.IsRead(value)).Select(graph.Producer).OfType<Step>())
        {
            Check(graph, last, findings);
        }
    }

    private static void Check(Graph graph, Step last, Findings findings)
    {
        var rule = last.Facts.Role switch
        {
            Role.Norm when EndsEncoder(graph, last) || IsWithoutWeights(last) => null,
            Role.Norm => Descriptors.NormAtOutput,
            Role.Softmax => Descriptors.SoftmaxAtOutput,
            Role.Dropout => Descriptors.DropoutAtOutput,
            _ => null,
        };
        if (rule is not null)
        {
            findings.Add(rule, new Position(last.Attribute), last.Label);
        }
    }

    /// <summary>
    /// The last norm of a Transformer (Xiong et al., arXiv 2002.04745) or similar network: over the features of each step, which another
    /// network reads. The output of a Linear is predictions.
    /// </summary>
    private static bool EndsEncoder(Graph graph, Step norm) =>
        norm.Facts.Output is { Rank: > 1, Layout: Layout.FeaturesLast } &&
            graph.Producer(norm.Inputs[0]) is { Facts.Role: not Role.Linear };

    /// <summary>
    /// A norm without weights, which the user chose for normalised outputs: the projector of SimSiam (Chen and He, arXiv 2011.10566).
    /// </summary>
    private static bool IsWithoutWeights(Step norm) => norm.Facts.WeightRank is null;
}
