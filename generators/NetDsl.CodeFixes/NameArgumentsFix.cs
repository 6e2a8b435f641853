using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>NDSL113, NDSL114, NDSL115: names the settings among the sizes of a layer, and leaves out the input's channels.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameArgumentsFix))]
[Shared]
public sealed class NameArgumentsFix : EachFix
{
    /// <summary>Creates the fix.</summary>
    public NameArgumentsFix()
        : base("NDSL113", "Name the arguments", "NameArguments", "NDSL114", "NDSL115")
    {
    }

    private protected override bool CanMend(Diagnostic diagnostic) =>
        Edit(diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan), diagnostic) is not null;

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (Edit(node, diagnostic) is { } edit)
        {
            yield return edit;
        }
    }

    /// <summary>The suggestion has a name for each argument: none for one that stays a size, "-" for one that goes.</summary>
    private static TextChange? Edit(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { ArgumentList.Arguments: var arguments } ||
            !diagnostic.Properties.TryGetValue(FixProperties.Suggestion, out var suggestion))
        {
            return null;
        }

        var names = suggestion!.Split(',');
        var sizes = arguments.TakeWhile(argument => argument.NameEquals is null && argument.NameColon is null).ToList();
        if (sizes.Count != names.Length)
        {
            return null;
        }

        var named = sizes.Zip(names, (argument, name) => (Text: argument.ToString(), Name: name)).Where(pair => pair.Name != "-").ToList();
        var texts = named.Where(pair => pair.Name.Length == 0).Select(pair => pair.Text)
            .Concat(named.Where(pair => pair.Name.Length > 0).Select(pair => $"{pair.Name} = {pair.Text}"));
        return new(TextSpan.FromBounds(sizes[0].SpanStart, sizes.Last().Span.End), string.Join(", ", texts));
    }
}
