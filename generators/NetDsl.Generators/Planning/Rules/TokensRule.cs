using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning.Rules;

/// <summary>Tokens that an embedding looks up are whole numbers: a layer that computes with numbers throws on them.</summary>
internal static class TokensRule
{
    /// <param name="graph">The network, with the layers of its blocks.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="findings">Receives the findings.</param>
    public static void Check(Graph graph, EquatableArray<DeclaredInput> inputs, Findings findings)
    {
        for (var input = 0; input < inputs.Count; input++)
        {
            if (graph.Readers(input).Select(reader => graph.Steps[reader]).FirstOrDefault(step => step.Facts.ReadsTokens) is { } lookup)
            {
                Check(graph, input, inputs.Count == 1 ? LayerContext.InputSource : $"the input '{inputs[input].Name}'", lookup, findings);
            }
        }
    }

    private static void Check(Graph graph, int input, string source, Step lookup, Findings findings)
    {
        foreach (var (step, value) in graph.Follow(input, (step, value) => Takes(step, value) && Moves(step.Facts)))
        {
            if (Takes(step, value) && !Moves(step.Facts))
            {
                findings.Add(
                    Descriptors.WrongRank, step.Position, step.Label, "numbers", $"the tokens {step.Input}",
                    source, $" {lookup.Label} looks them up: they are whole numbers.");
            }
        }
    }

    /// <summary>Whether a layer of the library takes the tokens for its values.</summary>
    private static bool Takes(Step step, int value) => !step.Facts.ReadsTokens && step.Inputs[0] == value && !TakesAny(step.Facts);

    /// <summary>Whether it is the user's own code, or joins values, of which the others may be tokens, too.</summary>
    private static bool TakesAny(LayerFacts facts) =>
        facts is { Module.Type.Origin: ModuleOrigin.User } or { Operation: OwnCall or Sum or Product or Concatenation or FurtherOutput };

    /// <summary>Whether its output has some of the tokens, in other places.</summary>
    private static bool Moves(LayerFacts facts) =>
        facts.Keeps >= (facts.Module is null ? Keeps.Range : Keeps.Values) && facts.Role != Role.Dropout && facts.Parameter is null;
}
