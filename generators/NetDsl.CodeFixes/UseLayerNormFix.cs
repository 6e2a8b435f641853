using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>NDSL204, NDSL213: writes [LayerNorm] with those arguments that it shares with the norm it replaces.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseLayerNormFix))]
[Shared]
public sealed class UseLayerNormFix : EachFix
{
    /// <summary>Creates the fix.</summary>
    public UseLayerNormFix()
        : base("NDSL204", "Use LayerNorm", "UseLayerNorm", "NDSL213")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { } norm)
        {
            yield break;
        }

        var name = norm.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax aliased => aliased.Name,
            var simple => simple,
        };
        yield return new TextChange(name.Span, "LayerNorm");
        if (norm.ArgumentList is { } list)
        {
            var kept = list.Arguments.Select(Kept).OfType<string>().ToList();
            yield return new TextChange(list.Span, kept.Count == 0 ? "" : $"({string.Join(", ", kept)})");
        }
    }

    /// <summary>The argument as LayerNorm takes it; null where LayerNorm has no such argument.</summary>
    private static string? Kept(AttributeArgumentSyntax argument) => argument.NameEquals?.Name.Identifier.ValueText switch
    {
        "Name" or "Eps" or "ElementwiseAffine" => argument.ToString(),
        "Affine" => $"ElementwiseAffine = {argument.Expression}",
        _ => null,
    };
}
