namespace NetDsl.Examples;

/// <summary>Finds what somebody meant.</summary>
internal static class Spelling
{
    /// <summary>A question after the word that is near; nothing where none is.</summary>
    public static string Hint(string text, IReadOnlyList<string> words) => Nearest(text, words) is { } word ? $" Did you mean {word}?" : "";

    /// <summary>
    /// The word that takes the fewest edits, at most one for each three letters; else one that contains the text or is in it. Case aside.
    /// </summary>
    public static string? Nearest(string text, IReadOnlyList<string> words)
    {
        var wanted = text.ToUpperInvariant();
        return words
            .Select(word => (Word: word, Edits: Edits(wanted, word.ToUpperInvariant())))
            .Where(near => near.Edits <= Math.Max(wanted.Length, near.Word.Length) / 3)
            .OrderBy(near => near.Edits)
            .Select(near => near.Word)
            .Concat(words.Where(word => wanted.Length > 2 && (Contains(word, text) || Contains(text, word))))
            .FirstOrDefault();
    }

    private static bool Contains(string whole, string part) => whole.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many letters must be added, removed or changed (Levenshtein).</summary>
    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var above = row[j];
                row[j] = from[i - 1] == to[j - 1] ? diagonal : 1 + Math.Min(diagonal, Math.Min(above, row[j - 1]));
                diagonal = above;
            }
        }

        return row[to.Length];
    }
}
