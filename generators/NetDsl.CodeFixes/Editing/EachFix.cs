using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>A fix whose edits for one finding are independent of those for another.</summary>
public abstract class EachFix : EditFix
{
    private protected EachFix(string id, string title, string action, params string[] otherIds)
        : base(id, title, action, otherIds)
    {
    }

    /// <summary>The edits that fix one finding; none where this fix does not apply to it.</summary>
    private protected abstract IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic);

    private protected sealed override IEnumerable<TextChange> Edits(
        SemanticModel model, IEnumerable<(SyntaxNode Node, Diagnostic Diagnostic)> findings) =>
        findings.SelectMany(finding => EditsFor(model, finding.Node, finding.Diagnostic));
}
