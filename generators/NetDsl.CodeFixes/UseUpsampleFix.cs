using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Spelling;

namespace NetDsl.CodeFixes;

/// <summary>
/// NDSL105: writes an [Upsample] to the size of the tap before a join, where doubling an odd size that was halved has lost one.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseUpsampleFix))]
[Shared]
public sealed class UseUpsampleFix : SuggestedFix
{
    private const string Upsample = "Upsample";

    /// <summary>Creates the fix.</summary>
    public UseUpsampleFix()
        : base("NDSL105", "Upsample to the size of the tap", "UseUpsample")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, string suggestion)
    {
        if (suggestion.StartsWith(Upsample, StringComparison.Ordinal) && node.FirstAncestorOrSelf<AttributeSyntax>() is { } join)
        {
            var sizes = suggestion.Substring(Upsample.Length);
            yield return Factor(join) is { } factor
                ? new(factor.Span, sizes.Trim('(', ')'))
                : InsertLayer.Before(model, join, Upsample, sizes);
        }
    }

    /// <summary>The factor of an [Upsample] directly above, which the size can replace; null where there is none.</summary>
    private static AttributeArgumentSyntax? Factor(AttributeSyntax join) =>
        Neighbours.Above(join) is { ArgumentList.Arguments: { Count: > 0 } arguments } above &&
        WrittenName.Kind(above) == Upsample &&
        arguments[0].NameEquals?.Name.Identifier.ValueText == "ScaleFactor"
            ? arguments[0]
            : null;
}
