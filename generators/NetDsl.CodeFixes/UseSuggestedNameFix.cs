using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>NDSL009: writes the tap's name that was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseSuggestedNameFix))]
[Shared]
public sealed class UseSuggestedNameFix : EachFix
{
    /// <summary>Creates the fix.</summary>
    public UseSuggestedNameFix()
        : base("NDSL009", "Use the suggested name", "UseSuggestedName")
    {
    }

    private protected override bool CanMend(Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(FixProperties.Suggestion) &&
        Literal(diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan)) is not null;

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (CanMend(diagnostic))
        {
            var name = SyntaxFactory.Literal(diagnostic.Properties[FixProperties.Suggestion]!);
            yield return new TextChange(Literal(node)!.Span, name.Text);
        }
    }

    /// <summary>The name as it is written; null for a constant, which is written elsewhere, and for one of several names in an array.</summary>
    private static LiteralExpressionSyntax? Literal(SyntaxNode node)
    {
        var literals = node.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().ToList();
        return literals.Count == 1 && literals[0].IsKind(SyntaxKind.StringLiteralExpression) ? literals[0] : null;
    }
}
