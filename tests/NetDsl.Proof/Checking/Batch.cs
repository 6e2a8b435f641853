using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generators;
using NetDsl.Generators.Planning;
using NetDsl.Generators.Reading;
using NetDsl.Generators.Tests;
using NetDsl.Proof.Language;
using Declaration = NetDsl.Proof.Language.Declaration;

namespace NetDsl.Proof.Checking;

/// <summary>
/// Checks many networks at once, each in a namespace of its own: one compilation, one run of generator and analyzer, one assembly. A
/// network that does not compile is left out of it.
/// </summary>
internal static class Batch
{
    private static readonly SyntaxTree OwnCodeTree = CSharpSyntaxTree.ParseText(OwnCode.File, Compile.ParseOptions, "Own.cs");

    /// <summary>
    /// How each network breaks the promise; null where it keeps it. Where generator or analyzer throws, which ends the run for all, the
    /// halves are checked on their own.
    /// </summary>
    public static Verdict[] Check(IReadOnlyList<Declaration> declarations)
    {
        try
        {
            return CheckTogether(declarations);
        }
        catch (Exception exception)
        {
            var half = declarations.Count / 2;
            return half == 0
                ? [new Verdict(false, Failure.Of("PLANNING-THROWS", exception, exception.StackTrace?.Split('\n')[0] ?? ""))]
                : [.. Check([.. declarations.Take(half)]), .. Check([.. declarations.Skip(half)])];
        }
    }

    private static Verdict[] CheckTogether(IReadOnlyList<Declaration> declarations)
    {
        var trees = declarations
            .Select((item, i) => CSharpSyntaxTree.ParseText(item.File(Space(i)), Compile.ParseOptions, $"{Space(i)}.cs"))
            .ToList();
        var driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Compile.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(
                Compile.Of([.. trees, OwnCodeTree], []).WithOptions(Compile.Options), out var output, out _);
        if (driver.GetRunResult().Results[0].Exception is { } exception)
        {
            ExceptionDispatchInfo.Throw(exception);
        }

        var spoken = Compile.ErrorsAndWarnings(output, [.. trees, OwnCodeTree]).ToLookup(item => OwnerOf(item.Location));
        var analysis = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => ExceptionDispatchInfo.Throw(exception), concurrentAnalysis: true, false);
        var findings = output.WithAnalyzers([new NetworkAnalyzer()], analysis).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            .Where(item => item.Severity == DiagnosticSeverity.Error)
            .ToLookup(item => OwnerOf(item.Location));

        var bad = Enumerable.Range(0, declarations.Count).Where(i => spoken[i].Any() || findings[i].Any()).ToHashSet();
        var assembly = new AssemblyLoadContext("networks", isCollectible: true);
        try
        {
            using var stream = new MemoryStream();
            var good = output.RemoveSyntaxTrees(output.SyntaxTrees.Where(tree => bad.Contains(OwnerOf(tree.FilePath))));
            var result = good.Emit(stream);
            if (!result.Success)
            {
                throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics.Take(5)));
            }

            stream.Position = 0;
            var loaded = assembly.LoadFromStream(stream);
            return [.. declarations.Select((item, i) => spoken[i].Any()
                ? new Verdict(findings[i].Any(), Compiler(spoken[i].First()))
                : findings[i].Any() ? new Verdict(true, Refusals.Check(item, [.. findings[i].Select(Error)]))
                : new Verdict(false, Examine(item, loaded.GetType($"{Space(i)}.{item.Network.Name}")!, Plans(output, i, item))))];
        }
        finally
        {
            assembly.Unload();
        }
    }

    private static Failure? Examine(Declaration declaration, Type type, IReadOnlyDictionary<string, NetworkPlan?> plans)
    {
        try
        {
            return new Examination(declaration, type, plans).Run();
        }
        catch (Exception exception)
        {
            return Failure.Of("CHECK-THROWS", exception, exception.StackTrace?.Split('\n')[0] ?? "");
        }
    }

    private static Dictionary<string, NetworkPlan?> Plans(Compilation compilation, int index, Declaration declaration) =>
        declaration.Classes.ToDictionary(item => item.Name, item => Planner.Plan(
            DeclarationReader.Read(
                compilation.GetTypeByMetadataName($"{Space(index)}.{item.Name}")!, compilation, CancellationToken.None)!.Spec,
            CancellationToken.None).Plan);

    private static Failure Compiler(Diagnostic diagnostic)
    {
        var tree = diagnostic.Location.SourceTree;
        var line = tree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        var isWritten = tree is not null && tree.FilePath.StartsWith('N') && !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);
        return new(
            $"COMPILER {(isWritten ? "declaration" : "generated")} {diagnostic.Id}",
            $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)} :: {line}");
    }

    private static Error Error(Diagnostic finding)
    {
        var tree = finding.Location.SourceTree!;
        var node = tree.GetRoot().FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true);
        return new(
            finding.Id,
            node.FirstAncestorOrSelf<ClassDeclarationSyntax>()?.Identifier.ValueText ?? "",
            node.FirstAncestorOrSelf<AttributeSyntax>()?.Name.ToString().Split('<')[0] ?? "",
            tree.GetText().ToString(finding.Location.SourceSpan),
            finding.GetMessage(CultureInfo.InvariantCulture));
    }

    private static string Space(int index) => $"N{index.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The network that a place belongs to; -1 for none.</summary>
    private static int OwnerOf(Location location) => OwnerOf(location.SourceTree?.FilePath ?? "");

    private static int OwnerOf(string path)
    {
        var name = Path.GetFileName(path).Split('.')[0];
        return name.StartsWith('N') && int.TryParse(name.AsSpan(1), CultureInfo.InvariantCulture, out var index) ? index : -1;
    }
}

/// <summary>What became of a network.</summary>
/// <param name="HasErrors">Whether the analyzer reports an error.</param>
/// <param name="Failure">How it breaks the promise; null where it keeps it.</param>
internal sealed record Verdict(bool HasErrors, Failure? Failure);
