using System.Text.RegularExpressions;

namespace NetDsl.Generators.Tests;

/// <summary>The examples of docs/language.md compile as they stand, and nothing is found wrong with them.</summary>
public sealed partial class LanguagePageTests
{
    private static readonly string[] Examples =
        [.. Example().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "language.md"))).Select(match => match.Groups[1].Value)];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Examples.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task An_example_compiles(int number) =>
        await Diagnose.FindsNothing($"{Code.Usings}namespace Home;\n\n{Examples[number]}");

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
