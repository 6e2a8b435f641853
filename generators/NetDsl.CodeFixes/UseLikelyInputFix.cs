using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>NDSL110: writes the input's sizes in the expected order, with the missing channel or without the batch.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseLikelyInputFix))]
[Shared]
public sealed class UseLikelyInputFix : EachFix
{
    /// <summary>Creates the fix.</summary>
    public UseLikelyInputFix()
        : base("NDSL110", "Use the expected shape", "UseLikelyInput")
    {
    }

    private protected override bool CanMend(Diagnostic diagnostic) =>
        EditOf(diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan), diagnostic) is not null;

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (EditOf(node, diagnostic) is { } edit)
        {
            yield return edit;
        }
    }

    /// <summary>The edit; null where the sizes are not written one by one.</summary>
    private static TextChange? EditOf(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { ArgumentList.Arguments: var arguments } attribute)
        {
            return null;
        }

        // The largest number in the format is the last size's.
        var format = diagnostic.Properties[FixProperties.Suggestion]!;
        var count = format.Where(char.IsDigit).Select(digit => digit - '0').Max() + 1;
        var names = Neighbours.KindOf(attribute) == "Input" ? 1 : 0;
        var sizes = arguments.Where(argument => argument is { NameEquals: null, NameColon: null }).Skip(names).ToList();
        return sizes.Count == count
            ? new TextChange(
                TextSpan.FromBounds(sizes[0].SpanStart, sizes[count - 1].Span.End),
                string.Format(CultureInfo.InvariantCulture, format, sizes.ToArray<object>()))
            : null;
    }
}
