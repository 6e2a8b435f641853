using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generators.Tests;

/// <summary>Compilations as a user's project makes them: the framework, NetDsl, and the engine behind it.</summary>
internal static class Compile
{
    /// <summary>C# 12 is the least that a network's declaration needs.</summary>
    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>The SDK silences two warnings of references to older frameworks, such as TorchSharp's, for every project.</summary>
    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)],
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999);

    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(TorchSharp.Padding).Assembly.Location),
    ];

    /// <summary>What every compilation starts from, so that the references are read once.</summary>
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Networks", [], References, Options);

    /// <summary>
    /// Compiles files named <c>Network.cs</c>, <c>Network1.cs</c>, …; to a program where one has statements outside of classes.
    /// </summary>
    public static CSharpCompilation Of(params string[] sources)
    {
        var trees = sources
            .Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, i == 0 ? "Network.cs" : $"Network{i}.cs"))
            .ToList();
        return Empty.WithOptions(OptionsOf(trees)).AddSyntaxTrees(trees);
    }

    /// <summary>Compiles files that are parsed already; the severities of findings may be other than by default.</summary>
    public static CSharpCompilation Of(IEnumerable<SyntaxTree> trees, IEnumerable<KeyValuePair<string, ReportDiagnostic>> severities) =>
        Empty.WithOptions(OptionsOf(trees).WithSpecificDiagnosticOptions(severities)).AddSyntaxTrees(trees);

    /// <summary>A library's, or a program's where a file has statements outside of classes.</summary>
    public static CSharpCompilationOptions OptionsOf(params IEnumerable<SyntaxTree> trees) =>
        trees.Any(tree => tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any())
            ? Options.WithOutputKind(OutputKind.ConsoleApplication)
            : Options;

    /// <summary>The compiler's errors and warnings; that a user's own class lacks documentation is his affair.</summary>
    public static ImmutableArray<Diagnostic> ErrorsAndWarnings(Compilation compilation, IEnumerable<SyntaxTree> written) =>
        [.. compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Where(diagnostic => !IsMissingDocumentation(diagnostic, path => written.Any(tree => tree.FilePath == path)))];

    /// <summary>A public member of a user's own file lacks documentation, which is his affair; generated code has it.</summary>
    public static bool IsMissingDocumentation(Diagnostic diagnostic, Func<string, bool> isWritten) =>
        diagnostic.Id == "CS1591" && isWritten(diagnostic.Location.SourceTree!.FilePath);
}
