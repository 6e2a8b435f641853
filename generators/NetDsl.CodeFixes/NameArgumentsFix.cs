using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>NDSL113, NDSL114, NDSL115: names the settings among the sizes of a layer, and leaves out the input's channels.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameArgumentsFix))]
[Shared]
public sealed class NameArgumentsFix : SuggestedFix
{
    /// <summary>Creates the fix.</summary>
    public NameArgumentsFix()
        : base("NDSL113", "Name the arguments", "NameArguments", "NDSL114", "NDSL115")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, string suggestion)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { ArgumentList.Arguments: var arguments })
        {
            yield break;
        }

        // The suggestion has a name for each argument: none for one that stays a size, "-" for one that goes.
        var names = suggestion.Split(',');
        var sizes = arguments.TakeWhile(argument => argument.NameEquals is null && argument.NameColon is null).ToList();
        if (sizes.Count != names.Length)
        {
            yield break;
        }

        var named = sizes.Zip(names, (argument, name) => (Text: argument.ToString(), Name: name)).Where(pair => pair.Name != "-").ToList();
        var texts = named.Where(pair => pair.Name.Length == 0).Select(pair => pair.Text)
            .Concat(named.Where(pair => pair.Name.Length > 0).Select(pair => $"{pair.Name} = {pair.Text}"));
        yield return new(TextSpan.FromBounds(sizes[0].SpanStart, sizes.Last().Span.End), string.Join(", ", texts));
    }
}
