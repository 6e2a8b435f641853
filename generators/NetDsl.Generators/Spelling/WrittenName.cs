using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generators.Spelling;

/// <summary>The name of an attribute as it is written.</summary>
internal static class WrittenName
{
    private const string Suffix = "Attribute";

    /// <summary>The name without a qualifier.</summary>
    public static SimpleNameSyntax Of(AttributeSyntax attribute) => attribute.Name switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax aliased => aliased.Name,
        var simple => (SimpleNameSyntax)simple,
    };

    /// <summary>The name without a qualifier, type arguments and its suffix: <c>Conv</c>.</summary>
    public static string Kind(AttributeSyntax attribute)
    {
        var text = Of(attribute).Identifier.ValueText;
        return text.EndsWith(Suffix, StringComparison.Ordinal) ? text.Substring(0, text.Length - Suffix.Length) : text;
    }
}
