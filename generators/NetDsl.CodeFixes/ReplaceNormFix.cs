using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>Writes another norm, with those arguments that it shares with the one it replaces.</summary>
public abstract class ReplaceNormFix : EachFix
{
    private readonly string _norm;

    private protected ReplaceNormFix(string id, string norm, string otherId)
        : base(id, $"Use {norm}", $"Use{norm}", otherId) => _norm = norm;

    private protected sealed override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { } norm || !CanMend(diagnostic))
        {
            yield break;
        }

        var name = norm.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax aliased => aliased.Name,
            var simple => simple,
        };
        yield return new TextChange(name.Span, _norm);
        if (norm.ArgumentList is { } list)
        {
            var kept = list.Arguments.Select(Kept).OfType<string>().ToList();
            yield return new TextChange(list.Span, kept.Count == 0 ? "" : $"({string.Join(", ", kept)})");
        }
    }

    /// <summary>The argument as LayerNorm and ChannelLayerNorm take it; null where they have no such argument.</summary>
    private static string? Kept(AttributeArgumentSyntax argument) => argument.NameEquals?.Name.Identifier.ValueText switch
    {
        "Name" or "Eps" or "ElementwiseAffine" => argument.ToString(),
        "Affine" => $"ElementwiseAffine = {argument.Expression}",
        _ => null,
    };
}
