using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>NDSL001: writes <c>partial</c> on the class and on every type around it that lacks it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPartialFix))]
[Shared]
public sealed class AddPartialFix : EachFix
{
    /// <summary>Creates the fix.</summary>
    public AddPartialFix()
        : base("NDSL001", "Make it partial", "AddPartial")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic) =>
        node.AncestorsAndSelf()
            .OfType<TypeDeclarationSyntax>()
            .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Select(type => new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial "));
}
