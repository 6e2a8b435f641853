using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetDsl.Managed.Storage;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor as a .NET collection, in row-major order; writing changes the tensor.</summary>
/// <typeparam name="T">The .NET type of the elements.</typeparam>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private readonly torch.Tensor _tensor;

    internal TensorAccessor(torch.Tensor tensor)
    {
        DTypes.Check<T>(tensor.dtype);
        _tensor = tensor;
    }

    /// <summary>The number of elements.</summary>
    public long Count => _tensor.Impl.Count;

    /// <summary>Whether the elements cannot be written: false.</summary>
    public bool IsReadOnly => false;

    /// <summary>An element by its indices, one for each dimension, or by one index that counts in row-major order.</summary>
    public T this[params long[] indices]
    {
        get => _tensor.Impl.Extent<T>()[Position(indices)];
        set => _tensor.Impl.Extent<T>()[Position(indices)] = value;
    }

    /// <summary>A copy of the elements.</summary>
    public T[] ToArray()
    {
        var result = GC.AllocateUninitializedArray<T>(checked((int)Count));
        CopyTo(result.AsSpan());
        return result;
    }

    /// <summary>A copy of the elements as an array with as many dimensions as the tensor (a scalar gives one).</summary>
    public Array ToNDArray()
    {
        var sizes = _tensor.Impl.Sizes;
        var values = ToArray();
        if (sizes.Length < 2)
        {
            return values;
        }
        Array result = sizes switch
        {
            [var a, var b] => new T[a, b],
            [var a, var b, var c] => new T[a, b, c],
            [var a, var b, var c, var d] => new T[a, b, c, d],
            [var a, var b, var c, var d, var e] => new T[a, b, c, d, e],
            [var a, var b, var c, var d, var e, var f] => new T[a, b, c, d, e, f],
            _ => throw new NotSupportedException("An array of .NET is made from at most six dimensions."),
        };
        var target = MemoryMarshal.CreateSpan(
            ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(result)), values.Length);
        values.CopyTo(target);
        return result;
    }

    /// <summary>Copies the elements from <paramref name="tensorIndex"/> on into an array.</summary>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Copies the elements from <paramref name="tensorIndex"/> on into a span, as many as fit.</summary>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var target = array[arrayIndex..];
        var impl = _tensor.Impl;
        var count = (int)Math.Min(impl.Count - tensorIndex, target.Length);
        if (impl.IsContiguous)
        {
            impl.Span<T>().Slice((int)tensorIndex, count).CopyTo(target);
            return;
        }
        var source = impl.Extent<T>();
        var walk = new StridedWalk(impl.Sizes, impl.Strides);
        walk.Skip(tensorIndex);
        for (var i = 0; i < count; i++, walk.Next())
        {
            target[i] = source[(int)walk.Position];
        }
    }

    /// <summary>Sets the elements from <paramref name="tensorIndex"/> on from an array.</summary>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    /// <summary>Sets the elements from <paramref name="tensorIndex"/> on from a span, as many as there are.</summary>
    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var source = array[arrayIndex..];
        var impl = _tensor.Impl;
        var count = (int)Math.Min(impl.Count - tensorIndex, source.Length);
        if (impl.IsContiguous)
        {
            source[..count].CopyTo(impl.Span<T>()[(int)tensorIndex..]);
            return;
        }
        var target = impl.Extent<T>();
        var walk = new StridedWalk(impl.Sizes, impl.Strides);
        walk.Skip(tensorIndex);
        for (var i = 0; i < count; i++, walk.Next())
        {
            target[(int)walk.Position] = source[i];
        }
    }

    /// <summary>Enumerates the elements in row-major order.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Does nothing: the accessor does not own the tensor.</summary>
    public void Dispose()
    {
    }

    /// <summary>Whether two accessors show equal elements.</summary>
    public static bool operator ==(TensorAccessor<T>? left, TensorAccessor<T>? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Whether two accessors show different elements.</summary>
    public static bool operator !=(TensorAccessor<T>? left, TensorAccessor<T>? right) => !(left == right);

    /// <summary>Whether the other object is an accessor that shows equal elements.</summary>
    public override bool Equals(object? obj) => obj is TensorAccessor<T> other && Count == other.Count && this.SequenceEqual(other);

    /// <summary>A hash code of the tensor's handle.</summary>
    public override int GetHashCode() => _tensor.GetHashCode();

    private int Position(long[] indices)
    {
        var impl = _tensor.Impl;
        if (indices.Length == 1)
        {
            if (indices[0] < 0 || indices[0] >= impl.Count)
            {
                throw new IndexOutOfRangeException();
            }
            var walk = new StridedWalk(impl.Sizes, impl.Strides);
            walk.Skip(indices[0]);
            return (int)walk.Position;
        }
        if (indices.Length != impl.Sizes.Length)
        {
            throw new ArgumentException(
                $"A tensor with {impl.Sizes.Length} dimensions takes as many indices, not {indices.Length}.", nameof(indices));
        }
        var position = 0L;
        for (var i = 0; i < indices.Length; i++)
        {
            if (indices[i] < 0 || indices[i] >= impl.Sizes[i])
            {
                throw new IndexOutOfRangeException();
            }
            position += indices[i] * impl.Strides[i];
        }
        return (int)position;
    }
}
