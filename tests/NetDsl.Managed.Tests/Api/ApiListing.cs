using System.Text.RegularExpressions;

namespace NetDsl.Managed.Tests.Api;

/// <summary>What TorchSharp 0.107.0 has, a public or protected member a line; <c>Api/Listing</c> writes it.</summary>
internal sealed class ApiListing
{
    private static readonly string[] TypeKinds =
        ["abstract class ", "static class ", "class ", "struct ", "interface ", "enum ", "delegate "];

    private readonly HashSet<string> _lines;
    private readonly ILookup<string, string> _byName;

    private ApiListing(IEnumerable<string> lines)
    {
        _lines = lines.Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal);
        _byName = _lines.ToLookup(NameOf, StringComparer.Ordinal);
    }

    internal static ApiListing Load()
        => new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Api", "torchsharp.txt")));

    /// <summary>Whether TorchSharp has the line; where it does not say whether a reference may be null, both match.</summary>
    internal bool Has(string line) => _lines.Contains(line) || _byName[NameOf(line)].Any(listed => Open(listed).IsMatch(line));

    /// <summary>The listed members of a name that none of the lines is.</summary>
    internal IEnumerable<string> Lacking(string name, IReadOnlyCollection<string> lines)
        => _byName[name].Where(listed => !lines.Any(Open(listed).IsMatch));

    /// <summary>The listed lines of the same name, to see what the member should have looked like.</summary>
    internal IEnumerable<string> Nearest(string line) => _byName[NameOf(line)].Order(StringComparer.Ordinal);

    private static Regex Open(string listed) =>
        new($"^{Regex.Escape(listed).Replace("~", @"\??", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant);

    /// <summary>The line up to its parameters, value or type; of a type's own line, the name without kind and base.</summary>
    private static string NameOf(string line)
    {
        foreach (var kind in TypeKinds)
        {
            if (line.StartsWith(kind, StringComparison.Ordinal))
            {
                return $"type {UpToEnd(line[kind.Length..])}";
            }
        }
        return UpToEnd(line);
    }

    /// <summary>Stops at the first bracket or blank that is not between type arguments.</summary>
    private static string UpToEnd(string line)
    {
        var depth = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (depth == 0 && "([ ".Contains(line[i]))
            {
                return line[..i];
            }
            depth += line[i] switch { '<' => 1, '>' => -1, _ => 0 };
        }
        return line;
    }
}
