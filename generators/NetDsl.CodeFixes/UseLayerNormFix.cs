using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>NDSL204: writes [LayerNorm] with those arguments that it shares with the norm it replaces.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseLayerNormFix))]
[Shared]
public sealed class UseLayerNormFix : EachFix
{
    /// <summary>Creates the fix.</summary>
    public UseLayerNormFix()
        : base("NDSL204", "Use LayerNorm", "UseLayerNorm")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { } norm ? SwapLayer.Edits(norm, "LayerNorm", Kept) : [];

    /// <summary>The argument as LayerNorm takes it; null where LayerNorm has no such argument.</summary>
    private static string? Kept(AttributeArgumentSyntax argument) => argument.NameEquals?.Name.Identifier.ValueText switch
    {
        "Name" or "Eps" or "ElementwiseAffine" => argument.ToString(),
        "Affine" => $"ElementwiseAffine = {argument.Expression}",
        _ => null,
    };
}
