using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetDsl.Managed.Autograd;
using static TorchSharp.torch;

namespace NetDsl.Managed.Storage;

/// <summary>
/// A tensor without its handle: a strided window on a block of memory, and its place in the autograd graph.
/// Handles, saved gradients and the graph each hold a reference; the last one to go frees the memory.
/// </summary>
internal sealed class TensorImpl
{
    private int _references = 1;

    /// <summary>Takes over the caller's reference to <paramref name="block"/>.</summary>
    internal TensorImpl(MemoryBlock block, ScalarType dtype, long[] sizes, long[] strides, long offset)
    {
        Block = block;
        DType = dtype;
        Sizes = sizes;
        Strides = strides;
        Offset = offset;
        Count = Shapes.Count(sizes);
        IsContiguous = Shapes.IsContiguous(sizes, strides);
    }

    internal MemoryBlock Block { get; private set; }

    internal ScalarType DType { get; }

    internal long[] Sizes { get; private set; }

    /// <summary>The strides, in elements.</summary>
    internal long[] Strides { get; private set; }

    /// <summary>The storage offset, in elements.</summary>
    internal long Offset { get; private set; }

    internal long Count { get; private set; }

    internal bool IsContiguous { get; private set; }

    internal AutogradState Autograd { get; } = new();

    internal int References => Volatile.Read(ref _references);

    /// <summary>A new contiguous tensor with undefined contents.</summary>
    internal static TensorImpl Allocate(ReadOnlySpan<long> sizes, ScalarType dtype)
    {
        var owned = sizes.ToArray();
        var block = MemoryPool.Rent(Shapes.Count(owned) * DTypes.Size(dtype));
        return new TensorImpl(block, dtype, owned, Shapes.ContiguousStrides(owned), 0);
    }

    /// <summary>Another view of the same memory, outside the autograd graph.</summary>
    internal TensorImpl Window(long[] sizes, long[] strides, long offset)
    {
        Block.AddReference();
        return new TensorImpl(Block, DType, sizes, strides, offset);
    }

    internal TensorImpl AddReference()
    {
        Interlocked.Increment(ref _references);
        return this;
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref _references) != 0)
        {
            return;
        }
        Autograd.Clear();
        Block.Release();
    }

    /// <summary>Makes this tensor a view of another one's memory (set_, squeeze_, transpose_ and the like).</summary>
    internal void Become(MemoryBlock block, long[] sizes, long[] strides, long offset)
    {
        block.AddReference();
        Block.Release();
        Block = block;
        Sizes = sizes;
        Strides = strides;
        Offset = offset;
        Count = Shapes.Count(sizes);
        IsContiguous = Shapes.IsContiguous(sizes, strides);
    }

    /// <summary>The elements in row-major order; only for contiguous tensors.</summary>
    internal Span<T> Span<T>() where T : unmanaged
    {
        if (!IsContiguous)
        {
            throw new InvalidOperationException("A span needs a contiguous tensor.");
        }
        DTypes.Check<T>(DType);
        return Block.Span<T>(Offset, Count);
    }

    /// <summary>The memory from the first to the last element that the (non-negative) strides reach.</summary>
    internal Span<T> Extent<T>() where T : unmanaged
    {
        DTypes.Check<T>(DType);
        return Block.Span<T>(Offset, Shapes.Extent(Sizes, Strides));
    }

    /// <summary>The address of the first element. The memory is pinned while this object is alive: call GC.KeepAlive after use.</summary>
    internal unsafe T* Pointer<T>() where T : unmanaged
    {
        DTypes.Check<T>(DType);
        return (T*)Address;
    }

    /// <summary>The same for any element type.</summary>
    internal unsafe void* Address
    {
        get
        {
            var size = DTypes.Size(DType);
            return Unsafe.AsPointer(ref MemoryMarshal.GetReference(Block.Span<byte>(Offset * size, Shapes.Extent(Sizes, Strides) * size)));
        }
    }
}
