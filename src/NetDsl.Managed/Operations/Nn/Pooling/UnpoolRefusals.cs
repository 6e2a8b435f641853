using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>The argument checks of unpooling, with PyTorch's messages; a signal is an image of width 1.</summary>
internal static class UnpoolRefusals
{
    internal static void Input(long[] size, Tensor indices, int rank)
    {
        string name = $"max_unpooling{(rank == 3 ? 3 : 2)}d";
        long[] seen = AsSeen(size, rank), places = AsSeen(indices.Impl.Sizes, rank);
        int dimensions = rank == 3 ? 4 : 3;
        if (indices.dtype != ScalarType.Int64)
        {
            throw Errors.Native($"elements in indices should be type int64{(rank == 3 ? "" : $" but got: {DTypes.Name(indices.dtype)}")}");
        }
        if (seen.Length != dimensions && seen.Length != dimensions + 1)
        {
            throw Errors.Native($"Input to {name} should be a {dimensions}d or {dimensions + 1}d Tensor, "
                + $"but got a tensor with {seen.Length} dimensions.");
        }
        if (!seen.AsSpan().SequenceEqual(places))
        {
            throw Errors.Native($"Expected shape of indices to be same as that of the input tensor ({Shapes.Text(seen)}) "
                + $"but got indices tensor with shape: {Shapes.Text(places)}");
        }
        for (int i = 1; i < seen.Length; i++)
        {
            if (seen[i] == 0)
            {
                throw Errors.Native($"{name}_forward_out_cpu(): Expected input to have non-zero size for non-batch dimensions, "
                    + $"but got {Shapes.Text(seen)} with dimension {i} being empty.");
            }
        }
    }

    /// <summary>The spatial sizes of the result: the given ones, if pooling can map them to the input's sizes.</summary>
    internal static long[] Output(long[] from, long[] kernel, long[] stride, long[] padding, long[]? given)
    {
        int rank = from.Length;
        (kernel, stride, padding) = (Expand(kernel, rank, "kernel_size"), Expand(stride, rank, "stride"), Expand(padding, rank, "padding"));
        if (rank == 3 && Array.Exists(stride, step => step <= 0))
        {
            throw Errors.Native($"strides should be greater than zero, but got stride: {Shapes.Text(stride)}");
        }
        long[] least = [.. from.Select((size, i) => (size - 1) * stride[i] + kernel[i] - 2 * padding[i])];
        long[] to = given switch
        {
            null => least,
            _ when given.Length == rank + 2 => given[2..],
            _ => given,
        };
        if (to.Length != rank)
        {
            throw Errors.Native($"output_size should be a sequence containing {rank} or {rank + 2} elements, "
                + $"but it has a length of '{to.Length}'");
        }
        for (int i = 0; given is not null && i < rank; i++)
        {
            if (to[i] <= least[i] - stride[i] || to[i] >= least[i] + stride[i])
            {
                throw Errors.Native($"invalid output_size \"{Shapes.Text(to)}\" "
                    + $"(dim {i} must be between {least[i] - stride[i]} and {least[i] + stride[i]})");
            }
        }
        return to;
    }

    /// <summary>Rejects indices outside the planes.</summary>
    internal static void Places(ReadOnlySpan<long> places, int rank, long[] to)
    {
        long volume = Shapes.Count(to);
        foreach (long place in places)
        {
            if (place < 0 || place >= volume)
            {
                long[] seen = rank == 1 ? [to[0], 1] : to;
                throw Errors.Native($"Found an invalid max index: {place} (output volumes are of size {string.Join("x", seen)}");
            }
        }
    }

    private static long[] AsSeen(long[] size, int rank) => rank == 1 ? [.. size, 1] : size;

    private static long[] Expand(long[] values, int rank, string name)
    {
        if (values.Length == rank)
        {
            return values;
        }
        if (values.Length != 1)
        {
            throw Errors.Native($"max_unpool{rank}d: {name} must either be a single int, or one for each of {rank} dimensions");
        }
        return [.. Enumerable.Repeat(values[0], rank)];
    }
}
