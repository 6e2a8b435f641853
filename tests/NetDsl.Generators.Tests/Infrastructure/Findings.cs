using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetDsl.Generators.Tests;

/// <summary>What a user sees in the error list: the analyzers' findings, and the compiler's errors and warnings.</summary>
internal static class Findings
{
    /// <summary>All that the library brings.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. typeof(NetworkAnalyzer).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>All of them, by place. The generator runs first, as in a build.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Of(GeneratorRun run, DiagnosticAnalyzer? analyzer = null)
    {
        var found = await run.Output
            .WithAnalyzers(analyzer is null ? Analyzers : [analyzer])
            .GetAnalyzerDiagnosticsAsync();
        return [.. InOrder(found.Concat(run.Diagnostics))];
    }

    /// <summary>
    /// Those of the library alone, for what the user wrote: not the compiler's, which binds the generated code for them, and takes longest.
    /// </summary>
    public static async Task<ImmutableArray<Diagnostic>> OfLibrary(GeneratorRun run)
    {
        var found = await run.Input.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();
        return [.. InOrder(found.Concat(run.GeneratorDiagnostics))];
    }

    /// <summary>By place.</summary>
    public static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> findings) => findings
        .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
        .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal);

    /// <summary>One line for a failure message: place, id, the marked text, the message.</summary>
    public static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var text = diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan);
        return $"{place.Path}{place.Span.Start} {diagnostic.Id} '{text}': {Message(diagnostic)}";
    }

    public static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
