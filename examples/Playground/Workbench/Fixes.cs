using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetDsl.CodeFixes;

namespace NetDsl.Playground;

/// <summary>NetDsl's code fixes, in a workspace as an editor has it: the text, and what the generator made of it.</summary>
internal sealed class Fixes
{
    private static readonly ImmutableArray<CodeFixProvider> Providers = [.. typeof(AddPartialFix).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    private readonly Solution _empty;
    private readonly ProjectId _project = ProjectId.CreateNewId();

    public Fixes(
        CSharpCompilationOptions compilation, CSharpParseOptions parsing, IEnumerable<MetadataReference> references, string usings) =>
        _empty = new AdhocWorkspace().CurrentSolution
            .AddProject(ProjectInfo.Create(
                _project, VersionStamp.Default, "Sketch", "Sketch", LanguageNames.CSharp,
                compilationOptions: compilation, parseOptions: parsing, metadataReferences: references))
            .AddDocument(DocumentId.CreateNewId(_project), "Usings.cs", usings);

    /// <summary>What mends each of the findings.</summary>
    /// <param name="text">The text.</param>
    /// <param name="generated">What the generator made of it.</param>
    /// <param name="findings">The findings.</param>
    public async Task<IReadOnlyList<IReadOnlyList<Fix>>> Of(
        string text, IReadOnlyList<SyntaxTree> generated, IReadOnlyList<Diagnostic> findings)
    {
        var document = new Lazy<Document>(() => Document(text, generated));
        var fixes = new List<IReadOnlyList<Fix>>();
        foreach (var finding in findings)
        {
            var actions = new List<CodeAction>();
            foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
            {
                await provider.RegisterCodeFixesAsync(
                    new(document.Value, finding, (action, _) => actions.Add(action), CancellationToken.None));
            }

            fixes.Add([.. actions.Select(action => new Fix(document.Value, action))]);
        }

        return fixes;
    }

    private Document Document(string text, IEnumerable<SyntaxTree> generated)
    {
        var id = DocumentId.CreateNewId(_project);
        var solution = _empty.AddDocument(id, "Sketch.cs", SourceText.From(text), filePath: "Sketch.cs");
        foreach (var tree in generated)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(_project), tree.FilePath, tree.GetText());
        }

        return solution.GetDocument(id)!;
    }
}
