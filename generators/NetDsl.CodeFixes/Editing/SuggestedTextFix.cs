using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>Replaces a string literal by the suggested text.</summary>
public abstract class SuggestedTextFix : SuggestedFix
{
    private protected SuggestedTextFix(string id, string title, string action)
        : base(id, title, action)
    {
    }

    private protected sealed override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, string suggestion)
    {
        if (Literal(node) is { } literal)
        {
            yield return new TextChange(literal.Span, SyntaxFactory.Literal(suggestion).Text);
        }
    }

    /// <summary>
    /// The literal that holds the text. Null for nameof and for a constant, whose text is elsewhere, for a part of an expression, and for
    /// one of several texts in an array.
    /// </summary>
    private static ExpressionSyntax? Literal(SyntaxNode node)
    {
        var written = node.FirstAncestorOrSelf<AttributeArgumentSyntax>()?.Expression;
        var items = written is null ? []
            : written.DescendantNodesAndSelf().OfType<InitializerExpressionSyntax>().FirstOrDefault() is { } array
            ? array.Expressions.ToArray()
            : [written];
        var texts = items
            .Where(item => item is not LiteralExpressionSyntax literal || literal.IsKind(SyntaxKind.StringLiteralExpression))
            .ToList();
        return texts.Count == 1 ? texts[0] as LiteralExpressionSyntax : null;
    }
}
