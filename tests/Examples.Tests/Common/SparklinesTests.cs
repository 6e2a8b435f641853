using NetDsl.Examples;

namespace Examples.Tests.Common;

public sealed class SparklinesTests
{
    [Fact]
    public void Curves_share_a_logarithmic_scale_and_what_is_no_number_is_a_gap()
    {
        var text = Sparklines.Of(new Curve("With", [4, 1, 0.25]), new Curve("Without", [4, double.NaN, 1]));

        const string expected = """
            With     4.0000  █▅▁  0.2500
            Without  4.0000  █ ▅  1.0000
            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void A_long_training_is_forty_means()
    {
        double[] losses = [.. Enumerable.Range(0, 400).Select(i => i < 10 ? 4.0 : 1.0)];

        Assert.Equal($"Net  4.0000  █{new string('▁', 39)}  1.0000", Sparklines.Of(new Curve("Net", losses)));
    }

    [Theory]
    [InlineData(0.01234, "0.0123")]
    [InlineData(9.99996, "10.000")]
    [InlineData(99.9996, "100.00")]
    [InlineData(1234.5, "1e+03 ")]
    [InlineData(3.4e38, "3e+38 ")]
    [InlineData(double.PositiveInfinity, "inf   ")]
    [InlineData(double.NaN, "NaN   ")]
    public void A_loss_has_six_columns_however_large_it_is(double loss, string text) => Assert.Equal(text, LossText.Of(loss));
}
