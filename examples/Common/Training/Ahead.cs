using System.Runtime.ExceptionServices;

namespace NetDsl.Examples;

/// <summary>Fills buffers on another thread: while one is used, the next are filled.</summary>
/// <remarks>
/// The thread allocates nothing. A garbage collection that it started could free a scalar that TorchSharp has just passed to libtorch:
/// an optimizer's step makes one for each number, has a finalizer free it, and does not hold it during the call (TorchSharp 0.107).
/// </remarks>
internal static class Ahead
{
    /// <summary>Filled buffers in order, each until the next is asked for. What the filling of one throws is thrown there.</summary>
    /// <param name="count">How many.</param>
    /// <param name="create">Makes a buffer; there are three.</param>
    /// <param name="fill">Fills a buffer, given its number from 0.</param>
    public static IEnumerable<T> Of<T>(int count, Func<T> create, Action<int, T> fill)
    {
        T[] buffers = [create(), create(), create()];
        using var free = new SemaphoreSlim(buffers.Length);
        using var filled = new SemaphoreSlim(0);
        Exception? error = null;
        var (failed, isOver) = (-1, false);
        var thread = new Thread(Fill) { IsBackground = true };
        thread.Start();
        try
        {
            for (var i = 0; i < count; i++)
            {
                filled.Wait();
                if (i == failed)
                {
                    ExceptionDispatchInfo.Throw(error!);
                }

                yield return buffers[i % buffers.Length];
                free.Release();
            }
        }
        finally
        {
            // Whoever stops in the middle has the thread end, too.
            isOver = true;
            free.Release();
            thread.Join();
        }

        void Fill()
        {
            for (var i = 0; i < count && failed < 0; i++)
            {
                free.Wait();
                if (isOver)
                {
                    return;
                }

                try
                {
                    fill(i, buffers[i % buffers.Length]);
                }
                catch (Exception e)
                {
                    (error, failed) = (e, i);
                }

                filled.Release();
            }
        }
    }
}
