using System.Text.RegularExpressions;

namespace NetDsl.Generators.Tests;

/// <summary>Each link between the pages leads to a file that is there, and to a heading that it has.</summary>
public sealed partial class LinksTests
{
    public static TheoryData<string> Pages => [.. All];

    private static IEnumerable<string> All => Repository.Pages
        .Where(page => page.StartsWith("docs/", StringComparison.Ordinal) ||
            (page.StartsWith("examples/", StringComparison.Ordinal) && page.EndsWith("/README.md", StringComparison.Ordinal)) ||
            !page.Contains('/', StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string page)
    {
        var file = Path.Combine(Repository.Root, page);
        var broken = Links().Matches(Code().Replace(File.ReadAllText(file), ""))
            .Select(match => match.Groups["link"].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !Leads(link, file));

        Assert.Empty(broken);
    }

    [Fact]
    public void The_site_lists_every_page() => Assert.Equal(
        All.Where(page => page.StartsWith("docs/", StringComparison.Ordinal))
            .Where(page => !page.StartsWith("docs/diagnostics/NDSL", StringComparison.Ordinal)),
        File.ReadLines(Path.Combine(Repository.Root, "site", "docs-toc.yml"))
            .Where(line => line.Contains("href:", StringComparison.Ordinal))
            .Select(line => $"docs/{line.Split(':')[1].Trim()}")
            .Order(StringComparer.Ordinal));

    private static bool Leads(string link, string from)
    {
        var parts = link.Split('#');
        var target = parts[0].Length == 0 ? from : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from)!, parts[0]));
        return (File.Exists(target) || Directory.Exists(target))
            && (parts.Length == 1 || Headings().Matches(File.ReadAllText(target)).Any(match => Anchor(match.Groups[1].Value) == parts[1]));
    }

    /// <summary>The anchor of a heading, as GitHub makes it.</summary>
    private static string Anchor(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_'))
            .Replace(' ', '-');

    [GeneratedRegex("""\]\((?<link>[^()\s]+)\)|<img src="(?<link>[^"]+)""")]
    private static partial Regex Links();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Headings();
}
