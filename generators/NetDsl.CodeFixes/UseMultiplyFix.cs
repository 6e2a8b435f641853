using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>NDSL105: writes [Multiply] for the [Add] of a value and its gate, one factor for each channel.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseMultiplyFix))]
[Shared]
public sealed class UseMultiplyFix : SuggestedFix
{
    private const string Multiply = "Multiply";

    /// <summary>Creates the fix.</summary>
    public UseMultiplyFix()
        : base("NDSL105", "Use Multiply", "UseMultiply")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, string suggestion) =>
        suggestion == Multiply && node.FirstAncestorOrSelf<AttributeSyntax>() is { } add ? SwapLayer.Edits(add, Multiply, Kept) : [];

    /// <summary>The argument; null for a projection and its norm, which [Multiply] does not have.</summary>
    private static string? Kept(AttributeArgumentSyntax argument) =>
        argument.NameEquals?.Name.Identifier.ValueText is "Projection" or "Norm" ? null : argument.ToString();
}
