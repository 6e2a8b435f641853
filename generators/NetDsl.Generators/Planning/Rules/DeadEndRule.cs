using NetDsl.Generators.Diagnostics;

namespace NetDsl.Generators.Planning.Rules;

/// <summary>A layer whose output nobody takes.</summary>
internal static class DeadEndRule
{
    public static void Check(Graph graph, Findings findings)
    {
        for (var index = 0; index < graph.Steps.Count; index++)
        {
            if (!graph.IsUsed(graph.OutputOf(index)))
            {
                var step = graph.Steps[index];
                findings.AddWarning(
                    Descriptors.Tap, new Place(step.Attribute), $"The output of {step.Label} is never used. Name it with [Tap] or [Output], or remove it.");
            }
        }
    }
}
