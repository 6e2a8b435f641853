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

    private static async Task Check(string? id, string text, string[] messages, DiagnosticAnalyzer? analyzer)
    {
        var markup = Markup.Parse(text);
        var run = GeneratorRun.Unchecked(markup.Source);
        var actual = await Findings.Of(run, analyzer);

        var wanted = markup.Spans.Select(span => $"{span.Id ?? id} {span.Span} '{markup.Source.Substring(span.Span.Start, span.Span.Length)}'");
        var got = actual.Select(finding => $"{finding.Id} {finding.Location.SourceSpan} '{TextOf(finding)}'");
        Assert.True(
            wanted.Order(StringComparer.Ordinal).SequenceEqual(got.Order(StringComparer.Ordinal)),
            $"Expected:{Lines(wanted)}{Environment.NewLine}Got:{Lines(actual.Select(Findings.Describe))}{Environment.NewLine}" +
            $"Generated:{Lines(run.Texts.Values)}");

        if (messages.Length > 0)
        {
            Assert.Equal(string.Join('\n', messages), string.Join('\n', actual.Select(Findings.Message)));
        }
    }

    private static string? TextOf(Diagnostic finding) =>
        finding.Location.SourceTree?.GetText().ToString(finding.Location.SourceSpan);

    private static string Lines(IEnumerable<string> lines) =>
        string.Concat(lines.Select(line => Environment.NewLine + "  " + line));
}
