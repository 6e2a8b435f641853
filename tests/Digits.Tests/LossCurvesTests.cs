namespace Digits.Tests;

public sealed class LossCurvesTests
{
    [Fact]
    public void Bars_are_as_long_as_the_logarithms_and_a_loss_that_is_no_number_has_none()
    {
        var text = LossCurves.Draw(("With", [4, 1]), ("Without", [0.25f, float.NaN]));

        const string expected = """
            loss at step  With                              Without
                     1-1  4.0000  ########################  0.2500  #
                     2-2  1.0000  #############             NaN
            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void A_long_training_is_told_in_sixteen_lines_of_means()
    {
        float[] losses = [.. Enumerable.Range(0, 160).Select(i => i < 10 ? 4f : 1f)];

        var lines = LossCurves.Draw(("With", losses), ("Without", losses)).Split('\n');

        Assert.Equal(17, lines.Length);
        Assert.StartsWith("        1-10  4.0000  ####", lines[1]);
        Assert.StartsWith("     151-160  1.0000  #   ", lines[^1]);
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
