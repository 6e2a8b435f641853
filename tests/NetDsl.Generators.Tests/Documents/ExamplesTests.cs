using System.Text.RegularExpressions;

namespace NetDsl.Generators.Tests;

/// <summary>The examples of docs/language.md, and the README's larger network, compile as they stand, and nothing is found wrong with them.</summary>
public sealed partial class LanguagePageTests
{
    private static readonly string[] Examples =
        [.. Example().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "language.md"))).Select(match => match.Groups[1].Value)];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Examples.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task An_example_compiles(int number) =>
        await Diagnose.FindsNothing($"{Code.Usings}namespace Home;\n\n{Examples[number]}");

    [Fact]
    public async Task The_readmes_larger_network_compiles()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"));
        var section = readme[readme.IndexOf("## Larger networks", StringComparison.Ordinal)..];

        await Diagnose.FindsNothing($"{Code.Usings}namespace Home;\n\n{Example().Match(section).Groups[1].Value}");
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
