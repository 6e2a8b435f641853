using System.Globalization;

namespace NetDsl.Generators.Tests;

/// <summary>The generated text depends on the declaration alone: not on the machine's culture, nor on the order of files.</summary>
public sealed class SameTextTests
{
    private const string Numbers =
        """
        using NetDsl;
        using TorchSharp;

        namespace Iris;

        [Network(3, Dim.Any, 1024)]
        [Conv(1234, 3, Padding = 1, PaddingMode = PaddingModes.Circular), BatchNorm(Eps = 1e-7, Momentum = 0.001), LeakyReLU(-0.25)]
        [AdaptiveAvgPool(1, 2), Flatten]
        [Linear(1234567), ELU(1.5), Dropout(0.125), LogSoftmax(-1)]
        public partial class Insight;
        """;

    [Theory]
    [InlineData("sv-SE")] // a minus sign that is not '-'
    [InlineData("tr-TR")] // i and I are not one letter's cases
    [InlineData("ar-SA")] // another calendar and another minus
    [InlineData("fa-IR")] // other digits and separators
    [InlineData("de-DE")] // a comma for the point
    public void The_culture_does_not_matter(string culture)
    {
        var (expected, findings) = In(CultureInfo.InvariantCulture);

        Assert.Equal((expected, findings), In(CultureInfo.GetCultureInfo(culture)));
        Assert.Contains("1e-7", expected);
    }

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        string[] files =
        [
            """
            using NetDsl;
            [Network(4)]
            [Linear(2)]
            public partial class A;
            """,
            """
            using NetDsl;
            [Network(4)]
            [Linear(3)]
            public partial class a;
            """,
            """
            using NetDsl;
            namespace N;
            [Network(4)]
            [Linear(4)]
            public partial class A;
            public partial class A { }
            """,
        ];

        Assert.Equal(GeneratorRun.Unchecked(files).Texts, GeneratorRun.Unchecked([.. files.Reverse()]).Texts);
    }

    [Fact]
    public void Each_line_ends_in_a_line_feed_alone_and_has_no_blanks_at_its_end()
    {
        var text = GeneratorRun.Unchecked(Numbers.ReplaceLineEndings("\r\n")).Text;

        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('\t', text);
        Assert.DoesNotContain(" \n", text);
    }

    [Fact]
    public void The_line_ends_of_the_source_do_not_matter() => Assert.Equal(
        GeneratorRun.Unchecked(Numbers.ReplaceLineEndings("\n")).Text,
        GeneratorRun.Unchecked(Numbers.ReplaceLineEndings("\r\n")).Text);

    [Fact]
    public void Threads_do_not_matter()
    {
        var expected = GeneratorRun.Unchecked(Numbers).Text;
        var texts = new string[16];

        Parallel.For(0, texts.Length, index => texts[index] = GeneratorRun.Unchecked(Numbers).Text);

        Assert.All(texts, text => Assert.Equal(expected, text));
    }

    [Fact]
    public void Classes_whose_names_differ_in_case_get_files_that_differ_otherwise()
    {
        var run = GeneratorRun.Of(
            """
            using NetDsl;
            [Network(4)]
            [Linear(2)]
            public partial class Net;
            [Network(4)]
            [Linear(3)]
            public partial class NET;
            """);

        Assert.Equal(2, run.Texts.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static (string Text, string Findings) In(CultureInfo culture)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            var run = GeneratorRun.Unchecked(Numbers);
            var wrong = GeneratorRun.Unchecked(Code.Network("3, -7, 8", "[LeakyReLU(double.NaN), Dropout(-0.5), Conv(-1234567, 3)]"));
            var findings = Findings.Of(wrong).GetAwaiter().GetResult()
                .Where(finding => finding.Id.StartsWith("NDSL", StringComparison.Ordinal));
            return (run.Text, string.Join('\n', findings.Select(finding => finding.GetMessage(culture))));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
