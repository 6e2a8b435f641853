using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Views with another shape: view, reshape, expand, permute and related operations.</summary>
internal static class Viewing
{
    /// <summary>A view of a tensor's memory, with its backward function.</summary>
    internal static Tensor Window(Tensor source, long[] sizes, long[] strides, long offset, string name, Backward backward) =>
        Tape.RecordView(new Tensor(source.Impl.Window(sizes, strides, offset)), source, name, backward);

    internal static Tensor Alias(Tensor x) =>
        Window(x, x.Impl.Sizes, x.Impl.Strides, x.Impl.Offset, "AliasBackward0", static (_, gradient) => [gradient]);

    /// <summary>Another shape without copying; throws where the strides do not allow it.</summary>
    internal static Tensor View(Tensor x, ReadOnlySpan<long> shape)
    {
        var sizes = Infer(x.Impl, shape);
        var strides = StridesFor(x.Impl, sizes) ?? throw Errors.Native(
            "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous "
            + "subspaces). Use .reshape(...) instead.");
        return View(x, sizes, strides, "ViewBackward0");
    }

    /// <summary>Another shape: a view where possible, a copy otherwise.</summary>
    internal static Tensor Reshape(Tensor x, ReadOnlySpan<long> shape, string name = "ReshapeAliasBackward0")
    {
        var sizes = Infer(x.Impl, shape);
        if (StridesFor(x.Impl, sizes) is { } strides)
        {
            return View(x, sizes, strides, name);
        }
        var copy = TensorImpl.Allocate(sizes, x.dtype);
        var window = copy.Window(x.Impl.Sizes, Shapes.ContiguousStrides(x.Impl.Sizes), 0);
        StridedCopy.Run(x.Impl, window);
        window.Release();
        var original = x.Impl.Sizes;
        return Tape.Record(new Tensor(copy), "UnsafeViewBackward0", [x], [], (_, gradient) => [Reshape(gradient, original)]);
    }

    internal static Tensor Flatten(Tensor x, long startDim, long endDim)
    {
        var rank = x.Impl.Sizes.Length;
        var (start, end) = (Shapes.Dim(startDim, rank), Shapes.Dim(endDim, rank));
        if (start > end)
        {
            throw Errors.Native("flatten() has invalid args: start_dim cannot come after end_dim");
        }
        if (rank == 0)
        {
            return Reshape(x, [1]);
        }
        var sizes = x.Impl.Sizes;
        return start == end
            ? Alias(x)
            : Reshape(x, [.. sizes[..start], Shapes.Count(sizes.AsSpan(start..(end + 1))), .. sizes[(end + 1)..]]);
    }

    internal static Tensor Unflatten(Tensor x, long dim, ReadOnlySpan<long> parts)
    {
        var sizes = x.Impl.Sizes;
        var d = Shapes.Dim(dim, sizes.Length);
        if (parts.IsEmpty)
        {
            throw Errors.Native("unflatten: sizes must be non-empty");
        }
        var inferred = Infer(sizes[d], parts) ?? throw Errors.Native(
            $"unflatten: Provided sizes {Shapes.Text(parts)} don't multiply up to the size of dim {d} ({sizes[d]}) in the input tensor");
        return View(x, [.. sizes[..d], .. inferred, .. sizes[(d + 1)..]]);
    }

    internal static Tensor Permute(Tensor x, ReadOnlySpan<long> order)
    {
        var from = x.Impl;
        var rank = from.Sizes.Length;
        if (order.Length != rank)
        {
            throw Errors.Native($"permute(sparse_coo): number of dimensions in the tensor input does not match the length of the "
                + $"desired ordering of dimensions i.e. input.dim() = {rank} is not equal to len(dims) = {order.Length}");
        }
        var (sizes, strides, inverse) = (new long[rank], new long[rank], new long[rank]);
        Array.Fill(inverse, -1);
        for (var i = 0; i < rank; i++)
        {
            var d = Shapes.Dim(order[i], rank);
            if (inverse[d] >= 0)
            {
                throw Errors.Native("permute(): duplicate dims are not allowed.");
            }
            inverse[d] = i;
            (sizes[i], strides[i]) = (from.Sizes[d], from.Strides[d]);
        }
        return Window(x, sizes, strides, from.Offset, "PermuteBackward0", (_, gradient) => [Permute(gradient, inverse)]);
    }

    internal static Tensor Transpose(Tensor x, long dim0, long dim1)
    {
        var from = x.Impl;
        var (a, b) = (Shapes.Dim(dim0, from.Sizes.Length), Shapes.Dim(dim1, from.Sizes.Length));
        if (from.Sizes.Length == 0)
        {
            return Alias(x);
        }
        var (sizes, strides) = ((long[])from.Sizes.Clone(), (long[])from.Strides.Clone());
        (sizes[a], sizes[b]) = (sizes[b], sizes[a]);
        (strides[a], strides[b]) = (strides[b], strides[a]);
        return Window(x, sizes, strides, from.Offset, "TransposeBackward0", (_, gradient) => [Transpose(gradient, a, b)]);
    }

    /// <summary>The transpose of a matrix; tensors with fewer dimensions stay as they are.</summary>
    internal static Tensor T(Tensor x) => x.Impl.Sizes.Length switch
    {
        < 2 => Alias(x),
        2 => Transpose(x, 0, 1),
        var rank => throw Errors.Native($"t() expects a tensor with <= 2 dimensions, but self is {rank}D"),
    };

    internal static Tensor Expand(Tensor x, ReadOnlySpan<long> shape)
    {
        var from = x.Impl;
        var extra = shape.Length - from.Sizes.Length;
        if (extra < 0)
        {
            throw Errors.Native($"expand({Shapes.Text(from.Sizes)}, size={Shapes.Text(shape)}): the number of sizes provided "
                + $"({shape.Length}) must be greater or equal to the number of dimensions in the tensor ({from.Sizes.Length})");
        }
        var (sizes, strides) = (shape.ToArray(), new long[shape.Length]);
        for (var i = 0; i < sizes.Length; i++)
        {
            var size = i < extra ? 1 : from.Sizes[i - extra];
            if (sizes[i] == -1 && i >= extra)
            {
                sizes[i] = size;
            }
            if (sizes[i] != size && size != 1)
            {
                throw Errors.Native($"The expanded size of the tensor ({sizes[i]}) must match the existing size ({size}) at "
                    + $"non-singleton dimension {i}.  Target sizes: {Shapes.Text(shape)}.  Tensor sizes: {Shapes.Text(from.Sizes)}");
            }
            if (sizes[i] < 0)
            {
                throw Errors.Native($"The expanded size of the tensor ({sizes[i]}) isn't allowed in a leading, non-existing dimension {i}");
            }
            strides[i] = i < extra || (size == 1 && sizes[i] != 1) ? 0 : from.Strides[i - extra];
        }
        var original = from.Sizes;
        return Window(x, sizes, strides, from.Offset, "ExpandBackward0", (_, gradient) => [Broadcasting.Reduce(gradient, original)]);
    }

    internal static Tensor Unsqueeze(Tensor x, long dim)
    {
        var from = x.Impl;
        var d = Shapes.Dim(dim, from.Sizes.Length + 1);
        var stride = d < from.Sizes.Length ? from.Sizes[d] * from.Strides[d] : 1;
        long[] sizes = [.. from.Sizes[..d], 1, .. from.Sizes[d..]];
        long[] strides = [.. from.Strides[..d], stride, .. from.Strides[d..]];
        return Window(x, sizes, strides, from.Offset, "UnsqueezeBackward0", (_, gradient) => [Squeeze(gradient, d)]);
    }

    /// <summary>Removes a dimension of size 1, or all of them.</summary>
    internal static Tensor Squeeze(Tensor x, long? dim)
    {
        var from = x.Impl;
        var only = dim is { } given ? Shapes.Dim(given, from.Sizes.Length) : -1;
        var (sizes, strides) = (new List<long>(), new List<long>());
        for (var i = 0; i < from.Sizes.Length; i++)
        {
            if (from.Sizes[i] == 1 && (dim is null || i == only))
            {
                continue;
            }
            sizes.Add(from.Sizes[i]);
            strides.Add(from.Strides[i]);
        }
        var original = from.Sizes;
        return Window(x, [.. sizes], [.. strides], from.Offset, "SqueezeBackward0", (_, gradient) => [Reshape(gradient, original)]);
    }

    /// <summary>The dimensions in reverse order.</summary>
    internal static Tensor Reverse(Tensor x)
    {
        var order = new long[x.Impl.Sizes.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = order.Length - 1 - i;
        }
        return Permute(x, order);
    }

    /// <summary>Moves dimensions to new places; the others keep their order.</summary>
    internal static Tensor Move(Tensor x, ReadOnlySpan<long> source, ReadOnlySpan<long> destination)
    {
        var rank = x.Impl.Sizes.Length;
        if (source.Length != destination.Length)
        {
            throw Errors.Native($"movedim: Invalid source or destination dims: source ({Shapes.Text(source)} dims) should contain the same "
                + $"number of dims as destination ({Shapes.Text(destination)} dims)");
        }
        var order = new long[rank];
        Array.Fill(order, -1);
        for (var i = 0; i < source.Length; i++)
        {
            order[Shapes.Dim(destination[i], rank)] = Shapes.Dim(source[i], rank);
        }
        var next = 0;
        for (var d = 0; d < rank; d++)
        {
            if (order.Contains(d))
            {
                continue;
            }
            while (order[next] >= 0)
            {
                next++;
            }
            order[next] = d;
        }
        return Permute(x, order);
    }

    /// <summary>With a minimum number of dimensions (one or two): new ones come first.</summary>
    internal static Tensor AtLeast(Tensor x, int rank)
    {
        var missing = rank - x.Impl.Sizes.Length;
        return missing <= 0 ? Alias(x) : View(x, [.. Enumerable.Repeat(1L, missing), .. x.Impl.Sizes]);
    }

    private static Tensor View(Tensor x, long[] sizes, long[] strides, string name)
    {
        var original = x.Impl.Sizes;
        return Window(x, sizes, strides, x.Impl.Offset, name, (_, gradient) => [Reshape(gradient, original)]);
    }

    /// <summary>Infers the size that is -1 from the number of elements.</summary>
    private static long[] Infer(TensorImpl x, ReadOnlySpan<long> shape) => Infer(x.Count, shape)
        ?? throw Errors.Native($"shape '{Shapes.Text(shape)}' is invalid for input of size {x.Count}");

    /// <summary>A shape with the given number of elements, where one size may be -1; null where there is none.</summary>
    private static long[]? Infer(long elements, ReadOnlySpan<long> shape)
    {
        var sizes = shape.ToArray();
        var unknown = -1;
        var count = 1L;
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] == -1)
            {
                if (unknown >= 0)
                {
                    throw Errors.Native("only one dimension can be inferred");
                }
                unknown = i;
            }
            else if (sizes[i] < 0)
            {
                throw Errors.Native($"invalid shape dimension {sizes[i]}");
            }
            else
            {
                count *= sizes[i];
            }
        }
        if (unknown >= 0 && count > 0 && elements % count == 0)
        {
            sizes[unknown] = elements / count;
        }
        else if (unknown >= 0 && count == 0 && elements == 0)
        {
            throw Errors.Native($"cannot reshape tensor of 0 elements into shape {Shapes.Text(shape)} "
                + "because the unspecified dimension size -1 can be any value and is ambiguous");
        }
        else if (unknown >= 0 || count != elements)
        {
            return null;
        }
        return sizes;
    }

    /// <summary>The strides of a new shape on the same memory, or null where there are none.</summary>
    private static long[]? StridesFor(TensorImpl x, long[] sizes)
    {
        if (x.IsContiguous)
        {
            return Shapes.ContiguousStrides(sizes);
        }
        var strides = new long[sizes.Length];
        var to = sizes.Length - 1;
        var chunk = 1L;
        var covered = 1L;
        var step = x.Sizes.Length > 0 ? x.Strides[^1] : 1;
        for (var d = x.Sizes.Length - 1; d >= 0; d--)
        {
            chunk *= x.Sizes[d];
            // A chunk ends where the next dimension does not continue it.
            if (d > 0 && (x.Sizes[d - 1] == 1 || x.Strides[d - 1] == chunk * step))
            {
                continue;
            }
            while (to >= 0 && (covered < chunk || sizes[to] == 1))
            {
                strides[to] = covered * step;
                covered *= sizes[to];
                to--;
            }
            if (covered != chunk)
            {
                return null;
            }
            if (d > 0)
            {
                step = x.Strides[d - 1];
                chunk = covered = 1;
            }
        }
        return to < 0 ? strides : null;
    }
}
