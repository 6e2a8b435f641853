using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.Generators.Planning.Rules;

/// <summary>An input or a layer's output that no layer reads.</summary>
internal static class DeadEndRule
{
    /// <param name="graph">The network.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="tapped">The values of unread taps, which have been reported already.</param>
    /// <param name="findings">Receives the findings.</param>
    public static void Check(Graph graph, EquatableArray<DeclaredInput> inputs, IReadOnlyCollection<int> tapped, Findings findings)
    {
        for (var value = 0; value < inputs.Count + graph.Steps.Count; value++)
        {
            if (graph.IsUsed(value) || tapped.Contains(value))
            {
                continue;
            }

            if (graph.Producer(value) is { } step)
            {
                findings.AddWarning(
                    Descriptors.Tap, new Position(step.Attribute),
                    $"The output of {step.Label} is never used. Name it with [Tap] or [Output], or remove it.");
            }
            else
            {
                findings.AddWarning(
                    Descriptors.Tap, new Position(inputs[value].Attribute ?? Position.Network),
                    $"[Input] '{inputs[value].Name}' is never used. Take it by [From] or a join, or remove it.");
            }
        }
    }
}
