using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>Writes another norm, with those arguments that it shares with the one it replaces.</summary>
public abstract class ReplaceNormFix : SuggestedFix
{
    private readonly string _norm;

    private protected ReplaceNormFix(string id, string norm, params string[] otherIds)
        : base(id, $"Use {norm}", $"Use{norm}", otherIds) => _norm = norm;

    private protected sealed override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, string suggestion) =>
        suggestion == _norm && node.FirstAncestorOrSelf<AttributeSyntax>() is { } norm ? SwapLayer.Edits(norm, _norm, Kept) : [];

    /// <summary>The argument as LayerNorm and ChannelLayerNorm take it; null where they have no such argument.</summary>
    private static string? Kept(AttributeArgumentSyntax argument) => argument.NameEquals?.Name.Identifier.ValueText switch
    {
        "Name" or "Eps" or "ElementwiseAffine" => argument.ToString(),
        "Affine" => $"ElementwiseAffine = {argument.Expression}",
        _ => null,
    };
}
