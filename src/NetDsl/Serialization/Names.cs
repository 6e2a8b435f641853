namespace NetDsl.Serialization;

/// <summary>Names in messages: lists that are cut, and the nearest of several.</summary>
internal static class Names
{
    private const int Shown = 10;
    private const int LongestCompared = 200;

    /// <summary>The first of them, separated by commas, and how many more there are.</summary>
    public static string Listed(IEnumerable<string> names) => string.Join(", ", Cut([.. names], name => name));

    /// <summary>The first of them as text, and how many more there are.</summary>
    public static IEnumerable<string> Cut<T>(IReadOnlyCollection<T> items, Func<T, string> text)
    {
        var lines = items.Take(Shown).Select(text);
        return items.Count <= Shown ? lines : lines.Append($"and {items.Count - Shown} more");
    }

    /// <summary>The most similar of some names; null where none is similar.</summary>
    public static string? Nearest(string name, IEnumerable<string> others)
    {
        string? nearest = null;
        // At least two thirds of the longer name must be the same.
        var least = 0;
        foreach (var other in others)
        {
            var longest = Math.Max(name.Length, other.Length);
            var bound = nearest is null ? longest / 3 : least - 1;
            if (longest > LongestCompared || Math.Abs(name.Length - other.Length) > bound)
            {
                continue;
            }

            var distance = Distance(name, other);
            if (distance <= bound)
            {
                (nearest, least) = (other, distance);
            }
        }

        return nearest;
    }

    /// <summary>The number of characters to insert, delete or change (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
