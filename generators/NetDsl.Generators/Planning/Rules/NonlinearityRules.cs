using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning.Rules;

/// <summary>Redundant and missing non-linearities.</summary>
internal static class NonlinearityRules
{
    public static void Check(Graph graph, int index, Findings findings)
    {
        var step = graph.Steps[index];
        if (step.Facts.Role == Role.Activation)
        {
            CheckActivation(graph, index, step, findings);
        }

        if (step.Facts.Role == Role.Linear &&
            graph.OnlyAbove(index, Keeps.Everything).LastOrDefault() is { Facts.Role: Role.Linear } first &&
            first.Facts.Operation is ModuleCall && step.Facts.Operation is ModuleCall && !first.SharesBlock(step) && IsWide(first, step))
        {
            findings.Add(Descriptors.LinearAfterLinear, step.Position, step.Label, first.Label);
        }
    }

    private static void CheckActivation(Graph graph, int index, Step step, Findings findings)
    {
        if (step.Facts.LeavesPositives &&
            graph.Above(index, Keeps.Sign).FirstOrDefault(above => above.Facts.IsNeverNegative) is { } positive)
        {
            Report(positive, "gets nothing below zero and changes nothing");
        }
        else if (graph.Above(index, Keeps.Range).FirstOrDefault(above => IsSame(above, step)) is { } same)
        {
            Report(same, "does the same again");
        }

        void Report(Step above, string objection)
        {
            if (!above.SharesBlock(step))
            {
                findings.Add(Descriptors.RepeatedActivation, step.Position, step.Label, above.Label, objection);
            }
        }
    }

    /// <summary>
    /// The features between the two are at least as many as on one side. Fewer are an autoencoder's code, or a low-rank product with fewer
    /// parameters than one matrix (Hu et al., arXiv 2106.09685); where hyperparameters decide, it may be intended.
    /// </summary>
    private static bool IsWide(Step first, Step second) => new[] { first.Input.Last, second.Facts.Output.Last }
        .Any(outer => first.Facts.Output.Last == outer || (outer - first.Facts.Output.Last).IsNegative);

    private static bool IsSame(Step first, Step second) =>
        first.Facts.Role == Role.Activation && Equals(first.Facts.Module, second.Facts.Module);
}
