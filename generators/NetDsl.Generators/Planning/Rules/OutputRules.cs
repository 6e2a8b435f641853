using Microsoft.CodeAnalysis;
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
        var outputs = graph.Outputs.Distinct().Where(value => !graph.IsRead(value)).ToList();
        foreach (var output in outputs)
        {
            Report(
                graph.UpFrom(output, KeepsValues), Role.Norm, Descriptors.NormAtOutput,
                step => !EndsEncoder(graph, step) && !IsWithoutWeights(step));
            Report(graph.UpFrom(output, KeepsValues), Role.Softmax, Descriptors.SoftmaxAtOutput, _ => outputs.TrueForAll(AreProbabilities));
            Report(graph.UpFrom(output, step => KeepsValues(step) || IsActivation(step)), Role.Dropout, Descriptors.DropoutAtOutput);
        }

        // Probabilities beside other outputs are those of a policy beside its value.
        bool AreProbabilities(int output) => graph.UpFrom(output, KeepsValues).Any(step => step.Facts.Role == Role.Softmax);

        void Report(IEnumerable<Step> ends, Role role, DiagnosticDescriptor rule, Func<Step, bool>? applies = null)
        {
            if (ends.FirstOrDefault(step => step.Facts.Role == role) is { } end && applies?.Invoke(end) != false)
            {
                findings.Add(rule, end.Position, end.Label);
            }
        }
    }

    private static bool KeepsValues(Step step) => step.Facts.Keeps >= Keeps.Values;

    /// <summary>What the loss sees through an activation is what was dropped above it.</summary>
    private static bool IsActivation(Step step) => step.Facts.Role is Role.Activation or Role.Softmax or Role.LogSoftmax;

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
