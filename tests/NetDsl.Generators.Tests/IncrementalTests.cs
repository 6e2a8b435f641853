using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Generators.Tests;

/// <summary>What is typed elsewhere must not make the generator work: it runs at every keystroke.</summary>
public sealed class IncrementalTests
{
    private const string Declaration =
        """
        using NetDsl;

        namespace Home;

        [Network(1, 28, 28)]
        [Conv(8, 3), BatchNorm, ReLU, MaxPool(2)]
        [Flatten, Linear(10)]
        public partial class Net
        {
            public int Answer() => 42;
        }

        """;

    private static readonly string[] AllSteps = [TrackingNames.Networks, TrackingNames.Plans, TrackingNames.Sources];

    [Theory]
    [InlineData("42", "43 + 0")]
    [InlineData("public int", "// a comment\n    public int")]
    [InlineData("[Flatten,", "[Flatten, /* all of it */ ")]
    [InlineData("[Flatten, Linear(10)]", "[Flatten]\n\n[Linear(2 * 5)]")]
    [InlineData("Linear(10)]", "Linear(features: 10)]")]
    [InlineData("public int Answer() => 42;", "public int Answer() => 42;\n    public int Question() => 0;")]
    [InlineData("public partial class Net", "[System.Obsolete]\npublic partial class Net")]
    [InlineData("public partial class Net", "public sealed partial class Net")]
    [InlineData("namespace Home;", "namespace Home;\npublic class Other;")]
    [InlineData("namespace Home;", "namespace Home;\npublic class Broken : ;")]
    public void An_edit_that_changes_no_layer_writes_nothing(string before, string after)
    {
        var run = GeneratorRun.Unchecked(Declaration);

        Steps.AssertNothingDone(run.Again(Edit(before, after)), AllSteps);
    }

    [Fact]
    public void Another_file_writes_nothing()
    {
        var run = GeneratorRun.Unchecked(Declaration, "class Elsewhere;");

        var edited = run.Again(compilation => compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[1], CSharpSyntaxTree.ParseText("class Elsewhere { int more; }", Compile.ParseOptions, "Network1.cs")));
        Steps.AssertNothingDone(edited, AllSteps);

        var added = edited.Again(compilation => compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("class New;", Compile.ParseOptions, "New.cs")));
        Steps.AssertNothingDone(added, AllSteps);
    }

    [Theory]
    [InlineData("Linear(10)", "Linear(11)")]
    [InlineData("[Network(1, 28, 28)]", "[Network(3, 28, 28)]")]
    [InlineData("ReLU", "ELU")]
    [InlineData("Conv(8, 3)", "Conv(8, 3, Name = \"stem\")")]
    [InlineData("class Net", "class Other")]
    [InlineData("namespace Home", "namespace Elsewhere")]
    [InlineData("public int Answer", "public int fc1")]
    public void A_changed_declaration_is_written_anew(string before, string after)
    {
        var run = GeneratorRun.Unchecked(Declaration).Again(Edit(before, after));

        foreach (var step in AllSteps)
        {
            Assert.Equal(IncrementalStepRunReason.Modified, Assert.Single(Steps.Reasons(run, step)));
        }
    }

    [Theory]
    [InlineData("Linear(8)", "Linear(9)", true)]
    [InlineData("int n", "int n, int m = 3", true)]
    [InlineData("// about", "// more about", false)]
    public void What_a_network_uses_counts(string before, string after, bool counts)
    {
        const string Block =
            """
            // about
            [NetDsl.Block(nameof(n)), NetDsl.Linear(8)]
            public partial class Part(int n);
            """;
        const string Network =
            """
            [NetDsl.Network(3), NetDsl.Use<Part>]
            public partial class Net;
            """;
        var run = GeneratorRun.Unchecked(Network, Block);
        var edited = run.Again(compilation => compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[1],
            CSharpSyntaxTree.ParseText(Block.Replace(before, after, StringComparison.Ordinal), Compile.ParseOptions, "Network1.cs")));

        var reasons = Steps.Reasons(edited, TrackingNames.Networks).ToList();
        Assert.Equal(2, reasons.Count);
        Assert.All(reasons, reason => Assert.Equal(counts, reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void A_constant_in_another_file_counts()
    {
        const string Constant = "public static class Sizes { public const int Hidden = 8; }";
        var run = GeneratorRun.Of(
            """
            using NetDsl;
            [Network(4)]
            [Linear(Sizes.Hidden)]
            public partial class Net;
            """, Constant);

        var edited = run.Again(compilation => compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[1],
            CSharpSyntaxTree.ParseText(Constant.Replace("8", "9"), Compile.ParseOptions, "Network1.cs")));

        Assert.Contains("Linear(4, 9)", edited.Text);
    }

    [Fact]
    public void Only_the_changed_one_of_two_networks_is_written_anew()
    {
        var run = GeneratorRun.Unchecked(Declaration,
            """
            using NetDsl;
            [Network(4)]
            [Linear(2)]
            public partial class Small;
            """)
            .Again(Edit("Linear(10)", "Linear(11)"));

        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            Steps.Reasons(run, TrackingNames.Plans).Order());
    }

    [Fact]
    public void A_removed_attribute_removes_the_file()
    {
        var run = GeneratorRun.Unchecked(Declaration);
        Assert.Single(run.Texts);

        Assert.Empty(run.Again(Edit("[Network(1, 28, 28)]", "")).Texts);
    }

    [Theory]
    [InlineData(Declaration)]
    [InlineData(
        """
        using NetDsl;

        [Network(0)]
        [Conv("x", 3)]
        [Linear(-1, Name = "2")]
        public partial class Broken;
        """)]
    [InlineData(
        """
        using NetDsl;

        namespace A.B
        {
            partial class Outer<T>
            {
                [Network(3, Dim.Any)]
                [LayerNorm(3, Dim.Any)]
                partial class Net<U>;
            }
        }
        """)]
    public void No_step_keeps_a_part_of_the_compilation(string source)
    {
        var run = GeneratorRun.Unchecked(source);

        foreach (var value in AllSteps.SelectMany(step => Steps.Values(run, step)))
        {
            Assert.Null(Steps.FindCompilationPart(value));
        }

        Assert.NotEmpty(Steps.Values(run, TrackingNames.Networks));
    }

    [Fact]
    public void No_type_of_the_pipeline_can_hold_a_part_of_the_compilation()
    {
        var seen = new HashSet<Type>();
        Type[] steps = [typeof(Declarations.NetworkSpec), typeof(Planning.NetworkPlan), typeof(Spelling.ForeignFinding)];
        Assert.All(steps, type => Assert.Null(Steps.FindCompilationPart(type, seen)));
        Assert.True(seen.Count > 60, $"Only {seen.Count} types were looked at.");
    }

    private static Func<CSharpCompilation, CSharpCompilation> Edit(string before, string after) => compilation =>
    {
        var tree = compilation.SyntaxTrees[0];
        var text = tree.GetText().ToString();
        Assert.Contains(before, text);
        return compilation.ReplaceSyntaxTree(
            tree, CSharpSyntaxTree.ParseText(text.Replace(before, after), Compile.ParseOptions, tree.FilePath));
    };
}
