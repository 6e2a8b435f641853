using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>NDSL105: puts a projection on the skip of an Add, where a projection can map its shape to the other one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseProjectionFix))]
[Shared]
public sealed class UseProjectionFix : SuggestedFix
{
    /// <summary>Creates the fix.</summary>
    public UseProjectionFix()
        : base("NDSL105", "Use a projection", "UseProjection")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, string suggestion)
    {
        if (suggestion.StartsWith("Projection ", StringComparison.Ordinal) &&
            node.FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList: { Arguments.Count: > 0 } list })
        {
            yield return SetProperty.In(list, suggestion);
        }
    }
}
