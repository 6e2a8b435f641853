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
    /// <summary>Cache-line alignment, also the alignment of 512-bit vector loads.</summary>
    internal const int Alignment = 64;

    private byte[]? _array;
    private readonly int _start;
    private int _references = 1;
    private int _version;

    internal MemoryBlock(byte[] array, long byteLength)
    {
        _array = array;
        ByteLength = byteLength;
        _start = AlignedStart(array);
    }

    /// <summary>The requested number of bytes; the array may be longer.</summary>
    internal long ByteLength { get; }

    /// <summary>Whether it was created in inference mode: it cannot be saved for backward, since its version is not tracked.</summary>
    internal bool IsInference { get; } = GradMode.Inference;

    /// <summary>The number of tensors, views and saved values that share this block.</summary>
    internal int References => Volatile.Read(ref _references);

    /// <summary>Counts in-place changes, by which backward detects that a saved value has been modified.</summary>
    internal int Version => Volatile.Read(ref _version);

    internal void BumpVersion() => Interlocked.Increment(ref _version);

    internal void AddReference() => Interlocked.Increment(ref _references);

    internal void Release()
    {
        if (Interlocked.Decrement(ref _references) != 0)
        {
            return;
        }
        var freed = Interlocked.Exchange(ref _array, null);
        if (freed is not null)
        {
            MemoryPool.Return(freed);
        }
    }

    /// <summary>A span over elements, which keeps the array alive.</summary>
    internal Span<T> Span<T>(long offset, long length) where T : unmanaged
    {
        var bytes = _array ?? throw new ObjectDisposedException(nameof(MemoryBlock));
        // A view of an empty tensor may start after its end.
        if (length == 0)
        {
            return [];
        }
        var size = Unsafe.SizeOf<T>();
        if (offset < 0 || length < 0 || (offset + length) * size > ByteLength)
        {
            throw new ArgumentOutOfRangeException(nameof(length), "The range lies outside of the tensor's storage.");
        }
        ref var first = ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(
            ref MemoryMarshal.GetArrayDataReference(bytes), (nint)(_start + offset * size)));
        return MemoryMarshal.CreateSpan(ref first, checked((int)length));
    }

    private static unsafe int AlignedStart(byte[] array)
    {
        var address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        return (int)(-address & (Alignment - 1));
    }
}
