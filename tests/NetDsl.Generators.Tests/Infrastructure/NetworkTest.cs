using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace NetDsl.Generators.Tests;

/// <summary>
/// Roslyn's test of analyzers and a code fix, set up as a user's project is: the generator runs first, and the compiler's errors and
/// warnings count, in the generated code too. Without a fixed state it is a test of the analyzers alone.
/// </summary>
internal sealed class NetworkTest : CSharpCodeFixTest<NetworkAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    /// <summary>References come with the tests: nothing is downloaded.</summary>
    private static readonly ReferenceAssemblies NoPackages = new("net10.0");

    public NetworkTest()
    {
        ReferenceAssemblies = NoPackages;
        TestState.AdditionalReferences.AddRange(Compile.References);
        CompilerDiagnostics = CompilerDiagnostics.Warnings;

        // A second run with #pragma warning disable would double the time of every test.
        TestBehaviors = TestBehaviors.SkipSuppressionCheck;
    }

    /// <summary>The analyzers; all that the library brings unless told otherwise.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; init; } = Findings.Analyzers;

    /// <summary>The code fix, if any.</summary>
    public CodeFixProvider? CodeFix { get; init; }

    /// <summary>The id of the findings at <c>[|text|]</c>.</summary>
    public string? DefaultId { get; init; }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analyzers;

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => CodeFix is null ? [] : [CodeFix];

    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) =>
        DefaultId is null ? null : new(DefaultId, DefaultId, "", "", DiagnosticSeverity.Hidden, isEnabledByDefault: true);

    /// <summary>The workspace of the process: a new composition for each test takes longer than the test.</summary>
    protected override Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());

    protected override ParseOptions CreateParseOptions() => Compile.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() => Compile.Options;

    /// <summary>Runs the generator once, where the base class runs it twice, on references that are read once for all tests.</summary>
    protected override async Task<(Compilation compilation, ImmutableArray<Diagnostic> generatorDiagnostics)> GetProjectCompilationAsync(
        Project project, IVerifier verifier, CancellationToken cancellationToken)
    {
        var trees = await Task.WhenAll(project.Documents.Select(document => document.GetSyntaxTreeAsync(cancellationToken)));
        var compilation = Compile.Of(trees.Select(tree => tree!), project.CompilationOptions!.SpecificDiagnosticOptions);
        if (!project.MetadataReferences.SequenceEqual(Compile.References))
        {
            compilation = compilation.WithReferences(project.MetadataReferences);
        }

        GeneratorRun.NewDriver().WithUpdatedParseOptions(project.ParseOptions!).RunGeneratorsAndUpdateCompilation(
            compilation, out var output, out var diagnostics, cancellationToken);
        return (output, diagnostics);
    }

    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) =>
        base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics) &&
        !Compile.IsMissingDocumentation(diagnostic, path => path.StartsWith(DefaultFilePathPrefix, StringComparison.Ordinal));
}
