using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>Removes the marked attributes, each with the [Init] below it, which would otherwise apply to the layer above.</summary>
public abstract class RemoveFix : EditFix
{
    private protected RemoveFix(string id, string title, string action)
        : base(id, title, action)
    {
    }

    private protected sealed override IEnumerable<TextChange> Edits(
        SemanticModel model, IEnumerable<(SyntaxNode Node, Diagnostic Diagnostic)> findings) =>
        RemoveLayer.Edits(findings
            .Where(finding => !finding.Diagnostic.Properties.ContainsKey(FixProperties.IsInBlock))
            .Select(finding => finding.Node.FirstAncestorOrSelf<AttributeSyntax>())
            .OfType<AttributeSyntax>()
            .SelectMany(layer => Neighbours.Below(layer).TakeWhile(Neighbours.IsInit).Prepend(layer)));
}
