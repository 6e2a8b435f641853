using NetDsl.Generators.Diagnostics;
namespace NetDsl.Generators.Planning.Rules;

/// <summary>Good practice: what can be told only of a network whose layers all fit.</summary>
internal static class Practice
{
    public static void Check(Graph graph, bool isBlock, Findings findings)
    {
        for (var index = 0; index < graph.Steps.Count; index++)
        {
            NormRules.Check(graph, index, findings);
            NonlinearityRules.Check(graph, index, findings);
        }

        if (!isBlock)
        {
            OutputRules.Check(graph, findings);
        }
    }
}
