using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning.Rules;

/// <summary>Layers that must not stand directly above a norm.</summary>
internal static class NormRules
{
    public static void Check(Graph graph, int index, Findings findings)
    {
        var step = graph.Steps[index];
        if (step.Facts.Role != Role.Norm || graph.OnlyAbove(index) is not { } above)
        {
            return;
        }

        if (above.Facts.Role == Role.Norm)
        {
            findings.Add(Descriptors.NormBeforeNorm, new Position(above.Attribute), above.Label, step.Label);
        }

        if (above.Facts is { Role: Role.Dropout, KeepsVariance: false } && step.Facts.KeepsStatistics)
        {
            findings.Add(
                Descriptors.DropoutBeforeNorm, new Position(above.Attribute), new Position(step.Attribute), above.Label, step.Label);
        }
    }
}
