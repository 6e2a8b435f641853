using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Max pooling over windows of any start and end.</summary>
internal static class PoolWindows
{
    /// <summary>The start (inclusive) and end (exclusive) of each window of an axis.</summary>
    internal readonly record struct Ranges(int[] From, int[] To);

    internal static (Tensor Values, Tensor Indices) Adaptive(Tensor input, int rank, long[] outputSize)
    {
        string name = $"adaptive_max_pool{rank}d";
        var size = input.Impl.Sizes;
        if (outputSize.Length != rank)
        {
            throw Errors.Native($"{name}(): internal error: output_size.size() must be {rank}");
        }
        if (rank == 1)
        {
            Operands.CheckDimensions(name, size, 2, 3);
        }
        if (size.Length != rank + 1 && size.Length != rank + 2)
        {
            throw Errors.Native($"{name}(): Expected {rank + 1}D or {rank + 2}D tensor, but got: {Shapes.Text(size)}");
        }
        for (int i = 1; i < size.Length; i++)
        {
            if (size[i] == 0)
            {
                throw Errors.Native($"{name}(): Expected input to have non-zero size for non-batch dimensions, "
                    + $"but input has sizes {Shapes.Text(size)} with dimension {i} being empty");
            }
        }
        if (outputSize.Any(o => o < 0))
        {
            long[] shape = [.. size[..^rank], .. outputSize];
            throw Errors.Native($"Trying to create tensor with negative dimension {outputSize.First(o => o < 0)}: "
                + Shapes.Text(rank == 1 ? Operands.AsImage(shape) : shape));
        }
        Size3 from = Operands.Size(size.AsSpan(size.Length - rank), 1), to = Operands.Size(outputSize, 1);
        Ranges[] windows = [Even(from.Depth, to.Depth), Even(from.Height, to.Height), Even(from.Width, to.Width)];
        string node = rank == 3 ? "AdaptiveMaxPool3DBackward0" : "AdaptiveMaxPool2DBackward0";
        return Apply(input, rank, outputSize, _ => windows, name, node);
    }

    /// <param name="input">(…, C) and <paramref name="rank"/> spatial axes.</param>
    /// <param name="rank">The number of spatial axes.</param>
    /// <param name="outputSize">The number of windows of each axis.</param>
    /// <param name="windows">The windows over depth, height and width of each plane.</param>
    /// <param name="name">The name in error messages.</param>
    /// <param name="node">The name of the backward node.</param>
    internal static (Tensor Values, Tensor Indices) Apply(
        Tensor input, int rank, long[] outputSize, Func<int, Ranges[]> windows, string name, string node)
    {
        using var temporaries = Temporaries.Begin();
        Operands.CheckFloat(input, name);
        var size = input.Impl.Sizes;
        var geometry = new PoolGeometry
        {
            Planes = Operands.Product(size.AsSpan(0, size.Length - rank)),
            In = Operands.Size(size.AsSpan(size.Length - rank), 1),
            Out = Operands.Size(outputSize, 1),
            Kernel = new(1, 1, 1),
            Stride = new(1, 1, 1),
            Padding = default,
        };
        var x = Operands.Contiguous(input);
        long[] shape = [.. size[..^rank], .. outputSize];
        var values = Factories.Empty(shape, input.dtype);
        var indices = Factories.Empty(shape, ScalarType.Int64);
        if (input.dtype == ScalarType.Float32)
        {
            Forward<float>(geometry, windows, x, values, indices);
        }
        else
        {
            Forward<double>(geometry, windows, x, values, indices);
        }
        Tape.Record(values, node, [input], [indices], (context, gradient) =>
        [
            gradient.dtype == ScalarType.Float32
                ? Backward<float>(geometry, context, gradient)
                : Backward<double>(geometry, context, gradient),
        ]);
        return (temporaries.Keep(values), temporaries.Keep(indices));
    }

    private static Ranges Even(int from, int to)
    {
        int[] all = [.. Enumerable.Range(0, to)];
        return new(
            [.. all.Select(i => (int)((long)i * from / to))],
            [.. all.Select(i => (int)(((long)(i + 1) * from + to - 1) / to))]);
    }

    private static void Forward<T>(PoolGeometry geometry, Func<int, Ranges[]> windows, Tensor x, Tensor values, Tensor indices)
        where T : unmanaged, INumber<T>
    {
        Work.For(geometry.Planes, geometry.Grain, (first, last) =>
        {
            for (int plane = first; plane < last; plane++)
            {
                int volume = geometry.Out.Volume;
                Plane(
                    geometry, windows(plane), x.Impl.Span<T>().Slice(plane * geometry.In.Volume, geometry.In.Volume),
                    values.Impl.Span<T>().Slice(plane * volume, volume), indices.Impl.Span<long>().Slice(plane * volume, volume));
            }
        });
    }

    private static void Plane<T>(PoolGeometry geometry, Ranges[] windows, ReadOnlySpan<T> x, Span<T> values, Span<long> indices)
        where T : unmanaged, INumber<T>
    {
        var (depths, heights, widths) = (windows[0], windows[1], windows[2]);
        var (height, width) = (geometry.In.Height, geometry.In.Width);
        int place = 0;
        for (int d = 0; d < depths.From.Length; d++)
        {
            for (int h = 0; h < heights.From.Length; h++)
            {
                for (int w = 0; w < widths.From.Length; w++, place++)
                {
                    int best = (depths.From[d] * height + heights.From[h]) * width + widths.From[w];
                    for (int z = depths.From[d]; z < depths.To[d]; z++)
                    {
                        for (int y = heights.From[h]; y < heights.To[h]; y++)
                        {
                            int row = (z * height + y) * width;
                            for (int i = row + widths.From[w]; i < row + widths.To[w]; i++)
                            {
                                if (x[i] > x[best] || T.IsNaN(x[i]))
                                {
                                    best = i;
                                }
                            }
                        }
                    }
                    values[place] = x[best];
                    indices[place] = best;
                }
            }
        }
    }

    private static unsafe Tensor Backward<T>(PoolGeometry geometry, FunctionNode context, Tensor gradient) where T : unmanaged, INumber<T>
    {
        var g = Operands.Contiguous(gradient);
        var indices = context.Saved(0);
        var dInput = Factories.Empty(context.Next[0].Node!.OutputShape(context.Next[0].Index), g.dtype);
        MaxPool.Gradient(geometry, g.Impl.Pointer<T>(), indices.Impl.Pointer<long>(), dInput.Impl.Pointer<T>());
        GC.KeepAlive(g);
        GC.KeepAlive(indices);
        return dInput;
    }
}
