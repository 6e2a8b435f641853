using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generators;

namespace NetDsl.Playground;

/// <summary>The C# compiler with NetDsl's generator, analyzers and fixes, for one text that changes as someone types.</summary>
/// <remarks>It works on one thread at a time and starts none: a browser has one.</remarks>
public sealed class Workbench
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq;";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13, DocumentationMode.Parse);

    // The SDK silences two warnings of references to older frameworks for every project.
    private static readonly CSharpCompilationOptions CompilationOptions = new(
        OutputKind.DynamicallyLinkedLibrary,
        concurrentBuild: false,
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)],
        nullableContextOptions: NullableContextOptions.Enable);

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. typeof(NetworkAnalyzer).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private readonly CSharpCompilation _empty;
    private readonly Fixes _fixes;
    private GeneratorDriver _driver =
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions);

    /// <summary>A workbench with an empty text.</summary>
    /// <param name="references">The framework, NetDsl, and the engine behind it.</param>
    public Workbench(IReadOnlyList<MetadataReference> references)
    {
        _empty = CSharpCompilation.Create(
            "Sketch", [CSharpSyntaxTree.ParseText(Usings, ParseOptions, "Usings.cs")], references, CompilationOptions);
        _fixes = new(CompilationOptions, ParseOptions, references, Usings);
    }

    /// <summary>Reads a text as the compiler and an editor would.</summary>
    /// <param name="text">A file of C#.</param>
    public async Task<Reading> Read(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, ParseOptions, "Sketch.cs");
        var isProgram = tree.GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement);
        var compilation = _empty
            .WithOptions(isProgram ? CompilationOptions.WithOutputKind(OutputKind.ConsoleApplication) : CompilationOptions)
            .AddSyntaxTrees(tree);
        _driver = _driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var found);

        var options = new CompilationWithAnalyzersOptions(
            new([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> all =
        [
            .. output.GetDiagnostics(),
            .. found,
            .. await output.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync(),
        ];
        var shown = all
            .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden && !diagnostic.IsSuppressed)
            .Select(diagnostic => (Diagnostic: diagnostic, Span: SpanIn(tree, diagnostic)))
            .OrderBy(pair => pair.Span.Start)
            .ToList();

        var generated = output.SyntaxTrees.Except(compilation.SyntaxTrees).ToList();
        var fixes = await _fixes.Of(text, generated, [.. shown.Select(pair => pair.Diagnostic)]);
        var remarks = shown.Select((pair, index) => new Remark(
            pair.Diagnostic.Id, pair.Diagnostic.Severity, pair.Diagnostic.GetMessage(), pair.Span.Start, pair.Span.End,
            pair.Diagnostic.Descriptor.HelpLinkUri, fixes[index]));
        return new([.. remarks], [.. Networks(tree, output)], output);
    }

    /// <summary>Where a finding is in the text; what is found elsewhere stands at its start.</summary>
    private static Microsoft.CodeAnalysis.Text.TextSpan SpanIn(SyntaxTree tree, Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree == tree ? diagnostic.Location.SourceSpan : default;

    private static IEnumerable<DeclaredNetwork> Networks(SyntaxTree tree, Compilation compilation)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Select(declaration => model.GetDeclaredSymbol(declaration)!)
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .Where(type => type.GetAttributes().Any(IsDeclaration))
            .Select(type => DeclaredNetwork.Of(type, tree));
    }

    private static bool IsDeclaration(AttributeData attribute) =>
        attribute.AttributeClass is { BaseType: { Name: nameof(DeclarationAttribute), ContainingNamespace.Name: nameof(NetDsl) } };
}
