using System.Collections.Concurrent;

namespace NetDsl.Examples;

/// <summary>Makes elements on another thread: while one is used, the next are made.</summary>
internal static class Ahead
{
    private const int Most = 2;

    /// <summary>The same elements in the same order. What the making of one throws is thrown in its place.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> elements)
    {
        using var ended = new CancellationTokenSource();
        using var made = new BlockingCollection<T>(Most);
        var making = Task.Factory.StartNew(Make, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var element in made.GetConsumingEnumerable())
            {
                yield return element;
            }

            making.GetAwaiter().GetResult();
        }
        finally
        {
            // Whoever stops in the middle has the thread end, too.
            ended.Cancel();
            Task.WaitAny(making);
        }

        void Make()
        {
            try
            {
                foreach (var element in elements)
                {
                    made.Add(element, ended.Token);
                }
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
            }
            finally
            {
                made.CompleteAdding();
            }
        }
    }
}
