using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>A fix that writes what the finding suggests, and is offered only where it suggests something.</summary>
public abstract class SuggestedFix : EachFix
{
    private protected SuggestedFix(string id, string title, string action, params string[] otherIds)
        : base(id, title, action, otherIds)
    {
    }

    /// <summary>The edits that fix one finding; none where this fix does not apply to it.</summary>
    private protected abstract IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, string suggestion);

    private protected sealed override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.Suggestion, out var suggestion) ? EditsFor(model, node, suggestion!) : [];
}
