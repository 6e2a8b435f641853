using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetDsl.Managed.Autograd;

namespace NetDsl.Managed.Storage;

/// <summary>
/// The memory behind one or more tensors: a pinned, 64-byte aligned managed array that goes back to the pool
/// when its last reference is released. A block that nobody releases is simply garbage collected.
/// </summary>
internal sealed class MemoryBlock
{
    /// <summary>Cache-line alignment, which is also what 512-bit vector loads want.</summary>
    internal const int Alignment = 64;

    private byte[]? array;
    private readonly int start;
    private int references = 1;
    private int version;

    internal MemoryBlock(byte[] array, long byteLength)
    {
        this.array = array;
        ByteLength = byteLength;
        start = AlignedStart(array);
    }

    /// <summary>The number of bytes that the tensor asked for; the array may hold more.</summary>
    internal long ByteLength { get; }

    /// <summary>Whether it was made in inference mode: backward must not need it, since changes to such tensors are not tracked.</summary>
    internal bool IsInference { get; } = GradMode.Inference;

    /// <summary>How many tensors, views and saved values share this block.</summary>
    internal int References => Volatile.Read(ref references);

    /// <summary>Counts the in-place changes, so that backward can tell when a saved value is no longer what it was.</summary>
    internal int Version => Volatile.Read(ref version);

    internal void BumpVersion() => Interlocked.Increment(ref version);

    internal void AddReference() => Interlocked.Increment(ref references);

    internal void Release()
    {
        if (Interlocked.Decrement(ref references) != 0)
            return;
        var freed = Interlocked.Exchange(ref array, null);
        if (freed is not null)
            MemoryPool.Return(freed);
    }

    /// <summary>A span over elements; it keeps the array alive as long as the span itself is.</summary>
    internal Span<T> Span<T>(long offset, long length) where T : unmanaged
    {
        var bytes = array ?? throw new ObjectDisposedException(nameof(MemoryBlock));
        // A view of an empty tensor may begin behind its end.
        if (length == 0)
            return [];
        var size = Unsafe.SizeOf<T>();
        if (offset < 0 || length < 0 || (offset + length) * size > ByteLength)
            throw new ArgumentOutOfRangeException(nameof(length), "The range lies outside of the tensor's storage.");
        ref var first = ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(
            ref MemoryMarshal.GetArrayDataReference(bytes), (nint)(start + offset * size)));
        return MemoryMarshal.CreateSpan(ref first, checked((int)length));
    }

    private static unsafe int AlignedStart(byte[] array)
    {
        var address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        return (int)(-address & (Alignment - 1));
    }
}
