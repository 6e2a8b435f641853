using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Joining and splitting: cat, stack, split, chunk, unbind, repeat.</summary>
internal static class Joining
{
    internal static Tensor Concatenate(IReadOnlyList<Tensor> tensors, long dim)
    {
        if (tensors.Count == 0)
        {
            throw Errors.Native("torch.cat(): expected a non-empty list of Tensors");
        }
        // An empty vector can be concatenated with any shape, as in PyTorch.
        var parts = tensors.Where(t => t.Impl.Sizes is not [0]).ToArray();
        if (parts.Length == 0)
        {
            return Copying.Clone(tensors[0]);
        }
        var first = parts[0].Impl;
        if (first.Sizes.Length == 0)
        {
            throw Errors.Native("zero-dimensional tensor (at position 0) cannot be concatenated");
        }
        var d = Shapes.Dim(dim, first.Sizes.Length);
        var (shape, dtype) = ((long[])first.Sizes.Clone(), first.DType);
        for (var i = 1; i < parts.Length; i++)
        {
            CheckShape(first.Sizes, parts[i].Impl.Sizes, d, i);
            shape[d] += parts[i].Impl.Sizes[d];
            dtype = DTypes.Promote(dtype, parts[i].dtype);
        }
        var output = TensorImpl.Allocate(shape, dtype);
        var lengths = new long[parts.Length];
        var start = 0L;
        for (var i = 0; i < parts.Length; i++)
        {
            lengths[i] = parts[i].Impl.Sizes[d];
            var place = output.Window(parts[i].Impl.Sizes, output.Strides, start * output.Strides[d]);
            StridedCopy.Run(parts[i].Impl, place);
            place.Release();
            start += lengths[i];
        }
        var types = Array.ConvertAll(parts, part => part.dtype);
        return Tape.Record(new Tensor(output), "CatBackward0", parts, [], (context, gradient) =>
        {
            var gradients = new Tensor?[lengths.Length];
            var from = 0L;
            for (var i = 0; i < lengths.Length; from += lengths[i++])
            {
                if (context.Needs(i))
                {
                    gradients[i] = Copying.To(Slicing.Narrow(gradient, d, from, lengths[i]), types[i]);
                }
            }
            return gradients;
        });
    }

    internal static Tensor Stack(IReadOnlyList<Tensor> tensors, long dim)
    {
        if (tensors.Count == 0)
        {
            throw Errors.Native("stack expects a non-empty TensorList");
        }
        var sizes = tensors[0].Impl.Sizes;
        for (var i = 1; i < tensors.Count; i++)
        {
            if (!tensors[i].Impl.Sizes.AsSpan().SequenceEqual(sizes))
            {
                throw Errors.Native($"stack expects each tensor to be equal size, but got {Shapes.Text(sizes)} at entry 0 and "
                    + $"{Shapes.Text(tensors[i].Impl.Sizes)} at entry {i}");
            }
        }
        var d = Shapes.Dim(dim, sizes.Length + 1);
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(Concatenate([.. tensors.Select(t => Viewing.Unsqueeze(t, d))], d));
    }

    internal static Tensor[] Split(Tensor x, ReadOnlySpan<long> lengths, long dim)
    {
        var d = Shapes.Dim(dim, x.Impl.Sizes.Length);
        var total = 0L;
        foreach (var length in lengths)
        {
            total += length;
        }
        if (total != x.Impl.Sizes[d])
        {
            throw Errors.Native($"split_with_sizes expects split_sizes to sum exactly to {x.Impl.Sizes[d]} (input tensor's size at "
                + $"dimension {d}), but got split_sizes={Shapes.Text(lengths)}");
        }
        var parts = new Tensor[lengths.Length];
        var start = 0L;
        for (var i = 0; i < parts.Length; start += lengths[i++])
        {
            parts[i] = Slicing.Narrow(x, d, start, lengths[i]);
        }
        return parts;
    }

    /// <summary>Splits into parts of one length; the last may be shorter.</summary>
    internal static Tensor[] Split(Tensor x, long length, long dim)
    {
        var d = Shapes.Dim(dim, x.Impl.Sizes.Length);
        var size = x.Impl.Sizes[d];
        if (length < 0 || (length == 0 && size != 0))
        {
            throw Errors.Native($"split_size can only be 0 if dimension size is 0, but got dimension size of {size}");
        }
        var lengths = new List<long>();
        for (var rest = size; rest > 0; rest -= length)
        {
            lengths.Add(Math.Min(rest, length));
        }
        if (lengths.Count == 0)
        {
            lengths.Add(0);
        }
        return Split(x, [.. lengths], d);
    }

    internal static Tensor[] Chunk(Tensor x, long chunks, long dim)
    {
        if (x.Impl.Sizes.Length == 0)
        {
            throw Errors.Native("chunk expects at least a 1-dimensional tensor");
        }
        if (chunks <= 0)
        {
            throw Errors.Native($"chunk expects `chunks` to be greater than 0, got: {chunks}");
        }
        var size = x.Impl.Sizes[Shapes.Dim(dim, x.Impl.Sizes.Length)];
        return Split(x, Math.Max((size + chunks - 1) / chunks, size == 0 ? 0 : 1), dim);
    }

    internal static Tensor[] Unbind(Tensor x, long dim)
    {
        if (x.Impl.Sizes.Length == 0)
        {
            throw Errors.Native("Dimension specified as 0 but tensor has no dimensions");
        }
        var d = Shapes.Dim(dim, x.Impl.Sizes.Length);
        var parts = new Tensor[x.Impl.Sizes[d]];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Slicing.Select(x, d, i);
        }
        return parts;
    }

    /// <summary>Repeats the tensor along each dimension.</summary>
    internal static Tensor Repeat(Tensor x, ReadOnlySpan<long> times)
    {
        var sizes = x.Impl.Sizes;
        if (times.Length < sizes.Length)
        {
            throw Errors.Native("Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor");
        }
        // Each dimension becomes two: the repetitions and the size.
        var (apart, expanded, result) = (new long[2 * times.Length], new long[2 * times.Length], new long[times.Length]);
        for (var i = 0; i < times.Length; i++)
        {
            if (times[i] < 0)
            {
                throw Errors.Native($"Trying to create tensor with negative dimension {times[i]}");
            }
            var size = i < times.Length - sizes.Length ? 1 : sizes[i - (times.Length - sizes.Length)];
            (apart[2 * i], apart[2 * i + 1]) = (1, size);
            (expanded[2 * i], expanded[2 * i + 1]) = (times[i], size);
            result[i] = times[i] * size;
        }
        using var temporaries = Temporaries.Begin();
        var copy = Copying.Clone(Viewing.Expand(Viewing.Reshape(x, apart), expanded));
        return temporaries.Keep(Viewing.Reshape(copy, result));
    }

    private static void CheckShape(long[] first, long[] other, int dim, int position)
    {
        if (first.Length != other.Length)
        {
            throw Errors.Native($"Tensors must have same number of dimensions: got {first.Length} and {other.Length}");
        }
        for (var i = 0; i < first.Length; i++)
        {
            if (i != dim && first[i] != other[i])
            {
                throw Errors.Native($"Sizes of tensors must match except in dimension {dim}. Expected size {first[i]} but got size "
                    + $"{other[i]} for tensor number {position} in the list.");
            }
        }
    }
}
