using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning.Rules;

/// <summary>Layers above a norm that it undoes, or that mislead it.</summary>
internal static class NormRules
{
    public static void Check(Graph graph, int index, Findings findings)
    {
        var step = graph.Steps[index];
        if (step.Facts.Role != Role.Norm)
        {
            return;
        }

        if (graph.OnlyAbove(index, Keeps.Everything).LastOrDefault() is { Facts.Role: Role.Norm } first && !first.SharesBlock(step))
        {
            findings.Add(Descriptors.NormBeforeNorm, first.Position, first.Label, step.Label);
        }

        if (step.Facts.KeepsStatistics && graph.OnlyAbove(index, Keeps.Values).FirstOrDefault(ChangesVariance) is { } dropout &&
            !dropout.SharesBlock(step))
        {
            findings.Add(Descriptors.DropoutBeforeNorm, dropout.Position, step.Position, dropout.Label, step.Label);
        }
    }

    private static bool ChangesVariance(Step step) => step.Facts is { Role: Role.Dropout, KeepsVariance: false };
}
