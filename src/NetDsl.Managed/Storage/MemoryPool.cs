using System.Collections.Concurrent;
using System.Numerics;

namespace NetDsl.Managed.Storage;

/// <summary>
/// Keeps released arrays by size class, so that a training loop allocates in its first step only.
/// Arrays are pinned (their address, and so their alignment, stays) and are not cleared.
/// </summary>
internal static class MemoryPool
{
    /// <summary>The maximum size of the pool; further arrays are left to the garbage collector.</summary>
    private const long MaxRetainedBytes = 2L << 30;

    private static readonly ConcurrentDictionary<int, ConcurrentStack<byte[]>> Free = new();
    private static long _retained;

    /// <summary>The bytes in the pool, available for reuse.</summary>
    internal static long RetainedBytes => Volatile.Read(ref _retained);

    /// <summary>A block with room for the given number of bytes, with undefined contents.</summary>
    internal static MemoryBlock Rent(long byteLength)
    {
        var capacity = SizeClass(byteLength + MemoryBlock.Alignment);
        if (Free.TryGetValue(capacity, out var stack) && stack.TryPop(out var array))
        {
            Interlocked.Add(ref _retained, -capacity);
        }
        else
        {
            array = GC.AllocateUninitializedArray<byte>(capacity, pinned: true);
        }
        return new MemoryBlock(array, byteLength);
    }

    internal static void Return(byte[] array)
    {
        if (Interlocked.Add(ref _retained, array.Length) > MaxRetainedBytes)
        {
            Interlocked.Add(ref _retained, -array.Length);
            return;
        }
        Free.GetOrAdd(array.Length, static _ => new ConcurrentStack<byte[]>()).Push(array);
    }

    /// <summary>Rounds up to one of four steps between powers of two: at most a quarter is wasted.</summary>
    private static int SizeClass(long bytes)
    {
        if (bytes > Array.MaxLength)
        {
            throw new OutOfMemoryException($"A tensor of {bytes} bytes is too large: one tensor holds at most {Array.MaxLength} bytes.");
        }
        var step = Math.Max(128L, (long)BitOperations.RoundUpToPowerOf2((ulong)bytes) / 8);
        return (int)Math.Min((bytes + step - 1) / step * step, Array.MaxLength);
    }
}
