using NetDsl.Examples;
using TorchSharp;

namespace Examples.Tests.Common;

public sealed class BatchesTests
{
    private const int Area = 28 * 28;

    [Fact]
    public void Every_image_comes_once_with_its_class()
    {
        var batches = Batches.Shuffled(Numbered(40), 4, new Random(1)).ToList();

        var seen = batches.SelectMany(Pairs).ToArray();
        Assert.Equal(Enumerable.Range(0, 40).Select(i => (i, (long)i)), seen.Order());
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
        var white = new ImageSet([.. Enumerable.Repeat((byte)255, 2 * 3 * 16)], [0, 1], Channels: 3, Side: 4)
        {
            Mean = 0.5f,
            Deviation = 0.25f,
        };

        var (images, _) = Batches.InOrder(white, 2).Single();

        Assert.Equal([2, 3, 4, 4], images.shape);
        Assert.All(images.data<float>().ToArray(), value => Assert.Equal(2, value, 1e-6f));
    }

    [Fact]
    public void They_are_prepared_on_another_thread_before_they_are_asked_for()
    {
        var threads = new List<int>();
        using var second = new ManualResetEventSlim();

        using var buffers = Ahead.Of(2, () => new int[1], Fill).GetEnumerator();

        Assert.True(buffers.MoveNext());
        Assert.True(second.Wait(TimeSpan.FromSeconds(30)), "the second buffer waits for the first one's user");
        Assert.DoesNotContain(Environment.CurrentManagedThreadId, threads);

        void Fill(int i, int[] buffer)
        {
            threads.Add(Environment.CurrentManagedThreadId);
            if (i == 1)
            {
                second.Set();
            }
        }
    }

    [Fact]
    public void A_buffer_keeps_its_content_while_it_is_used()
    {
        var seen = new List<int>();

        foreach (var buffer in Ahead.Of(50, () => new int[1], (i, buffer) => buffer[0] = i))
        {
            Thread.Yield();
            seen.Add(buffer[0]);
        }

        Assert.Equal(Enumerable.Range(0, 50), seen);
    }

    /// <summary>See the remarks of Ahead: a collection that another thread starts can make TorchSharp's optimizers crash.</summary>
    [Fact]
    public void The_preparation_allocates_nothing()
    {
        var set = Numbered(10);
        var allocated = new List<long>(1000);
        var (batch, levels) = (new[] { 3, 1, 2 }, new float[256]);

        foreach (var _ in Ahead.Of(1000, () => new float[10 * Area], Fill))
        {
        }

        Assert.Equal(allocated[10], allocated[^1]);

        void Fill(int i, float[] values)
        {
            Batches.Fill(values, set, batch, levels);
            allocated.Add(GC.GetAllocatedBytesForCurrentThread());
        }
    }

    [Fact]
    public void Who_stops_in_the_middle_ends_the_thread()
    {
        var filled = 0;

        Ahead.Of(1000, () => new int[1], (_, _) => filled++).First();

        var after = filled;
        Thread.Sleep(20);
        Assert.Equal(after, filled);
        Assert.InRange(after, 1, 4);
    }

    [Fact]
    public void What_the_preparation_throws_is_thrown_in_its_place()
    {
        var seen = new List<int>();

        var error = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var buffer in Ahead.Of(9, () => new int[1], Fill))
            {
                seen.Add(buffer[0]);
            }
        });

        Assert.Equal("number 5", error.Message);
        Assert.Equal([0, 1, 2, 3, 4], seen);

        static void Fill(int i, int[] buffer) => buffer[0] = i == 5 ? throw new InvalidDataException("number 5") : i;
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
