using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Generators.Tests;

/// <summary>NDSL008: projects that are too old for a network, or lack TorchSharp, and the nearest that do not.</summary>
public sealed class ProjectFindingsTests
{
    /// <summary>Its last layer is an error of its own, which must not be reported too.</summary>
    private const string Network =
        """
        using NetDsl;

        namespace Home
        {
            [Network(784)]
            [Linear(64), BatchNorm]
            [Linear(0)]
            public partial class Net
            {
            }
        }
        """;

    /// <summary>Uses the class as a network, which no skeleton short of C# 8 can serve.</summary>
    private const string User =
        """
        using NetDsl;

        namespace Home
        {
            public static class User
            {
                public static object Use()
                {
                    return new Net().Evaluating();
                }
            }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    [InlineData(LanguageVersion.CSharp9, "9.0")]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    public Task C_sharp_is_too_old_and_the_rest_compiles(LanguageVersion version, string name) => FindsOne(
        In(version, Network, User),
        $"'Net' needs C# 12 or later. Got C# {name}. Set <LangVersion>12</LangVersion> in the project file, or target .NET 8 or later.");

    [Fact]
    public async Task A_block_says_so_too_and_what_uses_it_says_nothing_more()
    {
        const string Parts =
            """
            using NetDsl;

            [Block(8), Linear(0)]
            public partial class Part
            {
            }

            [Network(8), Use<Part>(1)]
            public partial class Whole
            {
            }
            """;

        var found = await Findings.Of(GeneratorRun.In(In(LanguageVersion.CSharp11, Parts)));

        Assert.Equal(["NDSL008", "NDSL008"], found.Select(finding => finding.Id));
        Assert.StartsWith("'Part' needs C# 12 or later.", Findings.Message(found[0]), StringComparison.Ordinal);
        Assert.StartsWith("'Whole' needs C# 12 or later.", Findings.Message(found[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C_sharp_is_older_than_any_skeleton()
    {
        var compilation = In(LanguageVersion.CSharp7_3, Network);
        compilation = compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable));

        var run = await FindsOne(
            compilation,
            "'Net' needs C# 12 or later. Got C# 7.3. Set <LangVersion>12</LangVersion> in the project file, or target .NET 8 or later.");

        Assert.Empty(run.Texts);
    }

    [Fact]
    public async Task TorchSharp_is_not_referenced()
    {
        var run = await FindsOne(
            Without(In(LanguageVersion.CSharp12, Network)),
            "'Net' needs TorchSharp. Got a project without it. Add a reference to the package NetDsl.Managed, " +
            "or to TorchSharp 0.105.2 or later.");

        Assert.Empty(run.Texts);
    }

    [Theory]
    [InlineData("0.105.1.0", "0.105.1")]
    [InlineData("0.100.7.0", "0.100.7")]
    public async Task TorchSharp_is_too_old(string version, string name)
    {
        var run = await FindsOne(
            WithTorchSharp(version),
            $"'Net' needs TorchSharp 0.105.2 or later. Got TorchSharp {name}. Update the package TorchSharp.");

        Assert.Empty(run.Texts);
    }

    [Theory]
    [InlineData("0.105.2.0")]
    [InlineData("0.107.0.0")]
    [InlineData("1.0.0.0")]
    public async Task TorchSharp_is_new_enough(string version) => Assert.DoesNotContain(
        await Findings.Of(GeneratorRun.In(WithTorchSharp(version))), finding => finding.Id == "NDSL008");

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Default)]
    [InlineData(LanguageVersion.Preview)]
    public async Task C_sharp_is_new_enough(LanguageVersion version) => Assert.Empty(
        await Findings.Of(GeneratorRun.In(In(version, Network.Replace("Linear(0)", "Linear(10)", StringComparison.Ordinal), User))));

    private static async Task<GeneratorRun> FindsOne(CSharpCompilation compilation, string message)
    {
        var run = GeneratorRun.In(compilation);
        var finding = Assert.Single(await Findings.Of(run));

        Assert.Equal("NDSL008", finding.Id);
        Assert.Equal(message, Findings.Message(finding));
        Assert.Equal("Network(784)", finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan));
        return run;
    }

    private static CSharpCompilation In(LanguageVersion version, params string[] sources)
    {
        var options = Compile.ParseOptions.WithLanguageVersion(version);
        return Compile.Of().AddSyntaxTrees(
            sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, options, $"Network{i}.cs")));
    }

    private static CSharpCompilation Without(CSharpCompilation compilation) => compilation.RemoveReferences(
        compilation.References.Where(reference => reference.Display == typeof(TorchSharp.Padding).Assembly.Location));

    /// <summary>A project with an assembly TorchSharp of that version, which has the one type that is looked for.</summary>
    private static CSharpCompilation WithTorchSharp(string version)
    {
        var torchSharp = CSharpCompilation.Create(
            "TorchSharp",
            [CSharpSyntaxTree.ParseText(
                $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]\n" +
                "namespace TorchSharp { public static class torch { public static class nn { public class Module { } } } }")],
            Compile.References,
            Compile.Options);
        return Without(In(LanguageVersion.CSharp12, Network)).AddReferences(torchSharp.ToMetadataReference());
    }
}
