using TorchSharp;

namespace Digits.Tests;

public sealed class BatchesTests
{
    [Fact]
    public void Every_digit_comes_once_with_its_label()
    {
        var set = Numbered(10);

        var seen = Batches.Of(set, 4, new Random(1)).SelectMany(Pairs).Order().ToArray();

        Assert.Equal(Enumerable.Range(0, 10).Select(i => (i, (long)i)), seen);
    }

    [Fact]
    public void Training_leaves_out_a_last_batch_of_one_and_a_test_does_not()
    {
        var set = Numbered(9);

        Assert.Equal([4, 4], Batches.Of(set, 4, new Random(1)).Select(batch => batch.Images.shape[0]));
        Assert.Equal([4, 4, 1], Batches.Of(set, 4).Select(batch => batch.Images.shape[0]));
    }

    [Fact]
    public void Images_have_a_channel_and_MNISTs_scale()
    {
        var white = new DigitSet(Enumerable.Repeat((byte)255, 2 * DigitSet.Area).ToArray(), [0, 1]);

        var (images, _) = Batches.Of(white, 2).Single();

        Assert.Equal([2, 1, 28, 28], images.shape);
        Assert.All(images.data<float>().ToArray(), value => Assert.Equal((1 - 0.1307f) / 0.3081f, value, 1e-6f));
    }

    // The image of digit i has i ink levels everywhere.
    private static DigitSet Numbered(int count)
    {
        byte[] labels = [.. Enumerable.Range(0, count).Select(i => (byte)i)];
        return new DigitSet([.. labels.SelectMany(label => Enumerable.Repeat(label, DigitSet.Area))], labels);
    }

    private static IEnumerable<(int Image, long Label)> Pairs((torch.Tensor Images, torch.Tensor Labels) batch)
    {
        var levels = batch.Images.data<float>().ToArray();
        return batch.Labels.data<long>().ToArray()
            .Select((label, i) => ((int)MathF.Round((levels[i * DigitSet.Area] * 0.3081f + 0.1307f) * 255), label));
    }
}
