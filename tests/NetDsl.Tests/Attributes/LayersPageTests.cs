using System.Text.RegularExpressions;

namespace NetDsl.Tests.Attributes;

/// <summary>docs/layers.md has the families that the attributes' folders have.</summary>
public sealed partial class LayersPageTests
{
    private const string Last = "Initialisation";

    // These declare a class; they are no layers.
    private const string Declaration = "Declaration";

    public static TheoryData<string> Folders => [.. Families];

    [Fact]
    public void Every_family_has_a_section_and_no_attribute_lies_outside_a_family()
    {
        Assert.Equal(Families, Sections.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(Attributes));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_section_lists_the_attributes_of_its_family(string folder)
    {
        const string suffix = "Attribute.cs";
        var files = Directory.EnumerateFiles(Path.Combine(Attributes, folder)).Select(file => Path.GetFileName(file)).ToList();

        Assert.InRange(files.Count, 1, 25);
        Assert.All(files, file => Assert.EndsWith(suffix, file, StringComparison.Ordinal));
        Assert.Equal(
            files.Select(file => file[..^suffix.Length]).Order(StringComparer.Ordinal),
            Names().Matches(Sections[folder]).Select(name => name.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Families => Directory.EnumerateDirectories(Attributes)
        .Select(folder => Path.GetFileName(folder))
        .Where(folder => folder != Declaration)
        .Order(StringComparer.Ordinal);

    /// <summary>The text below each heading, up to the first that is about no layers.</summary>
    private static Dictionary<string, string> Sections { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "layers.md"))
        .Split("\n## ")
        .Skip(1)
        .TakeWhile(section => !section.StartsWith(Last, StringComparison.Ordinal))
        .Select(section => section.Split('\n', 2))
        .ToDictionary(section => section[0], section => section[1], StringComparer.Ordinal);

    private static string Attributes => Path.Combine(Repository.Root, "src", "NetDsl", "Attributes");

    [GeneratedRegex(@"^\| `(\w+)[`(<]", RegexOptions.Multiline)]
    private static partial Regex Names();
}
