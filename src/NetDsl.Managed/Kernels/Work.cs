using System.Runtime.ExceptionServices;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// Splits loops over a few persistent threads. The split depends only on the number of threads; which thread runs which part depends on
/// which are free, so that a sleeping or busy thread delays only the parts it has started.
/// </summary>
internal static class Work
{
    // A thread pool hand-over costs about as much as a small kernel; a spinning worker responds within a microsecond.
    private const int SpinsBeforeSleep = 1500;

    // The caller waits for parts that other threads run; after a while it yields its processor to them.
    private const int SpinsBeforeYield = 200;

    // More parts than threads, so that a thread that starts late does less.
    private const int PartsPerThread = 4;

    private static readonly object Growing = new();
    private static Worker[] _workers = [];
    private static int _threads = Math.Max(1, Environment.ProcessorCount);
    private static int _busy;

    /// <summary>The maximum number of threads of a loop, including the caller's (torch.set_num_threads).</summary>
    internal static int Threads
    {
        get => _threads;
        set => _threads = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "Expected positive number of threads");
    }

    /// <summary>
    /// Calls <paramref name="body"/>(start, end) for consecutive ranges that cover 0..count, none shorter than
    /// <paramref name="grain"/> unless it is the only one.
    /// </summary>
    /// <remarks>A nested loop, or one concurrent with another thread's loop, runs on the calling thread.</remarks>
    internal static void For(int count, int grain, Action<int, int> body)
    {
        if (count <= 0)
        {
            return;
        }
        int parts = Math.Min(_threads * PartsPerThread, Math.Max(1, count / Math.Max(1, grain)));
        if (parts == 1 || _threads == 1)
        {
            body(0, count);
            return;
        }
        Parts(parts, part => body((int)((long)count * part / parts), (int)((long)count * (part + 1) / parts)));
    }

    /// <summary>Calls <paramref name="body"/>(part) for every part in 0..parts, on as many threads as are free.</summary>
    internal static void Parts(int parts, Action<int> body)
    {
        if (parts <= 1 || _threads == 1 || Interlocked.CompareExchange(ref _busy, 1, 0) != 0)
        {
            for (int part = 0; part < parts; part++)
            {
                body(part);
            }
            return;
        }
        try
        {
            Share(parts, body);
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    private static void Share(int parts, Action<int> body)
    {
        int helpers = Math.Min(_threads, parts) - 1;
        var team = Team(helpers);
        var job = new Job(body, parts);
        for (int i = 0; i < helpers; i++)
        {
            team[i].Give(job);
        }
        job.Run();
        job.Wait();
        if (job.Failure is { } thrown)
        {
            ExceptionDispatchInfo.Throw(thrown);
        }
    }

    private static Worker[] Team(int size)
    {
        lock (Growing)
        {
            if (_workers.Length < size)
            {
                _workers = [.. _workers, .. Enumerable.Range(_workers.Length, size - _workers.Length).Select(i => new Worker(i))];
            }
            return _workers;
        }
    }

    private sealed class Job(Action<int> body, int parts)
    {
        private int _begun;
        private int _done;

        internal Exception? Failure { get; private set; }

        /// <summary>Runs parts until all have been started.</summary>
        internal void Run()
        {
            for (int part; (part = Interlocked.Increment(ref _begun) - 1) < parts;)
            {
                try
                {
                    body(part);
                }
                catch (Exception e)
                {
                    Failure = e;
                }
                Interlocked.Increment(ref _done);
            }
        }

        internal void Wait()
        {
            var spinner = new SpinWait();
            for (int i = 0; Volatile.Read(ref _done) < parts; i++)
            {
                if (i < SpinsBeforeYield)
                {
                    Thread.SpinWait(4);
                }
                else
                {
                    spinner.SpinOnce(sleep1Threshold: -1);
                }
            }
        }
    }

    private sealed class Worker
    {
        private readonly SemaphoreSlim _wake = new(0);
        private Job? _job;
        private int _asleep;

        internal Worker(int index)
        {
            new Thread(Loop) { IsBackground = true, Name = $"NetDsl worker {index + 1}" }.Start();
        }

        internal void Give(Job next)
        {
            Interlocked.Exchange(ref _job, next);
            if (Interlocked.Exchange(ref _asleep, 0) == 1)
            {
                _wake.Release();
            }
        }

        private void Loop()
        {
            while (true)
            {
                var next = Next();
                next.Run();
                // Unless there is a newer one already.
                Interlocked.CompareExchange(ref _job, null, next);
            }
        }

        private Job Next()
        {
            while (true)
            {
                for (int i = 0; i < SpinsBeforeSleep; i++)
                {
                    if (Volatile.Read(ref _job) is { } ready)
                    {
                        return ready;
                    }
                    Thread.SpinWait(4);
                }
                // Either this thread sees the job after it has announced that it sleeps, or the caller sees the announcement and wakes it.
                Interlocked.Exchange(ref _asleep, 1);
                if (Volatile.Read(ref _job) is null || Interlocked.Exchange(ref _asleep, 0) == 0)
                {
                    _wake.Wait();
                }
            }
        }
    }
}
