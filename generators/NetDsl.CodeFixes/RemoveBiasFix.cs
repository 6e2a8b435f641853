using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>NDSL207: removes the argument, so that the layer has no bias.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveBiasFix))]
[Shared]
public sealed class RemoveBiasFix : EachFix
{
    /// <summary>Creates the fix.</summary>
    public RemoveBiasFix()
        : base("NDSL207", "Remove Bias", "RemoveBias")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { Parent: AttributeArgumentListSyntax list } argument)
        {
            yield break;
        }

        var index = list.Arguments.IndexOf(argument);
        yield return new TextChange(
            list.Arguments.Count == 1 ? list.Span
            : index == 0 ? TextSpan.FromBounds(argument.SpanStart, list.Arguments[1].SpanStart)
            : TextSpan.FromBounds(list.Arguments.GetSeparator(index - 1).SpanStart, argument.Span.End), "");
    }
}
