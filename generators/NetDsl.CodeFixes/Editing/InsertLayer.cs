using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>Inserts one attribute above or before an attribute of a network, in the style of its neighbours.</summary>
internal static class InsertLayer
{
    /// <summary>
    /// Inserts before <paramref name="attribute"/>: into its list where other attributes precede it there (<c>[ReLU, Linear(10)]</c>), else
    /// as a separate list.
    /// </summary>
    public static TextChange Before(SemanticModel model, AttributeSyntax attribute, string layer, string arguments = "")
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        var text = NameOf(model, attribute, layer) + arguments;
        return list.Attributes[0] == attribute
            ? Above(list, text)
            : new TextChange(new TextSpan(attribute.SpanStart, 0), text + ", ");
    }

    /// <summary>Inserts a separate list before the list that holds <paramref name="attribute"/>.</summary>
    public static TextChange Above(SemanticModel model, AttributeSyntax attribute, string name, string arguments) =>
        Above((AttributeListSyntax)attribute.Parent!, NameOf(model, attribute, name) + arguments);

    private static TextChange Above(AttributeListSyntax list, string text) =>
        new(new TextSpan(list.SpanStart, 0), $"[{text}]{Lines.Separator(list)}");

    /// <summary>
    /// The attribute's name, qualified as its neighbour is, and in full where the short name binds to another type.
    /// </summary>
    private static string NameOf(SemanticModel model, AttributeSyntax neighbour, string name)
    {
        var written = neighbour.Name switch
        {
            QualifiedNameSyntax qualified => $"{qualified.Left}.{name}",
            AliasQualifiedNameSyntax aliased => $"{aliased.Alias}::{name}",
            _ => name,
        };
        var attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName(written));
        var found = model.GetSpeculativeSymbolInfo(neighbour.SpanStart, attribute);
        var type = (found.Symbol ?? found.CandidateSymbols.FirstOrDefault())?.ContainingType;
        return type?.ToDisplayString() == $"NetDsl.{name}Attribute" ? written : $"global::NetDsl.{name}";
    }
}
