using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Spelling;

namespace NetDsl.CodeFixes;

/// <summary>NDSL110: writes the input's sizes in the expected order, with the missing channel or without the batch.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseLikelyInputFix))]
[Shared]
public sealed class UseLikelyInputFix : SuggestedFix
{
    /// <summary>Creates the fix.</summary>
    public UseLikelyInputFix()
        : base("NDSL110", "Use the expected shape", "UseLikelyInput")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, string suggestion)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { ArgumentList.Arguments: var arguments } attribute)
        {
            yield break;
        }

        // The largest number in the suggested format is the last size's. Sizes that are not written one by one stay.
        var count = suggestion.Where(char.IsDigit).Select(digit => digit - '0').Max() + 1;
        var names = WrittenName.Kind(attribute) == "Input" ? 1 : 0;
        var sizes = arguments.Where(argument => argument is { NameEquals: null, NameColon: null }).Skip(names).ToList();
        if (sizes.Count == count)
        {
            yield return new(
                TextSpan.FromBounds(sizes[0].SpanStart, sizes[count - 1].Span.End),
                string.Format(CultureInfo.InvariantCulture, suggestion, sizes.ToArray<object>()));
        }
    }
}
