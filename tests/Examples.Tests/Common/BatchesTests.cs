using NetDsl.Examples;
using TorchSharp;

namespace Examples.Tests.Common;

public sealed class BatchesTests
{
    private const int Area = 28 * 28;

    [Fact]
    public void Every_image_comes_once_with_its_class()
    {
        var seen = Batches.Shuffled(Numbered(10), 4, new Random(1)).SelectMany(Pairs).ToArray();

        Assert.Equal(Enumerable.Range(0, 10).Select(i => (i, (long)i)), seen.Order());
        Assert.NotEqual(seen.Order(), seen);
    }

    [Fact]
    public void Training_leaves_out_a_last_batch_of_one_and_a_test_does_not()
    {
        var set = Numbered(9);

        Assert.Equal([4, 4], Batches.Shuffled(set, 4, new Random(1)).Select(batch => batch.Images.shape[0]));
        Assert.Equal([4, 4, 1], Batches.InOrder(set, 4).Select(batch => batch.Images.shape[0]));
    }

    [Fact]
    public void What_is_skipped_changes_nothing_of_the_rest()
    {
        var whole = Batches.Shuffled(Numbered(10), 4, new Random(1)).SelectMany(Pairs);

        var rest = Batches.Shuffled(Numbered(10), 4, new Random(1), skip: 1).SelectMany(Pairs);

        Assert.Equal(whole.Skip(4), rest);
    }

    [Fact]
    public void Images_have_channels_and_the_sets_scale()
    {
        var white = new ImageSet([.. Enumerable.Repeat((byte)255, 2 * 3 * 16)], [0, 1], Channels: 3, Side: 4) { Mean = 0.5f, Deviation = 0.25f };

        var (images, _) = Batches.InOrder(white, 2).Single();

        Assert.Equal([2, 3, 4, 4], images.shape);
        Assert.All(images.data<float>().ToArray(), value => Assert.Equal(2, value, 1e-6f));
    }

    [Fact]
    public void They_are_prepared_on_another_thread_before_they_are_asked_for()
    {
        var threads = new List<int>();
        using var second = new ManualResetEventSlim();

        using var elements = Ahead.Of(Numbers()).GetEnumerator();

        Assert.True(elements.MoveNext());
        Assert.True(second.Wait(TimeSpan.FromSeconds(30)), "the second element waits for the first one's user");
        Assert.DoesNotContain(Environment.CurrentManagedThreadId, threads);

        IEnumerable<int> Numbers()
        {
            threads.Add(Environment.CurrentManagedThreadId);
            yield return 1;
            second.Set();
            yield return 2;
        }
    }

    [Fact]
    public void Who_stops_in_the_middle_ends_the_thread()
    {
        var isOver = false;

        Assert.Equal(0, Ahead.Of(Endless()).First());

        Assert.True(isOver);

        IEnumerable<int> Endless()
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    yield return i;
                }
            }
            finally
            {
                isOver = true;
            }
        }
    }

    [Fact]
    public void What_the_preparation_throws_is_thrown_in_its_place()
    {
        var seen = new List<int>();

        var error = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var number in Ahead.Of(Failing()))
            {
                seen.Add(number);
            }
        });

        Assert.Equal("the second", error.Message);
        Assert.Equal([1], seen);

        static IEnumerable<int> Failing()
        {
            yield return 1;
            throw new InvalidDataException("the second");
        }
    }

    // The image of class i has i levels everywhere.
    private static ImageSet Numbered(int count)
    {
        byte[] labels = [.. Enumerable.Range(0, count).Select(i => (byte)i)];
        return new ImageSet([.. labels.SelectMany(label => Enumerable.Repeat(label, Area))], labels, Channels: 1, Side: 28);
    }

    private static IEnumerable<(int Image, long Label)> Pairs((torch.Tensor Images, torch.Tensor Labels) batch)
    {
        var levels = batch.Images.data<float>().ToArray();
        return batch.Labels.data<long>().ToArray().Select((label, i) => ((int)MathF.Round(levels[i * Area] * 255), label));
    }
}
