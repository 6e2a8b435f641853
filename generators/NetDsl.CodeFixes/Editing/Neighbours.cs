using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generators.Spelling;

namespace NetDsl.CodeFixes;

/// <summary>The attributes of a class as one sequence, however they are grouped.</summary>
internal static class Neighbours
{
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
    public static bool IsInit(AttributeSyntax attribute) => WrittenName.Kind(attribute) == "Init";
}
