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
            node.FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList.Arguments: { Count: > 0 } arguments })
        {
            var given = arguments.FirstOrDefault(written =>
                written.NameEquals is not null && suggestion.StartsWith(written.NameEquals.Name + " ", StringComparison.Ordinal));
            yield return given is not null
                ? new TextChange(given.Span, suggestion)
                : new TextChange(new TextSpan(arguments.Last().Span.End, 0), $", {suggestion}");
        }
    }
}
