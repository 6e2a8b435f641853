using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>
/// Removes the marked argument of an attribute, with its comma or the brackets that would be left empty, unless another value is suggested.
/// </summary>
public abstract class RemoveArgumentFix : EachFix
{
    private protected RemoveArgumentFix(string id, string title, string action)
        : base(id, title, action)
    {
    }

    private protected sealed override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.ContainsKey(FixProperties.Suggestion) &&
            node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { Parent: AttributeArgumentListSyntax list } argument)
        {
            yield return new TextChange(Span(list, argument), "");
        }
    }

    private static TextSpan Span(AttributeArgumentListSyntax list, AttributeArgumentSyntax argument)
    {
        var index = list.Arguments.IndexOf(argument);
        return list.Arguments.Count == 1 ? list.Span
            : index == 0 ? TextSpan.FromBounds(argument.SpanStart, list.Arguments[1].SpanStart)
            : TextSpan.FromBounds(list.Arguments.GetSeparator(index - 1).SpanStart, argument.Span.End);
    }
}
