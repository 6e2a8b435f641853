using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning.Rules;

/// <summary>Redundant and missing non-linearities.</summary>
internal static class NonlinearityRules
{
    public static void Check(Graph graph, int index, Findings findings)
    {
        var step = graph.Steps[index];
        if (step.Facts.Role == Role.Activation && graph.Producer(step.Inputs[0]) is { } above && Objection(above, step) is { } objection)
        {
            findings.Add(Descriptors.RepeatedActivation, new Position(step.Attribute), step.Label, above.Label, objection);
        }

        if (step.Facts.Role == Role.Linear && graph.OnlyAbove(index) is { Facts.Role: Role.Linear } first && IsWide(first, step))
        {
            findings.Add(Descriptors.LinearAfterLinear, new Position(step.Attribute), step.Label, first.Label);
        }
    }

    /// <summary>
    /// The features between the two are at least as many as on one side. Fewer are an autoencoder's code, or a low-rank product with fewer
    /// parameters than one matrix (Hu et al., arXiv 2106.09685); where hyperparameters decide, it may be intended.
    /// </summary>
    private static bool IsWide(Step first, Step second) => new[] { first.Input.Last, second.Facts.Output.Last }
        .Any(outer => first.Facts.Output.Last == outer || (outer - first.Facts.Output.Last).IsNegative);

    /// <summary>Why the second of two activations is redundant; null where it is not.</summary>
    private static string? Objection(Step first, Step second)
    {
        if (first.Facts.IsNeverNegative && second.Facts.LeavesPositives)
        {
            return "gets nothing below zero and changes nothing";
        }

        return first.Facts.Role == Role.Activation && first.Kind == second.Kind && Equals(first.Facts.Module, second.Facts.Module)
            ? "does the same again"
            : null;
    }
}
