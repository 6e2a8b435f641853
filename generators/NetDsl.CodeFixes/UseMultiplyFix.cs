using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>NDSL105: writes [Multiply] for the [Add] of a value and its gate, one factor for each channel.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseMultiplyFix))]
[Shared]
public sealed class UseMultiplyFix : EachFix
{
    private const string Multiply = "Multiply";

    /// <summary>Creates the fix.</summary>
    public UseMultiplyFix()
        : base("NDSL105", "Use Multiply", "UseMultiply")
    {
    }

    private protected override bool CanMend(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.Suggestion, out var layer) && layer == Multiply;

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (!CanMend(diagnostic) || node.FirstAncestorOrSelf<AttributeSyntax>() is not { ArgumentList: { } list } add)
        {
            yield break;
        }

        yield return new(add.Name.GetLastToken().Span, Multiply);

        // [Multiply] has no projection.
        var kept = list.Arguments.Where(argument => argument.NameEquals?.Name.Identifier.ValueText != "Projection").ToList();
        if (kept.Count < list.Arguments.Count)
        {
            yield return new(list.Span, $"({string.Join(", ", kept)})");
        }
    }
}
