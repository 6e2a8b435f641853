using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Generators.Common;

/// <summary>Makes text safe in C# and in XML documentation.</summary>
internal static class Escape
{
    /// <summary>An identifier that may be a keyword: <c>@class</c>.</summary>
    public static string Keyword(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;

    /// <summary>
    /// A type's name. A name of lower-case letters alone is escaped, since the compiler warns that it may become a keyword.
    /// </summary>
    public static string Type(string name) =>
        Array.TrueForAll(name.ToCharArray(), character => character is >= 'a' and <= 'z') ? "@" + name : Keyword(name);

    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>A text on one line: characters that cannot be seen are written as in C#, <c>\n</c>.</summary>
    public static string Line(string text) => SymbolDisplay.FormatLiteral(text, quote: false);
}
