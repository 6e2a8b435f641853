using System.Numerics;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>A reduction: of two rows elementwise, and of one row to one value.</summary>
internal interface IReduction
{
    static abstract void Combine<T>(Span<T> sum, ReadOnlySpan<T> row) where T : unmanaged, INumber<T>;

    static abstract T Reduce<T>(ReadOnlySpan<T> row) where T : unmanaged, INumber<T>;

    static abstract T Combine<T>(T x, T y) where T : unmanaged, INumber<T>;
}

/// <summary>Reduces a tensor along some dimensions.</summary>
internal static class ReductionLoop
{
    /// <summary>
    /// Reduces the input into the output, which is initialised with the neutral element and has the input's rank, with size 1 along the
    /// reduced dimensions.
    /// </summary>
    internal static void Run<TOp>(TensorImpl input, TensorImpl output) where TOp : IReduction
    {
        switch (input.DType)
        {
            case ScalarType.Float32: Typed<TOp, float>(input, output); break;
            case ScalarType.Float64: Typed<TOp, double>(input, output); break;
            case ScalarType.Int64: Typed<TOp, long>(input, output); break;
            case ScalarType.Int32: Typed<TOp, int>(input, output); break;
            case ScalarType.Int16: Typed<TOp, short>(input, output); break;
            case ScalarType.Int8: Typed<TOp, sbyte>(input, output); break;
            case ScalarType.Byte or ScalarType.Bool: Typed<TOp, byte>(input, output); break;
            default: throw DTypes.Unsupported(input.DType);
        }
    }

    private static unsafe void Typed<TOp, T>(TensorImpl input, TensorImpl output)
        where TOp : IReduction
        where T : unmanaged, INumber<T>
    {
        var strides = Shapes.BroadcastStrides(output.Sizes, output.Strides, input.Sizes);
        var from = input.Pointer<T>();
        var to = output.Pointer<T>();
        // Threads must not write the same output: they split a dimension that is not reduced.
        var kept = Widest(output.Sizes);
        if (kept < 0)
        {
            Part<TOp, T>(input.Sizes, input.Strides, strides, from, to);
        }
        else
        {
            var slice = input.Count / output.Sizes[kept];
            Work.For(checked((int)output.Sizes[kept]), (int)Math.Max(Grains.Memory / Math.Max(slice, 1), 1), (start, end) =>
            {
                var sizes = (long[])input.Sizes.Clone();
                sizes[kept] = end - start;
                Part<TOp, T>(sizes, input.Strides, strides, from + start * input.Strides[kept], to + start * strides[kept]);
            });
        }
        GC.KeepAlive(input);
        GC.KeepAlive(output);
    }

    private static unsafe void Part<TOp, T>(long[] sizes, long[] read, long[] write, T* from, T* to)
        where TOp : IReduction
        where T : unmanaged, INumber<T>
    {
        var loop = new StridedLoop(sizes, read, write);
        var (stepX, stepY) = (loop.Step(0), loop.Step(1));
        loop.Run(int.MaxValue, (offsets, length) =>
        {
            var x = from + offsets[0];
            var y = to + offsets[1];
            if (stepX == 1 && stepY == 0)
            {
                *y = TOp.Combine(*y, TOp.Reduce(new ReadOnlySpan<T>(x, length)));
                return;
            }
            if (stepX == 1 && stepY == 1)
            {
                TOp.Combine(new Span<T>(y, length), new ReadOnlySpan<T>(x, length));
                return;
            }
            for (nint i = 0; i < length; i++)
            {
                y[i * stepY] = TOp.Combine(y[i * stepY], x[i * stepX]);
            }
        });
    }

    private static int Widest(long[] sizes)
    {
        var widest = -1;
        for (var d = 0; d < sizes.Length; d++)
        {
            if (sizes[d] > 1 && (widest < 0 || sizes[d] > sizes[widest]))
            {
                widest = d;
            }
        }
        return widest;
    }
}
