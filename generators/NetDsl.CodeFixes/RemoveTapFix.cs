using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>NDSL009: removes a tap that nobody uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveTapFix))]
[Shared]
public sealed class RemoveTapFix : EditFix
{
    /// <summary>Creates the fix.</summary>
    public RemoveTapFix()
        : base("NDSL009", "Remove the tap", "RemoveTap")
    {
    }

    private protected override bool CanMend(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(FixProperties.IsSuperfluous);

    private protected override IEnumerable<TextChange> Edits(SemanticModel model, IEnumerable<(SyntaxNode Node, Diagnostic Diagnostic)> findings) =>
        RemoveLayer.Edits(findings
            .Where(finding => CanMend(finding.Diagnostic))
            .Select(finding => finding.Node.FirstAncestorOrSelf<AttributeSyntax>())
            .OfType<AttributeSyntax>());
}
