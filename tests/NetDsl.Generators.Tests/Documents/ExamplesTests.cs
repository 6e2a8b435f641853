using System.Text.RegularExpressions;

namespace NetDsl.Generators.Tests;

/// <summary>
/// Every example of every page compiles as it stands, below <c>using NetDsl;</c>, and nothing is found wrong with it; the help pages'
/// have tests of their own. The generated code that the README shows is what the generator writes.
/// </summary>
public sealed partial class ExamplesTests
{
    /// <summary>What a new console project imports.</summary>
    public const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; " +
        "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly Example[] All = [.. Pages().SelectMany(Examples)];

    public static TheoryData<string> Names => [.. All.Where(example => !example.IsExcerpt).Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_example_compiles_as_it_stands(string name)
    {
        var code = All.Single(example => example.Name == name).Code;
        var usings = code.Contains("using NetDsl;", StringComparison.Ordinal) ? "" : "using NetDsl;\n";

        // DigitNet's second pooling leaves out a border, of which NDSL107 tells without advice against it.
        var findings = (await Findings.Of(GeneratorRun.Unchecked(usings + code, ImplicitUsings))).Where(finding => finding.Id != "NDSL107");
        Assert.Empty(findings.Select(Findings.Describe));
    }

    [Fact]
    public void The_pages_with_examples_are_found() => Assert.Equal(
        [
            "README.md", "docs/diagrams.md", "docs/import.md", "docs/language.md", "docs/layers.md", "docs/onnx.md", "docs/scaling.md",
            "docs/weights.md", "examples/BnLeNet/README.md", "examples/CifarMlp/README.md", "examples/MnistCnn/README.md",
            "examples/RowLstm/README.md", "site/index.md",
        ],
        All.Select(example => example.Page)
            .Where(page => !page.StartsWith("docs/guides/", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_generated_code_that_the_readme_shows_is_generated()
    {
        var program = All.Single(example => example.Code.Contains("class BarNet;", StringComparison.Ordinal));
        var excerpt = Assert.Single(All, example => example.IsExcerpt);
        var generated = Lines(Qualifiers().Replace(GeneratorRun.Of(program.Code, ImplicitUsings).Text, "")).ToHashSet();

        Assert.All(Lines(excerpt.Code).Where(line => line != "…"), line => Assert.Contains(line, generated));
    }

    private static IEnumerable<string> Pages() => Repository.Pages
        .Where(page => !page.StartsWith("docs/diagnostics/", StringComparison.Ordinal));

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim());

    private static IEnumerable<Example> Examples(string page)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n");
        return Blocks().Matches(text).Select(match =>
            new Example(page, text.AsSpan(0, match.Groups[1].Index).Count('\n') + 1, match.Groups[1].Value));
    }

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();

    /// <summary>"Here it is without namespaces".</summary>
    [GeneratedRegex(@"global::(TorchSharp\.Modules|TorchSharp\.torch|NetDsl\.CompilerServices|NetDsl)\.")]
    private static partial Regex Qualifiers();

    private sealed record Example(string Page, int Line, string Code)
    {
        public string Name => $"{Page}:{Line}";

        /// <summary>Whether lines are left out, each time with an ellipsis in their place.</summary>
        public bool IsExcerpt => Lines(Code).Contains("…");
    }
}
