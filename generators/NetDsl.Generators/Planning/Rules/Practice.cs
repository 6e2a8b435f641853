using NetDsl.Generators.Diagnostics;
namespace NetDsl.Generators.Planning.Rules;

/// <summary>Good practice: rules that apply only to networks without errors.</summary>
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
