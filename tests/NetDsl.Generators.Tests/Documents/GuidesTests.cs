using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Tests;

/// <summary>Each program of a guide prints what the guide shows, when it runs in a process of its own.</summary>
public sealed partial class GuidesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "guides");

    private static readonly Dictionary<string, (string Program, string Output)> All = Directory.GetFiles(Folder, "*.md")
        .Select(file => (Name: Path.GetFileName(file), Match: Programs().Match(File.ReadAllText(file).ReplaceLineEndings("\n"))))
        .Where(guide => guide.Match.Success)
        .ToDictionary(guide => guide.Name, guide => (guide.Match.Groups[1].Value, guide.Match.Groups[2].Value));

    public static TheoryData<string> Names => [.. All.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Each_guide_has_a_program_but_that_of_the_command_line() => Assert.Equal(
        Directory.GetFiles(Folder, "*.md").Select(Path.GetFileName).Where(name => name != "command-line.md").Order(StringComparer.Ordinal),
        All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_program_prints_what_its_guide_shows(string name)
    {
        var (program, expected) = All[name];

        var output = await Run(Path.ChangeExtension(name, null), program);

        Assert.Equal(Words(expected), Words(output));
        Assert.All(Values(expected).Zip(Values(output)), pair => Assert.InRange(
            pair.Second, Math.Min(0.9 * pair.First, pair.First - 0.02), Math.Max(1.1 * pair.First, pair.First + 0.02)));
    }

    /// <summary>What a program prints. It stands beside the tests, whose libraries are those that it needs.</summary>
    private static async Task<string> Run(string name, string program)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, $"guide-{name}.dll");
        var compilation = GeneratorRun.Of(program, ExamplesTests.ImplicitUsings).Output.WithAssemblyName($"guide-{name}");
        Assert.True(compilation.Emit(assembly).Success);

        var tests = Path.Combine(AppContext.BaseDirectory, typeof(GuidesTests).Assembly.GetName().Name!);
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "exec", "--depsfile", $"{tests}.deps.json", "--runtimeconfig", $"{tests}.runtimeconfig.json", assembly },
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" }, // a decimal point in any country
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return output;
    }

    /// <summary>The text with each number as one sign.</summary>
    private static string Words(string text) => Numbers().Replace(text.ReplaceLineEndings("\n").Trim(), "#");

    /// <summary>The numbers, which depend on the processor in their last digits.</summary>
    private static IEnumerable<double> Values(string text) => Numbers().Matches(text)
        .Select(match => double.Parse(match.Value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture));

    [GeneratedRegex("<!-- program -->\n```csharp\n(.*?)```\n.*?```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Programs();

    [GeneratedRegex(@"(?<![\w.])\d+(,\d{3})*(\.\d+)?")]
    private static partial Regex Numbers();
}
