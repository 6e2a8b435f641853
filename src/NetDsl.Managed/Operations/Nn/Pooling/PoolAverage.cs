using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static NetDsl.Managed.Kernels.AveragePool;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Average pooling in one to three dimensions, by sliding windows or to a given size.</summary>
internal static class PoolAverage
{
    /// <summary>The windows of each dimension, and a divisor instead of their sizes (0 for none).</summary>
    private sealed record Grid(int Planes, Size3 Size, Window[] Depths, Window[] Heights, Window[] Widths, long Divisor);

    internal static Tensor Sliding(Tensor input, PoolSettings settings, bool countPadding, long? divisor)
    {
        if (divisor == 0)
        {
            throw Errors.Native("divisor must be not zero");
        }
        var (geometry, size) = settings.Fit(input.Impl.Sizes);
        var (to, kernel, stride, padding) = (geometry.Out, geometry.Kernel, geometry.Stride, geometry.Padding);
        var grid = new Grid(
            geometry.Planes, geometry.In,
            AveragePool.Sliding(geometry.In.Depth, to.Depth, kernel.Depth, stride.Depth, padding.Depth, countPadding),
            AveragePool.Sliding(geometry.In.Height, to.Height, kernel.Height, stride.Height, padding.Height, countPadding),
            AveragePool.Sliding(geometry.In.Width, to.Width, kernel.Width, stride.Width, padding.Width, countPadding),
            divisor ?? 0);
        return Apply(input, grid, size, settings.Name, settings.Rank == 3 ? "AvgPool3DBackward0" : "AvgPool2DBackward0");
    }

    internal static Tensor Adaptive(Tensor input, int rank, long[] outputSize)
    {
        var size = input.Impl.Sizes;
        string name = CheckAdaptive(size, rank, outputSize);
        Size3 from = Operands.Size(size.AsSpan(size.Length - rank), 1), to = Operands.Size(outputSize, 1);
        var grid = new Grid(
            Operands.Product(size.AsSpan(0, size.Length - rank)), from,
            AveragePool.Adaptive(from.Depth, to.Depth), AveragePool.Adaptive(from.Height, to.Height),
            AveragePool.Adaptive(from.Width, to.Width),
            0);
        return Apply(
            input, grid, [.. size[..^rank], .. outputSize], name, rank == 3 ? "AdaptiveAvgPool3DBackward0" : "AdaptiveAvgPool2DBackward0");
    }

    /// <summary>Throws where sizes do not fit; returns the operation's name for messages, where a signal is an image of height 1.</summary>
    private static string CheckAdaptive(long[] size, int rank, long[] outputSize)
    {
        if (rank == 1)
        {
            Operands.CheckDimensions("adaptive_avg_pool1d", size, 2, 3);
            return CheckAdaptive(Operands.AsImage(size), 2, [1, .. outputSize]);
        }
        string name = $"adaptive_avg_pool{rank}d";
        if (outputSize.Length != rank)
        {
            throw Errors.Native($"{name}: output_size must be {rank}");
        }
        if (outputSize.Any(o => o < 0))
        {
            throw Errors.Native($"{name}: elements of output_size must be greater than or equal to 0 "
                + $"but received {{{string.Join(", ", outputSize)}}}");
        }
        if (size.Length != rank + 1 && size.Length != rank + 2)
        {
            throw Errors.Native($"{name}(): Expected {rank + 1}D or {rank + 2}D tensor, but got {Shapes.Text(size)}");
        }
        for (int i = size.Length - rank; i < size.Length; i++)
        {
            if (size[i] == 0)
            {
                throw Errors.Native($"{name}(): Expected input to have non-zero size for non-batch dimensions, "
                    + $"but input has sizes {Shapes.Text(size)} with dimension {i} being empty");
            }
        }
        return name;
    }

    private static Tensor Apply(Tensor input, Grid grid, long[] size, string name, string node)
    {
        using var temporaries = Temporaries.Begin();
        Operands.CheckFloat(input, name);
        var x = Operands.Contiguous(input);
        var output = Factories.Empty(size, input.dtype);
        if (input.dtype == ScalarType.Float32)
        {
            Forward<float>(grid, x, output);
        }
        else
        {
            Forward<double>(grid, x, output);
        }
        return temporaries.Keep(Tape.Record(output, node, [input], [], (context, gradient) =>
            [gradient.dtype == ScalarType.Float32 ? Backward<float>(grid, context, gradient) : Backward<double>(grid, context, gradient)]));
    }

    private static unsafe void Forward<T>(Grid grid, Tensor x, Tensor output) where T : unmanaged, INumber<T>
    {
        AveragePool.Forward(
            grid.Planes, grid.Size, grid.Depths, grid.Heights, grid.Widths, grid.Divisor, x.Impl.Pointer<T>(), output.Impl.Pointer<T>());
        GC.KeepAlive(x);
        GC.KeepAlive(output);
    }

    private static unsafe Tensor Backward<T>(Grid grid, FunctionNode context, Tensor gradient) where T : unmanaged, INumber<T>
    {
        var g = Operands.Contiguous(gradient);
        var dInput = Factories.Empty(context.Next[0].Node!.OutputShape(context.Next[0].Index), g.dtype);
        AveragePool.Gradient(
            grid.Planes, grid.Size, grid.Depths, grid.Heights, grid.Widths, grid.Divisor, g.Impl.Pointer<T>(), dInput.Impl.Pointer<T>());
        GC.KeepAlive(g);
        return dInput;
    }
}
