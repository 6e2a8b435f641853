using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.Generators.Tests;

/// <summary>Applies a code fix as an editor does, and asserts the text it leaves and the findings it leaves.</summary>
/// <param name="provider">The fix.</param>
/// <param name="equivalenceKey">The one of its actions to take.</param>
internal sealed class Fix(CodeFixProvider provider, string equivalenceKey)
{
    /// <summary>
    /// Mends the finding at <c>[|text|]</c>. The result must be <paramref name="after"/>, to the byte, and have the findings
    /// marked in there by <c>{|ID:text|}</c> alone.
    /// </summary>
    public Task Mends(string before, string after) => Check(before, after, MendOne);

    /// <summary>Mends all findings of the document at once.</summary>
    public Task MendsAll(string before, string after) => Check(before, after, MendAll);

    /// <summary>The fix has nothing to offer for the finding at <c>[|text|]</c>.</summary>
    public async Task OffersNothing(string source)
    {
        var markup = Markup.Parse(source);
        using var workspace = new AdhocWorkspace();
        var document = NewDocument(workspace, markup.Source);
        Assert.Empty(await Offers(document, Assert.Single(markup.Spans).Span, await FindingsOf(document)));
    }

    private static async Task Check(
        string before, string after, Func<Document, TextSpan, ImmutableArray<Diagnostic>, Task<CodeAction>> mend)
    {
        var markup = Markup.Parse(before);
        using var workspace = new AdhocWorkspace();
        var document = NewDocument(workspace, markup.Source);
        var span = Assert.Single(markup.Spans).Span;
        var action = await mend(document, span, await FindingsOf(document));

        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var solution = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        var text = (await solution.GetDocument(document.Id)!.GetTextAsync()).ToString();

        var expected = Markup.Parse(after).Source;
        Assert.True(expected == text, TextDiff.Of(expected, text));
        await Diagnose.Finds(after);
    }

    private async Task<CodeAction> MendOne(Document document, TextSpan span, ImmutableArray<Diagnostic> findings) =>
        Assert.Single(await Offers(document, span, findings), action => action.EquivalenceKey == equivalenceKey);

    private async Task<List<CodeAction>> Offers(Document document, TextSpan span, ImmutableArray<Diagnostic> findings)
    {
        var finding = Assert.Single(findings, finding => finding.Location.SourceSpan == span);
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(
            new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private async Task<CodeAction> MendAll(Document document, TextSpan span, ImmutableArray<Diagnostic> findings)
    {
        Assert.Contains(findings, finding => finding.Location.SourceSpan == span);
        var context = new FixAllContext(
            document, provider, FixAllScope.Document, equivalenceKey, provider.FixableDiagnosticIds, new Found(), CancellationToken.None);
        var action = await provider.GetFixAllProvider()!.GetFixAsync(context);
        return action ?? throw new InvalidOperationException("Fix All found nothing to do.");
    }

    private static Document NewDocument(AdhocWorkspace workspace, string source)
    {
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Networks", "Networks", LanguageNames.CSharp,
            compilationOptions: Compile.OptionsOf(CSharpSyntaxTree.ParseText(source, Compile.ParseOptions)), parseOptions: Compile.ParseOptions, metadataReferences: Compile.References));
        return workspace.AddDocument(project.Id, "Network.cs", SourceText.From(source));
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsOf(Document document)
    {
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync())!;
        var found = await Findings.Of(GeneratorRun.In(compilation));
        return [.. found.Where(finding => finding.Location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree))];
    }

    /// <summary>Gives Fix All the findings that the editor would give.</summary>
    private sealed class Found : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await FindingsOf(document);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await FindingsOf(project.Documents.Single());

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
