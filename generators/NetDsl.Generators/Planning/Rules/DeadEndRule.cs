using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.Generators.Planning.Rules;

/// <summary>An input or a layer's output that nobody takes.</summary>
internal static class DeadEndRule
{
    /// <param name="graph">The network.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="tapped">The values of taps that nobody uses: they have been told already.</param>
    /// <param name="findings">Takes what is found.</param>
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
