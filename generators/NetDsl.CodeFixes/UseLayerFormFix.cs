using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Spelling;

namespace NetDsl.CodeFixes;

/// <summary>
/// NDSL016: writes a layer of PyTorch or Keras as one of NetDsl. Editors offer no fixes for what a generator reports, so the fix is offered
/// at the compiler's errors.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseLayerFormFix))]
[Shared]
public sealed class UseLayerFormFix : EachFix
{
    /// <summary>Creates the fix.</summary>
    public UseLayerFormFix()
        : base("NDSL016", "Write it as a layer of NetDsl", "UseLayerForm", "CS0246", "CS0617", "CS1729", "CS1739")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is { Parent.Parent: TypeDeclarationSyntax } attribute &&
            ForeignLayer.Read(attribute, model.Compilation) is { } layer)
        {
            yield return new(attribute.Span, layer.Expected);
        }
    }
}
