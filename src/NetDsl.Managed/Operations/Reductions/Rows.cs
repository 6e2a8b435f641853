using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>
/// For kernels along one dimension that need its elements contiguous: moves the dimension to the end, and back.
/// </summary>
internal static class Rows
{
    /// <summary>The values as a contiguous (rows, length) tensor, outside of the graph; the caller releases it.</summary>
    internal static TensorImpl ToEnd(TensorImpl x, int dim)
    {
        if (x.Sizes.Length == 0)
        {
            return x.Window([1, 1], [1, 1], x.Offset);
        }
        var length = x.Sizes[dim];
        long[] shape = [length == 0 ? 0 : x.Count / length, length];
        if (dim == x.Sizes.Length - 1 && x.IsContiguous)
        {
            return x.Window(shape, [length, 1], x.Offset);
        }
        var moved = x.Window(Moved(x.Sizes, dim), Moved(x.Strides, dim), x.Offset);
        var copy = Gradients.Copy(moved, x.DType);
        moved.Release();
        var rows = copy.Window(shape, [length, 1], 0);
        copy.Release();
        return rows;
    }

    /// <summary>
    /// A (rows, length) result in the input's layout, with that length along the dimension. Takes ownership of the reference.
    /// </summary>
    internal static Tensor Back(TensorImpl rows, long[] sizes, int dim)
    {
        if (sizes.Length == 0)
        {
            var scalar = new Tensor(rows.Window([], [], rows.Offset));
            rows.Release();
            return scalar;
        }
        var shape = (long[])sizes.Clone();
        shape[dim] = rows.Sizes[1];
        var inner = Moved(shape, dim);
        var strides = Shapes.ContiguousStrides(inner);
        var window = rows.Window(shape, Restored(strides, dim), rows.Offset);
        rows.Release();
        if (window.IsContiguous)
        {
            return new Tensor(window);
        }
        var copy = Gradients.Copy(window, window.DType);
        window.Release();
        return new Tensor(copy);
    }

    private static long[] Moved(long[] values, int dim) => [.. values[..dim], .. values[(dim + 1)..], values[dim]];

    private static long[] Restored(long[] values, int dim) => [.. values[..dim], values[^1], .. values[dim..^1]];
}
