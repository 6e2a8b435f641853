using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>
/// NDSL003: writes <c>[Network()]</c> above the first layer. The user fills in the input's sizes, since the layers do not determine them.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddNetworkFix))]
[Shared]
public sealed class AddNetworkFix : EachFix
{
    /// <summary>Creates the fix.</summary>
    public AddNetworkFix()
        : base("NDSL003", "Add [Network]", "AddNetwork")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is { } layer)
        {
            yield return InsertLayer.Above(model, layer, "Network", "()");
        }
    }
}
