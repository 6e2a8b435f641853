using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning.Rules;

/// <summary>What must not be a network's last layer: its output goes to a loss.</summary>
internal static class OutputRules
{
    public static void Check(Graph graph, Findings findings)
    {
        foreach (var last in graph.Outputs.Distinct().Select(graph.Producer).OfType<Step>())
        {
            Check(last, findings);
        }
    }

    private static void Check(Step last, Findings findings)
    {
        var rule = last.Facts!.Role switch
        {
            Role.Norm => Descriptors.NormAtOutput,
            Role.Softmax => Descriptors.SoftmaxAtOutput,
            Role.Dropout => Descriptors.DropoutAtOutput,
            _ => null,
        };
        if (rule is not null)
        {
            findings.Add(rule, new Place(last.Attribute), last.Label);
        }
    }
}
