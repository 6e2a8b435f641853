using System.Runtime.ExceptionServices;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// Splits loops over a few persistent threads. A range always goes to the same part, so results do not depend on timing.
/// </summary>
internal static class Work
{
    // Thread pool hand-overs cost about as much as a small kernel; a worker that spins for a moment answers within a microsecond.
    private const int SpinsBeforeSleep = 1500;

    private static readonly object growing = new();
    private static Worker[] workers = [];
    private static int threads = Math.Max(1, Environment.ProcessorCount);
    private static int busy;

    /// <summary>How many threads one loop may use, the caller's included (torch.set_num_threads).</summary>
    internal static int Threads
    {
        get => threads;
        set => threads = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "Expected positive number of threads");
    }

    /// <summary>
    /// Calls <paramref name="body"/>(start, end) for consecutive ranges that cover 0..count, one range per thread,
    /// none shorter than <paramref name="grain"/> unless it is the only one.
    /// </summary>
    /// <remarks>Within another loop, or beside one of another thread, everything runs on the calling thread.</remarks>
    internal static void For(int count, int grain, Action<int, int> body)
    {
        if (count <= 0)
            return;
        int parts = Math.Min(threads, Math.Max(1, count / Math.Max(1, grain)));
        if (parts == 1)
        {
            body(0, count);
            return;
        }
        Parts(parts, part => body((int)((long)count * part / parts), (int)((long)count * (part + 1) / parts)));
    }

    /// <summary>Calls <paramref name="body"/>(part) for every part in 0..parts, each on a thread of its own where one is free.</summary>
    internal static void Parts(int parts, Action<int> body)
    {
        if (parts <= 1 || Interlocked.CompareExchange(ref busy, 1, 0) != 0)
        {
            for (int part = 0; part < parts; part++)
                body(part);
            return;
        }
        try
        {
            Share(parts, body);
        }
        finally
        {
            Volatile.Write(ref busy, 0);
        }
    }

    private static void Share(int parts, Action<int> body)
    {
        var team = Team(parts - 1);
        var job = new Job(body, parts - 1);
        for (int i = 0; i < parts - 1; i++)
            team[i].Give(job, i + 1);
        Exception? failure = null;
        try
        {
            body(0);
        }
        catch (Exception e)
        {
            failure = e;
        }
        job.Wait();
        if ((failure ?? job.Failure) is { } thrown)
            ExceptionDispatchInfo.Throw(thrown);
    }

    private static Worker[] Team(int size)
    {
        lock (growing)
        {
            if (workers.Length < size)
                workers = [.. workers, .. Enumerable.Range(workers.Length, size - workers.Length).Select(i => new Worker(i))];
            return workers;
        }
    }

    private sealed class Job(Action<int> body, int open)
    {
        private int open = open;

        internal Exception? Failure { get; private set; }

        internal void Run(int part)
        {
            try
            {
                body(part);
            }
            catch (Exception e)
            {
                Failure = e;
            }
            Interlocked.Decrement(ref open);
        }

        internal void Wait()
        {
            var spinner = new SpinWait();
            for (int i = 0; Volatile.Read(ref open) > 0; i++)
            {
                if (i < SpinsBeforeSleep)
                    Thread.SpinWait(4);
                else
                    spinner.SpinOnce(sleep1Threshold: -1);
            }
        }
    }

    private sealed class Worker
    {
        private readonly SemaphoreSlim wake = new(0);
        private Job? job;
        private int part;
        private int asleep;

        internal Worker(int index)
        {
            new Thread(Loop) { IsBackground = true, Name = $"NetDsl worker {index + 1}" }.Start();
        }

        internal void Give(Job next, int nextPart)
        {
            part = nextPart;
            Interlocked.Exchange(ref job, next);
            if (Interlocked.Exchange(ref asleep, 0) == 1)
                wake.Release();
        }

        private void Loop()
        {
            while (true)
            {
                var next = Next();
                int mine = part;
                Volatile.Write(ref job, null);
                next.Run(mine);
            }
        }

        private Job Next()
        {
            while (true)
            {
                for (int i = 0; i < SpinsBeforeSleep; i++)
                {
                    if (Volatile.Read(ref job) is { } ready)
                        return ready;
                    Thread.SpinWait(4);
                }
                // Either this thread sees the job after saying it sleeps, or the giver sees that it does and releases it.
                Interlocked.Exchange(ref asleep, 1);
                if (Volatile.Read(ref job) is null || Interlocked.Exchange(ref asleep, 0) == 0)
                    wake.Wait();
            }
        }
    }
}
