using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Views of a part of a tensor: narrow, select, slice, diagonal, as_strided.</summary>
internal static class Slicing
{
    internal static Tensor Narrow(Tensor x, long dim, long start, long length)
    {
        var from = x.Impl;
        if (from.Sizes.Length == 0)
        {
            throw Errors.Native("narrow() cannot be applied to a 0-dim tensor.");
        }
        var d = Shapes.Dim(dim, from.Sizes.Length);
        var size = from.Sizes[d];
        if (length < 0)
        {
            throw Errors.Native("narrow(): length must be non-negative.");
        }
        if (start < -size || start > size)
        {
            throw Errors.Native($"start out of range (expected to be in range of [{-size}, {size}], but got {start})");
        }
        if (start < 0)
        {
            start += size;
        }
        if (start + length > size)
        {
            throw Errors.Native($"start ({start}) + length ({length}) exceeds dimension size ({size}).");
        }
        return Slice(x, d, start, start + length, 1);
    }

    /// <summary>Every step-th element from start up to stop; negative ends count from the end, ends beyond are cut off.</summary>
    internal static Tensor Slice(Tensor x, long dim, long start, long stop, long step)
    {
        var from = x.Impl;
        if (from.Sizes.Length == 0)
        {
            throw Errors.Native("slice() cannot be applied to a 0-dim tensor.");
        }
        if (step <= 0)
        {
            throw Errors.Native("slice step must be positive");
        }
        var d = Shapes.Dim(dim, from.Sizes.Length);
        var size = from.Sizes[d];
        start = Math.Clamp(start < 0 ? start + size : start, 0, size);
        stop = Math.Clamp(stop < 0 ? stop + size : stop, start, size);
        var (sizes, strides) = ((long[])from.Sizes.Clone(), (long[])from.Strides.Clone());
        sizes[d] = (stop - start + step - 1) / step;
        strides[d] *= step;
        var original = from.Sizes;
        return Viewing.Window(x, sizes, strides, from.Offset + start * from.Strides[d], "SliceBackward0",
            (_, gradient) => [Embed(gradient, original, whole => Slice(whole, d, start, stop, step))]);
    }

    internal static Tensor Select(Tensor x, long dim, long index)
    {
        var from = x.Impl;
        if (from.Sizes.Length == 0)
        {
            throw Errors.Native("select() cannot be applied to a 0-dim tensor.");
        }
        var d = Shapes.Dim(dim, from.Sizes.Length);
        var size = from.Sizes[d];
        if (index < -size || index >= size)
        {
            throw Errors.Native($"select(): index {index} out of range for tensor of size {Shapes.Text(from.Sizes)} at dimension {d}");
        }
        if (index < 0)
        {
            index += size;
        }
        var original = from.Sizes;
        return Viewing.Window(x, Without(from.Sizes, d), Without(from.Strides, d), from.Offset + index * from.Strides[d],
            "SelectBackward0", (_, gradient) => [Embed(gradient, original, whole => Select(whole, d, index))]);
    }

    internal static Tensor Diagonal(Tensor x, long offset, long dim1, long dim2)
    {
        var from = x.Impl;
        var (a, b) = (Shapes.Dim(dim1, from.Sizes.Length), Shapes.Dim(dim2, from.Sizes.Length));
        if (a == b)
        {
            throw Errors.Native($"diagonal dimensions cannot be identical {dim1}, {dim2}");
        }
        var rows = from.Sizes[a] - Math.Max(-offset, 0);
        var columns = from.Sizes[b] - Math.Max(offset, 0);
        var length = Math.Max(Math.Min(rows, columns), 0);
        var start = length == 0 ? 0 : offset >= 0 ? offset * from.Strides[b] : -offset * from.Strides[a];
        var sizes = Without(Without(from.Sizes, Math.Max(a, b)), Math.Min(a, b));
        var strides = Without(Without(from.Strides, Math.Max(a, b)), Math.Min(a, b));
        var original = from.Sizes;
        return Viewing.Window(x, [.. sizes, length], [.. strides, from.Strides[a] + from.Strides[b]], from.Offset + start,
            "DiagonalBackward0", (_, gradient) => [Embed(gradient, original, whole => Diagonal(whole, offset, a, b))]);
    }

    internal static Tensor AsStrided(Tensor x, long[] sizes, long[] strides, long offset)
    {
        var from = x.Impl;
        if (sizes.Length != strides.Length)
        {
            throw Errors.Native($"mismatch in length of strides and shape: {strides.Length} and {sizes.Length}");
        }
        var end = offset + Shapes.Extent(sizes, strides);
        if (offset < 0 || strides.Any(stride => stride < 0) || end * DTypes.Size(from.DType) > from.Block.ByteLength)
        {
            throw Errors.Native($"setStorage: sizes {Shapes.Text(sizes)}, strides {Shapes.Text(strides)}, storage offset {offset} "
                + $"are out of bounds for storage of size {from.Block.ByteLength}");
        }
        var view = new Tensor(from.Window(sizes, strides, offset));
        return Tape.RecordStridedView(view, x);
    }

    /// <summary>The windows of a dimension, as a new last dimension.</summary>
    internal static Tensor Unfold(Tensor x, long dimension, long size, long step)
    {
        var from = x.Impl;
        var d = Shapes.Dim(dimension, from.Sizes.Length);
        var length = from.Sizes.Length == 0 ? 1 : from.Sizes[d];
        if (size > length)
        {
            throw Errors.Native($"maximum size for tensor at dimension {d} is {length} but size is {size}");
        }
        if (step <= 0)
        {
            throw Errors.Native($"step is {step} but must be > 0");
        }
        if (from.Sizes.Length == 0)
        {
            return Viewing.Unsqueeze(x, 0);
        }
        var (sizes, strides) = ((long[])from.Sizes.Clone(), (long[])from.Strides.Clone());
        sizes[d] = (length - size) / step + 1;
        strides[d] *= step;
        var view = new Tensor(from.Window([.. sizes, size], [.. strides, from.Strides[d]], from.Offset));
        return Tape.RecordStridedView(view, x);
    }

    /// <summary>A gradient of the whole shape, zero outside the part.</summary>
    private static Tensor Embed(Tensor gradient, long[] shape, Func<Tensor, Tensor> part)
    {
        var whole = Factories.Zeros(shape, gradient.dtype);
        StridedCopy.Run(gradient.Impl, part(whole).Impl);
        return whole;
    }

    private static long[] Without(long[] values, int index) => [.. values[..index], .. values[(index + 1)..]];
}
