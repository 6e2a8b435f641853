using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>
/// x[…] with everything PyTorch allows: numbers, ranges, None, Ellipsis, truth values and tensors. Numbers and ranges give
/// a view; tensors then pick from it by <see cref="AdvancedIndexing"/>.
/// </summary>
internal static class TensorIndexing
{
    internal static Tensor Get(Tensor x, ReadOnlySpan<TensorIndex> indices)
    {
        using var temporaries = Temporaries.Begin();
        var (view, tensors) = Basic(x, indices);
        return temporaries.Keep(tensors.Any(t => t is not null) ? AdvancedIndexing.Get(view, tensors) : view);
    }

    internal static Tensor Set(Tensor x, ReadOnlySpan<TensorIndex> indices, Tensor value, bool accumulate = false)
    {
        using var temporaries = Temporaries.Begin();
        var (view, tensors) = Basic(x, indices);
        if (tensors.Any(t => t is not null))
        {
            AdvancedIndexing.Put(view, tensors, value, accumulate);
        }
        else if (accumulate)
        {
            Add.ApplyInPlace(view, value);
        }
        else
        {
            Copying.CopyInto(view, Fitted(value, view.Impl.Sizes.Length));
        }
        return x;
    }

    internal static TensorIndex[] From(Tensor[] indices) => Array.ConvertAll(indices, TensorIndex.Tensor);

    internal static TensorIndex[] From(long[] indices) => Array.ConvertAll(indices, index => (TensorIndex)index);

    /// <summary>Leading dimensions of size 1 that the target does not have are left out, as Python's assignment does.</summary>
    private static Tensor Fitted(Tensor value, int rank)
    {
        while (value.Impl.Sizes.Length > rank && value.Impl.Sizes[0] == 1)
        {
            value = Viewing.Squeeze(value, 0);
        }
        return value;
    }

    /// <summary>Applies all parts but tensors; returns the tensors, each at the dimension that it indexes.</summary>
    private static (Tensor View, Tensor?[] Tensors) Basic(Tensor x, ReadOnlySpan<TensorIndex> indices)
    {
        var used = 0;
        foreach (var index in indices)
        {
            used += index.Consumes;
        }
        var rank = x.Impl.Sizes.Length;
        if (used > rank)
        {
            throw Errors.Native($"too many indices for tensor of dimension {rank}");
        }

        var view = Viewing.Alias(x);
        var tensors = new List<Tensor?>();
        var dim = 0;
        foreach (var index in indices)
        {
            switch (index.Kind)
            {
                case TensorIndex.Kinds.Single:
                    CheckNumber(index.Start, view.Impl.Sizes[dim], dim);
                    view = Slicing.Select(view, dim, index.Start);
                    break;
                case TensorIndex.Kinds.Slice:
                    view = Slicing.Slice(view, dim, index.Start, index.Stop, index.Step);
                    dim++;
                    tensors.Add(null);
                    break;
                case TensorIndex.Kinds.None:
                    view = Viewing.Unsqueeze(view, dim++);
                    tensors.Add(null);
                    break;
                case TensorIndex.Kinds.Ellipsis:
                    for (var i = used; i < rank; i++, dim++)
                    {
                        tensors.Add(null);
                    }
                    break;
                case TensorIndex.Kinds.Bool:
                    view = Viewing.Unsqueeze(view, dim++);
                    tensors.Add(Factories.Range(0, 1, index.Truth ? 1 : 0));
                    break;
                default:
                    foreach (var positions in AsPositions(index.Picked!, view.Impl.Sizes, dim))
                    {
                        tensors.Add(positions);
                        dim++;
                    }
                    break;
            }
        }
        return (view, [.. tensors]);
    }

    /// <summary>A mask becomes the positions of its true elements: one index tensor for each of its dimensions.</summary>
    internal static Tensor[] AsPositions(Tensor index, long[] sizes, int dim)
    {
        if (index.dtype is not (ScalarType.Bool or ScalarType.Byte))
        {
            return [index];
        }
        var mask = index.Impl.Sizes;
        for (var i = 0; i < mask.Length; i++)
        {
            if (dim + i >= sizes.Length || mask[i] != sizes[dim + i])
            {
                throw Errors.Native(
                    $"The shape of the mask {Shapes.Text(mask)} at index {i} does not match the shape of the indexed tensor "
                    + $"{Shapes.Text(sizes)} at index {dim + i}");
            }
        }
        var positions = Masking.Positions(index);
        return [.. Enumerable.Range(0, mask.Length).Select(i => Copying.Contiguous(Slicing.Select(positions, 1, i)))];
    }

    private static void CheckNumber(long index, long size, int dim)
    {
        if (index < -size || index >= size)
        {
            throw Errors.Native($"index {index} is out of bounds for dimension {dim} with size {size}");
        }
    }
}
