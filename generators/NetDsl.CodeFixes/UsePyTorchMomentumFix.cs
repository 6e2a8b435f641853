using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>NDSL208: rewrites momentum as the weight of the new batch, which is PyTorch's convention.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UsePyTorchMomentumFix))]
[Shared]
public sealed class UsePyTorchMomentumFix : SuggestedFix
{
    /// <summary>Creates the fix.</summary>
    public UsePyTorchMomentumFix()
        : base("NDSL208", "Use 1 - momentum", "UsePyTorchMomentum")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, string suggestion)
    {
        if (node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument)
        {
            yield return new TextChange(argument.Expression.Span, suggestion);
        }
    }
}
