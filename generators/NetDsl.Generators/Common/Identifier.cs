using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Generators.Common;

/// <summary>Makes identifiers of any text.</summary>
internal static class Identifier
{
    /// <summary>
    /// The text with '_' in place of every character that no identifier has, or that C# leaves out of a name: <c>block1_0</c> for
    /// <c>block1-0</c>. It may still start with a digit.
    /// </summary>
    public static string PartOf(string text)
    {
        foreach (var character in text)
        {
            if (!IsPart(character))
            {
                return new(Array.ConvertAll(text.ToCharArray(), other => IsPart(other) ? other : '_'));
            }
        }

        return text;
    }

    private static bool IsPart(char character) =>
        SyntaxFacts.IsIdentifierPartCharacter(character) && char.GetUnicodeCategory(character) != UnicodeCategory.Format;
}
