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
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (context.Diagnostics.All(diagnostic => Edits(model!, [Marked(model!, diagnostic)]).Any()))
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellation => EditAsync(context.Document, context.Diagnostics, cancellation), EquivalenceKey),
                context.Diagnostics);
        }
    }

    /// <summary>
    /// The edits that fix findings of one document, each with the node it marks; none for a finding to which this fix does not apply, and
    /// where the code has changed since the finding.
    /// </summary>
    private protected abstract IEnumerable<TextChange> Edits(
        SemanticModel model, IEnumerable<(SyntaxNode Node, Diagnostic Diagnostic)> findings);

    private async Task<Document> EditAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);

        // Two findings may ask for the same edit: two nested classes in one class that is not partial.
        var edits = Edits(model!, diagnostics.Select(diagnostic => Marked(model!, diagnostic)))
            .Distinct()
            .OrderBy(edit => edit.Span.Start);
        return document.WithText(text.WithChanges(edits));
    }

    /// <summary>The node at the first additional location of a finding, or the one around it; null where it has none.</summary>
    private protected static T? Related<T>(SemanticModel model, Diagnostic diagnostic)
        where T : SyntaxNode =>
        diagnostic.AdditionalLocations.Count > 0 ? NodeAt(model, diagnostic.AdditionalLocations[0]).FirstAncestorOrSelf<T>() : null;

    private static (SyntaxNode Node, Diagnostic Diagnostic) Marked(SemanticModel model, Diagnostic diagnostic) =>
        (NodeAt(model, diagnostic.Location), diagnostic);

    private static SyntaxNode NodeAt(SemanticModel model, Location location) =>
        model.SyntaxTree.GetRoot().FindNode(location.SourceSpan, getInnermostNodeForTie: true);
}
