using NetDsl.Examples;

namespace Examples.Tests.Common;

public sealed class DrawnDigitsTests
{
    [Fact]
    public void The_same_seed_draws_the_same_digits_and_another_seed_others()
    {
        var first = DrawnDigits.Draw(50, seed: 3);

        Assert.Equal(first.Pixels, DrawnDigits.Draw(50, seed: 3).Pixels);
        Assert.NotEqual(first.Pixels, DrawnDigits.Draw(50, seed: 4).Pixels);
    }

    [Fact]
    public void A_digit_does_not_depend_on_how_many_are_drawn() =>
        Assert.Equal(DrawnDigits.Draw(10, seed: 3).Pixels, DrawnDigits.Draw(50, seed: 3).Pixels[..(10 * 784)]);

    [Fact]
    public void Each_digit_comes_as_often()
    {
        var labels = DrawnDigits.Draw(200, seed: 0).Labels;

        Assert.All(Enumerable.Range(0, 10), digit => Assert.Equal(20, labels.Count(label => label == digit)));
    }

    [Fact]
    public void Every_image_has_ink_in_its_middle_and_paper_at_its_border()
    {
        var set = DrawnDigits.Draw(1_000, seed: 0);

        for (var i = 0; i < set.Count; i++)
        {
            var image = set.Pixels.AsSpan(i * 784, 784);
            Assert.InRange(image.ToArray().Count(pixel => pixel > 128), 12, 250);
            Assert.True(image[..28].ToArray().Max() < 64, $"digit {i} touches the upper border");
            Assert.True(image[^28..].ToArray().Max() < 64, $"digit {i} touches the lower border");
        }
    }
}
