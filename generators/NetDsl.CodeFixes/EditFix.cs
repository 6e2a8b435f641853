using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>
/// A fix that is a few edits of the text, so that everything around them stays as it was written. All findings of a document are mended
/// at once, by all their edits together.
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

    /// <summary>What the editor calls it.</summary>
    public string Title { get; }

    /// <summary>What tells its actions from those of other fixes: it stays the same for all findings and all versions.</summary>
    public string EquivalenceKey { get; }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => _ids;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, diagnostics) =>
            await EditAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.Diagnostics.All(CanMend))
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellation => EditAsync(context.Document, context.Diagnostics, cancellation), EquivalenceKey),
                context.Diagnostics);
        }

        return Task.CompletedTask;
    }

    /// <summary>Whether this fix is the cure for that very finding: only then it is offered.</summary>
    private protected virtual bool CanMend(Diagnostic diagnostic) => true;

    /// <summary>
    /// The edits that mend findings of one document, each with the node it marks; none where the code is not what a finding was about any
    /// more.
    /// </summary>
    private protected abstract IEnumerable<TextChange> Edits(
        SemanticModel model, IEnumerable<(SyntaxNode Node, Diagnostic Diagnostic)> findings);

    private async Task<Document> EditAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);

        // Two findings may ask for the same edit: classes in one class that is not partial.
        var edits = Edits(model!, diagnostics.Select(Marked))
            .Distinct()
            .OrderBy(edit => edit.Span.Start);
        return document.WithText(text.WithChanges(edits));

        (SyntaxNode Node, Diagnostic Diagnostic) Marked(Diagnostic diagnostic) =>
            (root!.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), diagnostic);
    }
}
