using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>Removes the marked argument, and with the only one the parentheses.</summary>
public abstract class RemoveArgumentFix : EachFix
{
    private protected RemoveArgumentFix(string id, string title, string action)
        : base(id, title, action)
    {
    }

    private protected sealed override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { Parent: AttributeArgumentListSyntax list } argument)
        {
            yield break;
        }

        var index = list.Arguments.IndexOf(argument);
        yield return new TextChange(
            list.Arguments.Count == 1 ? list.Span
            : index == 0 ? TextSpan.FromBounds(argument.SpanStart, list.Arguments[1].SpanStart)
            : TextSpan.FromBounds(list.Arguments.GetSeparator(index - 1).SpanStart, argument.Span.End), "");
    }
}
