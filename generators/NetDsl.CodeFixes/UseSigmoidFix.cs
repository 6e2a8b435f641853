using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>NDSL214: writes [Sigmoid], or [LogSigmoid] in place of [LogSoftmax].</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseSigmoidFix))]
[Shared]
public sealed class UseSigmoidFix : SuggestedFix
{
    /// <summary>Creates the fix.</summary>
    public UseSigmoidFix()
        : base("NDSL214", "Use Sigmoid", "UseSigmoid")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, string suggestion) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { } softmax
            ? SwapLayer.Edits(softmax, suggestion, Kept)
            : [];

    private static string? Kept(AttributeArgumentSyntax argument) =>
        argument.NameEquals?.Name.Identifier.ValueText == "Name" ? argument.ToString() : null;
}
