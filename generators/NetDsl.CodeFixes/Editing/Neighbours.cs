using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.CodeFixes;

/// <summary>The attributes of a class as one sequence, however they are grouped.</summary>
internal static class Neighbours
{
    private const string Suffix = "Attribute";

    /// <summary>The attributes below an attribute, nearest first.</summary>
    public static IEnumerable<AttributeSyntax> Below(AttributeSyntax attribute) =>
        attribute.Parent?.Parent is MemberDeclarationSyntax type
            ? type.AttributeLists.SelectMany(list => list.Attributes).SkipWhile(other => other != attribute).Skip(1)
            : [];

    /// <summary>The attribute directly above an attribute; null for the first one.</summary>
    public static AttributeSyntax? Above(AttributeSyntax attribute) =>
        attribute.Parent?.Parent is MemberDeclarationSyntax type
            ? type.AttributeLists.SelectMany(list => list.Attributes).TakeWhile(other => other != attribute).LastOrDefault()
            : null;

    /// <summary>Whether the attribute modifies the layer above it.</summary>
    public static bool IsInit(AttributeSyntax attribute) => KindOf(attribute) == "Init";

    /// <summary>The attribute's name without a qualifier.</summary>
    public static SimpleNameSyntax NameOf(AttributeSyntax attribute) => attribute.Name switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax aliased => aliased.Name,
        var simple => (SimpleNameSyntax)simple,
    };

    /// <summary>The attribute's name without a qualifier, type arguments and its suffix: <c>Conv</c>.</summary>
    public static string KindOf(AttributeSyntax attribute)
    {
        var text = NameOf(attribute).Identifier.ValueText;
        return text.EndsWith(Suffix, StringComparison.Ordinal) ? text.Substring(0, text.Length - Suffix.Length) : text;
    }
}
