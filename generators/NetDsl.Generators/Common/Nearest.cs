namespace NetDsl.Generators.Common;

/// <summary>Finds the most similar name for a suggestion.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the smallest edit distance; null where that exceeds a third of the name's length.</summary>
    public static string? To(string name, IEnumerable<string> candidates) => candidates
        .Select(candidate => (Candidate: candidate, Distance: Distance(name, candidate)))
        .Where(item => item.Distance <= Math.Max(1, name.Length / 3))
        .OrderBy(item => item.Distance)
        .ThenBy(item => item.Candidate, StringComparer.Ordinal)
        .Select(item => item.Candidate)
        .FirstOrDefault();

    /// <summary>The edit distance of Damerau and Levenshtein, ignoring case.</summary>
    private static int Distance(string left, string right)
    {
        var distance = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                distance[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    distance[i - 1, j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1),
                    Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    distance[i, j] = Math.Min(distance[i, j], distance[i - 2, j - 2] + 1);
                }
            }
        }

        return distance[left.Length, right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
