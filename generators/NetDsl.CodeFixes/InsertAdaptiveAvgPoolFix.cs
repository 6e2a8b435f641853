using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>
/// NDSL106: writes <c>[AdaptiveAvgPool(1)]</c> before the <c>[Flatten]</c> whose number of features is unknown. The finding's additional
/// location is that <c>[Flatten]</c>, where pooling is the cure.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertAdaptiveAvgPoolFix))]
[Shared]
public sealed class InsertAdaptiveAvgPoolFix : EachFix
{
    /// <summary>Creates the fix.</summary>
    public InsertAdaptiveAvgPoolFix()
        : base("NDSL106", "Insert [AdaptiveAvgPool(1)]", "InsertAdaptiveAvgPool")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (Related<AttributeSyntax>(model, diagnostic) is { } layer)
        {
            yield return InsertLayer.Before(model, layer, "AdaptiveAvgPool", "(1)");
        }
    }
}
