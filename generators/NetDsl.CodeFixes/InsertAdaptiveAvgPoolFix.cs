using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>
/// NDSL106: writes <c>[AdaptiveAvgPool(1)]</c> where the feature map's size is still one that pooling makes known: before
/// the <c>[Flatten]</c>, which the finding gives as its additional location.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertAdaptiveAvgPoolFix))]
[Shared]
public sealed class InsertAdaptiveAvgPoolFix : EditFix
{
    /// <summary>Creates the fix.</summary>
    public InsertAdaptiveAvgPoolFix()
        : base("NDSL106", "Insert [AdaptiveAvgPool(1)]", "InsertAdaptiveAvgPool")
    {
    }

    private protected override IEnumerable<TextChange> Edits(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        var place = diagnostic.AdditionalLocations.FirstOrDefault();
        var before = place is null ? node : node.SyntaxTree.GetRoot().FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        if (before.FirstAncestorOrSelf<AttributeSyntax>() is { } layer)
        {
            yield return InsertLayer.Before(model, layer, "AdaptiveAvgPool", "(1)");
        }
    }
}
