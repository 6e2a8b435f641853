using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>
/// Indexing by tensors of positions, one for each indexed dimension, broadcast against each other. Their common shape takes
/// the place of the indexed dimensions where those lie side by side, and comes first otherwise.
/// </summary>
internal static class AdvancedIndexing
{
    internal static Tensor Get(Tensor x, Tensor?[] indices)
    {
        using var temporaries = Temporaries.Begin();
        var (moved, picked, place) = Arrange(x, indices);
        var rows = Rows(moved, picked.Length);
        var result = Indexing.IndexSelect(rows, 0, Linear(picked, moved.Impl.Sizes));
        return temporaries.Keep(Restore(result, moved, picked, place));
    }

    internal static Tensor Put(Tensor x, Tensor?[] indices, Tensor value, bool accumulate)
    {
        using var temporaries = Temporaries.Begin();
        Tape.CheckInPlace(x);
        var (moved, picked, place) = Arrange(x, indices);
        var linear = Linear(picked, moved.Impl.Sizes);
        var rows = Rows(moved, picked.Length);
        var count = linear.Impl.Count;
        // The value has the result's shape; it is rearranged into rows, inverse to the result.
        using (var shape = Restore(new Tensor(TensorImpl.Allocate([count, .. rows.Impl.Sizes[1..]], x.dtype)), moved, picked, place))
        {
            value = Viewing.Expand(Copying.To(value, x.dtype), shape.Impl.Sizes);
        }
        var ranks = picked[0].Impl.Sizes.Length;
        var front = Viewing.Permute(value, ToFront(place, ranks, value.Impl.Sizes.Length));
        var source = Viewing.Reshape(front, [count, .. rows.Impl.Sizes[1..]]);
        var changed = accumulate
            ? Indexing.AddInto(Copying.Clone(rows), 0, linear, source, 1)
            : Indexing.CopyInto(Copying.Clone(rows), 0, linear, source);
        Copying.CopyInto(moved, Viewing.Reshape(changed, moved.Impl.Sizes));
        return x;
    }

    /// <summary>Brings the indexed dimensions to the front.</summary>
    private static (Tensor Moved, Tensor[] Picked, int Place) Arrange(Tensor x, Tensor?[] indices)
    {
        var (front, rest, picked) = (new List<long>(), new List<long>(), new List<Tensor>());
        for (var d = 0; d < x.Impl.Sizes.Length; d++)
        {
            if (d < indices.Length && indices[d] is { } index)
            {
                front.Add(d);
                picked.Add(index);
            }
            else
            {
                rest.Add(d);
            }
        }
        var adjacent = front[^1] - front[0] == front.Count - 1;
        var shape = picked.Aggregate(Array.Empty<long>(), (sizes, index) => Common(sizes, index.Impl.Sizes));
        Tensor[] broadcast = [.. picked.Select(index => Viewing.Expand(index, shape))];
        return (Viewing.Permute(x, [.. front, .. rest]), broadcast, adjacent ? (int)front[0] : 0);
    }

    private static long[] Common(long[] a, long[] b)
    {
        try
        {
            return Shapes.Broadcast(a, b);
        }
        catch (System.Runtime.InteropServices.ExternalException)
        {
            throw Errors.Native(
                $"shape mismatch: indexing tensors could not be broadcast together with shapes {Shapes.Text(a)}, {Shapes.Text(b)}");
        }
    }

    /// <summary>The indexed dimensions as one.</summary>
    private static Tensor Rows(Tensor moved, int indexed) =>
        Viewing.Reshape(moved, [Shapes.Count(moved.Impl.Sizes.AsSpan(..indexed)), .. moved.Impl.Sizes[indexed..]]);

    /// <summary>The positions in that one dimension; negative indices count from the end.</summary>
    private static Tensor Linear(Tensor[] picked, long[] sizes)
    {
        var linear = new long[picked[0].Impl.Count];
        for (var d = 0; d < picked.Length; d++)
        {
            if (picked[d].dtype is not (ScalarType.Int64 or ScalarType.Int32 or ScalarType.Int16 or ScalarType.Int8))
            {
                throw Errors.Native("tensors used as indices must be long, int, byte or bool tensors");
            }
            using var wide = new Tensor(Elementwise.As(picked[d].Impl, ScalarType.Int64));
            var keys = wide.data<long>().ToArray();
            for (var i = 0; i < linear.Length; i++)
            {
                if (keys[i] < -sizes[d] || keys[i] >= sizes[d])
                {
                    throw Errors.Native($"index {keys[i]} is out of bounds for dimension {d} with size {sizes[d]}");
                }
                linear[i] = linear[i] * sizes[d] + (keys[i] < 0 ? keys[i] + sizes[d] : keys[i]);
            }
        }
        return Inputs.From<long>(linear, [linear.Length], null, null, false, null);
    }

    private static Tensor Restore(Tensor rows, Tensor moved, Tensor[] picked, int place)
    {
        var shape = picked[0].Impl.Sizes;
        var result = Viewing.Reshape(rows, [.. shape, .. moved.Impl.Sizes[picked.Length..]]);
        var order = ToFront(place, shape.Length, result.Impl.Sizes.Length);
        var inverse = new long[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            inverse[order[i]] = i;
        }
        return Viewing.Permute(result, inverse);
    }

    /// <summary>The order that brings dimensions place … place + count to the front.</summary>
    private static long[] ToFront(int place, int count, int rank)
    {
        var order = new List<long>();
        for (var i = 0; i < count; i++)
        {
            order.Add(place + i);
        }
        for (var i = 0; i < rank; i++)
        {
            if (i < place || i >= place + count)
            {
                order.Add(i);
            }
        }
        return [.. order];
    }
}
