using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>
/// A fix made of text edits, so that the surrounding code keeps its formatting. Fix All applies the edits of all findings of a document at
/// once.
/// </summary>
public abstract class EditFix : CodeFixProvider
{
    private readonly ImmutableArray<string> _ids;

    private protected EditFix(string id, string title, string action, params string[] otherIds)
    {
        _ids = ImmutableArray.Create(id).AddRange(otherIds);
        Title = title;
        EquivalenceKey = $"{id}.{action}";
    }

    /// <summary>The title shown in the editor.</summary>
    public string Title { get; }

    /// <summary>The equivalence key: the same for all findings and all versions.</summary>
    public string EquivalenceKey { get; }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => _ids;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, diagnostics) =>
            await EditAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var canMend = await Task.WhenAll(context.Diagnostics
            .Select(diagnostic => CanMendAsync(context.Document, diagnostic, context.CancellationToken))).ConfigureAwait(false);
        if (canMend.All(can => can))
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellation => EditAsync(context.Document, context.Diagnostics, cancellation), EquivalenceKey),
                context.Diagnostics);
        }
    }

    /// <summary>Whether this fix applies to that finding.</summary>
    private protected virtual bool CanMend(Diagnostic diagnostic) => true;

    /// <summary>Whether this fix applies to that finding of a document.</summary>
    private protected virtual Task<bool> CanMendAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        Task.FromResult(CanMend(diagnostic));

    /// <summary>
    /// The edits that fix findings of one document, each with the node it marks; none where the code has changed since the finding.
    /// </summary>
    private protected abstract IEnumerable<TextChange> Edits(
        SemanticModel model, IEnumerable<(SyntaxNode Node, Diagnostic Diagnostic)> findings);

    private async Task<Document> EditAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);

        // Two findings may ask for the same edit: two nested classes in one class that is not partial.
        var edits = Edits(model!, diagnostics.Select(Marked))
            .Distinct()
            .OrderBy(edit => edit.Span.Start);
        return document.WithText(text.WithChanges(edits));

        (SyntaxNode Node, Diagnostic Diagnostic) Marked(Diagnostic diagnostic) =>
            (root!.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), diagnostic);
    }
}
