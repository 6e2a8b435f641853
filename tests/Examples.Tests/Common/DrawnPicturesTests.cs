using NetDsl.Examples;

namespace Examples.Tests.Common;

public sealed class DrawnPicturesTests
{
    [Fact]
    public void The_same_seed_draws_the_same_pictures_and_another_seed_others()
    {
        var first = DrawnPictures.Draw(20, seed: 3);

        Assert.Equal((3, 32, 20 * 3 * 32 * 32), (first.Channels, first.Side, first.Pixels.Length));
        Assert.Equal(first.Pixels, DrawnPictures.Draw(20, seed: 3).Pixels);
        Assert.NotEqual(first.Pixels, DrawnPictures.Draw(20, seed: 4).Pixels);
        Assert.Equal(first.Pixels[..3072], DrawnPictures.Draw(1, seed: 3).Pixels);
    }

    [Fact]
    public void Each_digit_comes_as_often_and_in_many_colours()
    {
        var set = DrawnPictures.Draw(100, seed: 0);

        Assert.All(Enumerable.Range(0, 10), digit => Assert.Equal(10, set.Labels.Count(label => label == digit)));
        var means = Enumerable.Range(0, 300).Select(plane => set.Pixels.AsSpan(plane * 1024, 1024).ToArray().Average(x => x)).ToArray();
        Assert.InRange(means.Max() - means.Min(), 60, 255);
    }
}
