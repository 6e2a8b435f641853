using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;

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
            if (graph.IsUsed(value) || tapped.Contains(value) || graph.Producer(value) is { Facts.Operation: FurtherOutput } ||
                (value >= inputs.Count && graph.HasFurtherOutput(value - inputs.Count)))
            {
                continue;
            }

            if (graph.Producer(value) is { } step)
            {
                findings.Add(
                    Descriptors.UnusedValue, new Position(step.Attribute), $"The output of {step.Label}", "Name it with [Tap] or [Output]");
            }
            else
            {
                var input = inputs[value];
                findings.Add(
                    Descriptors.UnusedValue, new Position(input.Attribute ?? Position.Network),
                    $"[Input] '{input.Name}'", "Read it by [From] or a join");
            }
        }
    }
}
