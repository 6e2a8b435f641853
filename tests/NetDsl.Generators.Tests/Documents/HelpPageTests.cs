using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.CodeFixes;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.Generators.Tests;

/// <summary>
/// Three lists tell the same: the descriptors, the help pages, and the release files. The pages' examples do as they say.
/// </summary>
public sealed partial class HelpPageTests
{
    public static TheoryData<string> Ids => [.. Descriptors.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_the_rules_title_severity_and_fix(string id)
    {
        var rule = Rule(id);
        var page = File.ReadAllLines(PageOf(id));

        Assert.Equal($"# {id}: {rule.Title}", page[0]);
        Assert.Equal($"| {rule.Category} | {rule.DefaultSeverity} | {FixOf(id)} |", page[4]);
        Assert.Equal($"{Address}/blob/main/docs/diagnostics/{id}.md", rule.HelpLinkUri);
        Assert.True(rule.IsEnabledByDefault);
        Assert.NotEmpty(rule.Description.ToString());
        Assert.Contains(page, line => line.Contains($"#pragma warning disable {id}", StringComparison.Ordinal));
    }

    /// <summary>All but the one about the project, whose examples are no C#.</summary>
    public static TheoryData<string> IdsOfCode =>
        [.. Descriptors.All.Where(rule => rule != Descriptors.ProjectTooOld).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(IdsOfCode))]
    public async Task A_pages_wrong_example_has_that_finding_and_the_right_one_has_none(string id)
    {
        var page = await File.ReadAllTextAsync(PageOf(id));

        var run = GeneratorRun.Unchecked(Example(page, "Wrong"));
        var wrong = (await Findings.Of(run)).Select(finding => finding.Id).Distinct().ToList();

        // The compiler stops at errors of declarations, before it runs analyzers.
        var hidden = run.Output.GetDeclarationDiagnostics().Select(error => error.Id).ToList();
        Assert.Equal([id], wrong.Except(hidden));
        Assert.Equal(id == Descriptors.ForeignForm.Id, hidden.Count > 0);
        await Diagnose.FindsNothing(Example(page, "Right"));
    }

    [Fact]
    public void Every_page_is_about_a_rule() => Assert.Equal(
        Descriptors.All.Select(rule => rule.Id),
        Directory.EnumerateFiles(Pages, "NDSL*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal));

    [Fact]
    public void The_index_lists_every_rule()
    {
        var rows = File.ReadLines(Path.Combine(Pages, "README.md")).Where(line => line.StartsWith("| [NDSL", StringComparison.Ordinal));

        Assert.Equal(
            Descriptors.All.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.DefaultSeverity} | {rule.Title} | {FixOf(rule.Id)} |"),
            rows);
    }

    [Fact]
    public void The_release_files_list_every_rule()
    {
        var folder = Path.Combine(Repository.Root, "generators", "NetDsl.Generators");
        var rows = new[] { "Shipped", "Unshipped" }
            .SelectMany(kind => File.ReadLines(Path.Combine(folder, $"AnalyzerReleases.{kind}.md")))
            .Where(line => line.StartsWith("NDSL", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Equal(Descriptors.All.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}"), rows);
    }

    [Fact]
    public void Each_rule_is_one_analyzers_or_the_generators() => Assert.Equal(
        Descriptors.All.Remove(Descriptors.ForeignForm),
        Findings.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(rule => rule.Id, StringComparer.Ordinal));

    private static string Address { get; } =
        XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;

    private static string Pages => Path.Combine(Repository.Root, "docs", "diagnostics");

    private static ILookup<string, string> Fixes { get; } = typeof(EditFix).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (EditFix)Activator.CreateInstance(type)!)
        .SelectMany(fix => fix.FixableDiagnosticIds, (fix, id) => (Id: id, fix.Title))
        .ToLookup(fix => fix.Id, fix => fix.Title);

    private static DiagnosticDescriptor Rule(string id) => Descriptors.All.Single(rule => rule.Id == id);

    private static string FixOf(string id) => Fixes.Contains(id) ? string.Join(", ", Fixes[id]) : "–";

    private static string PageOf(string id) => Path.Combine(Pages, $"{id}.md");

    /// <summary>The C# under a heading, as a file that a project without implicit usings could have.</summary>
    private static string Example(string page, string heading)
    {
        var match = Assert.Single(ExamplePattern().Matches(page), match => match.Groups["heading"].Value == heading);
        return "using NetDsl;\n\n" + match.Groups["code"].Value;
    }

    [GeneratedRegex(@"^## (?<heading>\w+)\r?\n[^#]*?^```csharp\r?\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ExamplePattern();
}
