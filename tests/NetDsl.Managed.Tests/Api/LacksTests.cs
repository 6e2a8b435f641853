using System.Text.RegularExpressions;
using TorchSharp;

namespace NetDsl.Managed.Tests.Api;

/// <summary>docs/engines.md says what the managed engine lacks: it lacks all of that.</summary>
public sealed partial class LacksTests
{
    [Fact]
    public void What_the_page_says_is_not_there_is_not()
    {
        var names = typeof(torch).Assembly.GetExportedTypes()
            .SelectMany(type => ApiFormat.Members(type).Select(item => item.Member.Name).Append(type.Name))
            .ToHashSet(StringComparer.Ordinal);

        var listed = Listed().ToList();
        Assert.True(listed.Count > 80, $"The table has {listed.Count} names.");
        Assert.Empty(listed.Intersect(names));
    }

    /// <summary>The last part of each name in the table.</summary>
    private static IEnumerable<string> Listed() =>
        File.ReadLines(Path.Combine(Root(), "docs", "engines.md"))
            .SkipWhile(line => line != "| area | not there |")
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .SelectMany(line => Name().Matches(line.Split('|')[2]))
            .Select(match => match.Groups["last"].Value);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NetDsl.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No folder above the tests has NetDsl.sln.");
        }
        return folder.FullName;
    }

    [GeneratedRegex(@"`(?:\w+\.)*(?<last>\w+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
