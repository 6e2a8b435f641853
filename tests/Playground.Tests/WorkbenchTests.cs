using Microsoft.CodeAnalysis;

namespace NetDsl.Playground.Tests;

public sealed class WorkbenchTests
{
    private const string DigitNet = """
        using NetDsl;

        [Network(1, 28, 28)]
        [Conv(8, 3), BatchNorm, ReLU, MaxPool(2)]
        [Flatten]
        [Linear(10)]
        public partial class DigitNet;
        """;

    [Fact]
    public async Task A_network_has_its_table_and_its_generated_code()
    {
        var reading = await Read(DigitNet);

        Assert.Empty(reading.Remarks);
        var network = Assert.Single(reading.Networks);
        Assert.Equal("DigitNet", network.Name);
        Assert.Equal(
            """
            layer     output (N, …)  parameters
            input     1, 28, 28
            conv1     8, 26, 26              72
            bn1       8, 26, 26              16
            relu1     8, 26, 26
            maxpool1  8, 13, 13
            flatten1  1352
            fc1       10                 13,530
            total                        13,618
            """,
            network.Table);
        Assert.Contains("BatchNorm2d(8)", network.Code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_has_its_place_its_page_and_a_fix_that_mends_it()
    {
        var text = DigitNet.Replace("[Flatten]\n", "", StringComparison.Ordinal);
        var workbench = new Workbench(References.All);

        var remark = Assert.Single((await workbench.Read(text)).Remarks);
        Assert.Equal("NDSL102", remark.Id);
        Assert.Equal(DiagnosticSeverity.Warning, remark.Severity);
        Assert.Equal("Linear(10)", text[remark.Start..remark.End]);
        Assert.EndsWith("NDSL102.md", remark.HelpLink, StringComparison.Ordinal);

        var mended = Apply(text, await remark.Fixes[0].Replacements());
        Assert.Equal("[Linear(10)]", mended.Split('\n')[^2]);
        Assert.Contains("Flatten", mended, StringComparison.Ordinal);
        Assert.Empty((await workbench.Read(mended)).Remarks);
    }

    /// <summary>Fixes of uses need what the generator made: the classes' base and their <c>forward</c>.</summary>
    [Fact]
    public async Task A_fix_of_a_use_knows_the_generated_half()
    {
        var text = DigitNet.Replace("using NetDsl;", "using NetDsl;\nusing TorchSharp;\n", StringComparison.Ordinal) + """


            public static class Program
            {
                public static torch.Tensor Tell(torch.Tensor images)
                {
                    var network = new DigitNet();
                    return network.call(images).argmax(1);
                }
            }
            """;
        var workbench = new Workbench(References.All);

        var reading = await workbench.Read(text);

        var fix = Assert.Single(reading.Remarks).Fixes.Single(fix => fix.Title.Contains("Predict", StringComparison.Ordinal));
        var mended = Apply(text, await fix.Replacements());
        Assert.Empty((await workbench.Read(mended)).Remarks);
    }

    [Fact]
    public async Task The_compilers_errors_are_shown_and_the_text_is_read_again()
    {
        var workbench = new Workbench(References.All);

        var broken = await workbench.Read(DigitNet.Replace("Linear(10)", "Linear(", StringComparison.Ordinal));
        var whole = await workbench.Read(DigitNet);

        Assert.Contains(broken.Remarks, remark => remark.Id.StartsWith("CS", StringComparison.Ordinal));
        Assert.Throws<CannotRunException>(() => broken.Create("DigitNet"));
        Assert.Empty(whole.Remarks);
    }

    [Fact]
    public async Task Layers_in_another_librarys_form_are_told_of()
    {
        var reading = await Read(DigitNet.Replace("[Linear(10)]", "[Linear(1352, 10)]", StringComparison.Ordinal));

        Assert.Contains(reading.Remarks, remark => remark.Id.StartsWith("NDSL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Statements_outside_of_classes_are_a_program()
    {
        var reading = await Read($"using NetDsl;\n\nusing var network = new DigitNet();\n\n{DigitNet["using NetDsl;".Length..]}");

        Assert.Empty(reading.Remarks);
    }

    [Fact]
    public async Task Hyperparameters_have_their_defaults_or_are_asked_for()
    {
        const string Text = """
            using NetDsl;

            [Network(2)]
            [Linear(nameof(width)), ReLU, Linear(3)]
            public partial class Narrow(int width = 7);

            [Network(2)]
            [Linear(nameof(width))]
            public partial class Wide(int width);
            """;
        var reading = await Read(Text);
        Assert.Empty(reading.Remarks);
        using var narrow = reading.Create("Narrow");

        Assert.Equal(3, reading.Create("Narrow").parameters().Select(parameter => parameter.shape[0]).Last());
        var exception = Assert.Throws<CannotRunException>(() => reading.Create("Wide"));
        Assert.Equal("'Wide' needs width: give each a default value to run it here.", exception.Message);
    }

    /// <summary>The page offers them. Some known networks have advice that their authors did not know.</summary>
    [Fact]
    public async Task The_examples_have_no_warnings()
    {
        var workbench = new Workbench(References.All);
        foreach (var (title, text) in Sketches.All())
        {
            var reading = await workbench.Read(text);

            var remarks = reading.Remarks.Where(remark => remark.Severity >= DiagnosticSeverity.Warning).Select(remark => remark.Message);
            Assert.True(!remarks.Any(), $"{title}: {string.Join("\n", remarks)}");
            Assert.NotEmpty(reading.Networks);
        }
    }

    private static Task<Reading> Read(string text) => new Workbench(References.All).Read(text);

    private static string Apply(string text, IReadOnlyList<Replacement> replacements) => replacements.Reverse()
        .Aggregate(text, (current, change) => string.Concat(current.AsSpan(0, change.Start), change.Text, current.AsSpan(change.End)));
}
