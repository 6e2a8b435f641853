namespace NetDsl.Generators.Common;

/// <summary>Finds what the user may have meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest edits to the name; null where none is near, which is a third of its letters.</summary>
    public static string? To(string name, IEnumerable<string> candidates) => candidates
        .Select(candidate => (Candidate: candidate, Distance: Distance(name, candidate)))
        .Where(item => item.Distance <= Math.Max(1, name.Length / 3))
        .OrderBy(item => item.Distance)
        .ThenBy(item => item.Candidate, StringComparer.Ordinal)
        .Select(item => item.Candidate)
        .FirstOrDefault();

    /// <summary>How many letters must be added, removed or changed, case aside (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var change = diagonal + (char.ToUpperInvariant(left[i]) == char.ToUpperInvariant(right[j]) ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(change, Math.Min(row[j], diagonal) + 1);
            }
        }

        return row[right.Length];
    }
}
