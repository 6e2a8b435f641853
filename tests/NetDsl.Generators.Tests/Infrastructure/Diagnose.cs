using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetDsl.Generators.Tests;

/// <summary>Asserts which findings a piece of code has, where, and that it has no others: not even the compiler's.</summary>
internal static class Diagnose
{
    /// <summary>The code has no findings.</summary>
    public static Task FindsNothing(string source) => Finds(source);

    /// <summary>The findings are exactly those that <paramref name="markup"/> marks by <c>{|ID:text|}</c>.</summary>
    public static Task Finds(string markup, DiagnosticAnalyzer? analyzer = null) => Check(null, markup, [], analyzer);

    /// <summary>
    /// The findings are exactly those that <paramref name="markup"/> marks; <c>[|text|]</c> is one with the given id. The
    /// messages, where given, are those of all findings, in their order.
    /// </summary>
    public static Task Finds(string id, string markup, params string[] messages) => Check(id, markup, messages, null);

    /// <summary>Neither the generator nor an analyzer throws; gives the findings.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ThrowsNothing(GeneratorRun run)
    {
        var source = run.Output.SyntaxTrees.First().ToString();
        Assert.True(run.Driver.GetRunResult().Results.Single().Exception is null, source);
        var findings = await Findings.OfLibrary(run);
        Assert.True(findings.All(finding => finding.Id is not ("CS8785" or "AD0001")), source);
        return findings;
    }

    private static async Task Check(string? id, string markup, string[] messages, DiagnosticAnalyzer? analyzer)
    {
        var found = new List<Diagnostic>();
        await new NetworkTest
        {
            TestCode = markup,
            DefaultId = id,
            Analyzers = analyzer is null ? Findings.Analyzers : [analyzer],
            DiagnosticVerifier = (finding, _, _) => found.Add(finding),
        }.RunAsync();

        if (messages.Length > 0)
        {
            Assert.Equal(messages, Findings.InOrder(found).Select(Findings.Message));
        }
    }
}
