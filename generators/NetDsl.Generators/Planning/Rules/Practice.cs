using NetDsl.Generators.Diagnostics;

namespace NetDsl.Generators.Planning.Rules;

/// <summary>Good practice: rules that apply only to networks without errors.</summary>
internal static class Practice
{
    /// <param name="graph">The network, with the layers of its blocks.</param>
    /// <param name="isBlock">Whether it is a block, whose output goes on in a network.</param>
    /// <param name="findings">Receives the findings: one a rule and an attribute, which may stand for a block many times.</param>
    public static void Check(Graph graph, bool isBlock, Findings findings)
    {
        var found = new Findings();
        for (var index = 0; index < graph.Steps.Count; index++)
        {
            NormRules.Check(graph, index, found);
            NonlinearityRules.Check(graph, index, found);
        }

        if (!isBlock)
        {
            OutputRules.Check(graph, found);
        }

        findings.AddRange(found.Items.GroupBy(finding => (finding.Rule.Id, finding.Position)).Select(group => group.First()));
    }
}
