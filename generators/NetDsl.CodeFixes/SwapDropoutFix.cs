using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>
/// NDSL203: moves Dropout below the norm, unless another attribute stands between them or an [Init] below belongs to the norm.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapDropoutFix))]
[Shared]
public sealed class SwapDropoutFix : EachFix
{
    /// <summary>Creates the fix.</summary>
    public SwapDropoutFix()
        : base("NDSL203", "Swap Dropout and the norm", "SwapDropout")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.ContainsKey(FixProperties.IsInBlock) &&
            node.FirstAncestorOrSelf<AttributeSyntax>() is { } dropout && Norm(dropout, diagnostic) is { } norm)
        {
            yield return new TextChange(dropout.Span, norm.ToString());
            yield return new TextChange(norm.Span, dropout.ToString());
        }
    }

    /// <summary>The norm directly below the dropout of the finding; null where a swap would change more than their order.</summary>
    private static AttributeSyntax? Norm(AttributeSyntax dropout, Diagnostic diagnostic)
    {
        var below = Neighbours.Below(dropout).Take(2).ToList();
        return below.Count > 0 && diagnostic.AdditionalLocations.Any(place => place.SourceSpan == below[0].Span) &&
            !(below.Count > 1 && Neighbours.IsInit(below[1]))
            ? below[0]
            : null;
    }
}
