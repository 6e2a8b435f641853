using NetDsl.Managed.Kernels;

namespace NetDsl.Managed.Tests;

public sealed class KernelsWorkTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 3)]
    [InlineData(1000, 1)]
    [InlineData(7, 100)]
    public void Ranges_cover_everything_once(int count, int grain)
    {
        int[] visits = new int[count];
        Work.For(count, grain, (from, to) =>
        {
            for (int i = from; i < to; i++)
            {
                Interlocked.Increment(ref visits[i]);
            }
        });
        Assert.All(visits, times => Assert.Equal(1, times));
    }

    [Fact]
    public void Nothing_to_do_calls_nothing()
    {
        Work.For(0, 1, (_, _) => Assert.Fail("called"));
    }

    [Fact]
    public void Loops_within_loops_and_beside_each_other_finish()
    {
        int done = 0;
        Parallel.For(0, 8, _ => Work.Parts(3, _ => Work.For(10, 1, (from, to) => Interlocked.Add(ref done, to - from))));
        Assert.Equal(8 * 3 * 10, done);
    }

    [Fact]
    public void An_exception_in_any_part_reaches_the_caller()
    {
        for (int failing = 0; failing < 3; failing++)
        {
            int which = failing;
            var thrown = Assert.Throws<InvalidOperationException>(() => Work.Parts(3, part =>
            {
                if (part == which)
                {
                    throw new InvalidOperationException($"part {part}");
                }
            }));
            Assert.Equal($"part {which}", thrown.Message);
        }
        Work.Parts(3, _ => { });
    }

    [Fact]
    public void A_worker_that_has_gone_to_sleep_wakes_up()
    {
        for (int i = 0; i < 5; i++)
        {
            int done = 0;
            Work.Parts(2, _ => Interlocked.Increment(ref done));
            Assert.Equal(2, done);
            Thread.Sleep(20);
        }
    }

    [Fact]
    public void No_threads_at_all_is_an_error() => Assert.Throws<ArgumentOutOfRangeException>(() => Work.Threads = 0);
}
