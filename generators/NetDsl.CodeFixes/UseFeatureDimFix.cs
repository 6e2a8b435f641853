using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>NDSL109: gives the features as dim to a layer whose default is another axis.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseFeatureDimFix))]
[Shared]
public sealed class UseFeatureDimFix : SuggestedFix
{
    /// <summary>Creates the fix.</summary>
    public UseFeatureDimFix()
        : base("NDSL109", "Use the features as dim", "UseFeatureDim")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, string suggestion)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList: { Arguments.Count: > 0 } list })
        {
            yield return SetProperty.In(list, suggestion);
        }
    }
}
