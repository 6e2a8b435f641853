using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>NDSL208: rewrites momentum as the weight of the new batch, which is PyTorch's convention.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UsePyTorchMomentumFix))]
[Shared]
public sealed class UsePyTorchMomentumFix : EachFix
{
    /// <summary>Creates the fix.</summary>
    public UsePyTorchMomentumFix()
        : base("NDSL208", "Use 1 - momentum", "UsePyTorchMomentum")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument &&
            diagnostic.Properties.TryGetValue(FixProperties.Suggestion, out var momentum))
        {
            yield return new TextChange(argument.Expression.Span, momentum!);
        }
    }
}
