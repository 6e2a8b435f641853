using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>NDSL102, NDSL106: writes <c>[Flatten]</c> before the <c>[Linear]</c> whose input is a feature map.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertFlattenFix))]
[Shared]
public sealed class InsertFlattenFix : SuggestedFix
{
    private const string Flatten = "Flatten";

    /// <summary>Creates the fix.</summary>
    public InsertFlattenFix()
        : base("NDSL102", "Insert [Flatten]", "InsertFlatten", "NDSL106")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, string suggestion)
    {
        if (suggestion == Flatten && node.FirstAncestorOrSelf<AttributeSyntax>() is { } linear)
        {
            yield return InsertLayer.Before(model, linear, Flatten);
        }
    }
}
