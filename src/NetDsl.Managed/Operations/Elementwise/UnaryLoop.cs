using System.Numerics;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Computes a function of one tensor into another of the same shape and type, which may be the same tensor.</summary>
internal static class UnaryLoop
{
    private delegate void Row<T>(ReadOnlySpan<T> x, Span<T> y);

    internal static void Run<TOp>(TensorImpl x, TensorImpl output) where TOp : IUnary
    {
        switch (output.DType)
        {
            case ScalarType.Float32: Typed<float>(x, output, TOp.Run, Grains.Memory); break;
            case ScalarType.Float64: Typed<double>(x, output, TOp.Run, Grains.Memory); break;
            case ScalarType.Int64: Typed<long>(x, output, TOp.Run, Grains.Memory); break;
            case ScalarType.Int32: Typed<int>(x, output, TOp.Run, Grains.Memory); break;
            case ScalarType.Int16: Typed<short>(x, output, TOp.Run, Grains.Memory); break;
            case ScalarType.Int8: Typed<sbyte>(x, output, TOp.Run, Grains.Memory); break;
            case ScalarType.Byte or ScalarType.Bool: Typed<byte>(x, output, TOp.Run, Grains.Memory); break;
            default: throw DTypes.Unsupported(output.DType);
        }
    }

    internal static void RunFloat<TOp>(TensorImpl x, TensorImpl output) where TOp : IFloatUnary
    {
        switch (output.DType)
        {
            case ScalarType.Float32: Typed<float>(x, output, TOp.Run, Grains.Heavy); break;
            case ScalarType.Float64: Typed<double>(x, output, TOp.Run, Grains.Heavy); break;
            default: throw DTypes.Unsupported(output.DType);
        }
    }

    /// <summary>The same for functions without a vector form.</summary>
    internal static void RunFunction<TOp>(TensorImpl x, TensorImpl output) where TOp : IFloatFunction => RunFloat<Each<TOp>>(x, output);

    private static unsafe void Typed<T>(TensorImpl x, TensorImpl output, Row<T> row, int grain) where T : unmanaged, INumber<T>
    {
        var loop = new StridedLoop(output.Sizes, Shapes.BroadcastStrides(x.Sizes, x.Strides, output.Sizes), output.Strides);
        var (stepX, stepY) = (loop.Step(0), loop.Step(1));
        var firstX = x.Pointer<T>();
        var firstY = output.Pointer<T>();
        loop.Run(grain, (offsets, length) =>
        {
            var a = firstX + offsets[0];
            var b = firstY + offsets[1];
            if (stepX == 1 && stepY == 1)
            {
                row(new ReadOnlySpan<T>(a, length), new Span<T>(b, length));
                return;
            }
            // Strided elements are gathered in a buffer on the stack.
            const int Piece = 256;
            var piece = stackalloc T[Piece];
            for (nint from = 0; from < length; from += Piece)
            {
                var count = (int)Math.Min(Piece, length - from);
                for (nint i = 0; i < count; i++)
                {
                    piece[i] = a[(from + i) * stepX];
                }
                row(new ReadOnlySpan<T>(piece, count), new Span<T>(piece, count));
                for (nint i = 0; i < count; i++)
                {
                    b[(from + i) * stepY] = piece[i];
                }
            }
        });
        GC.KeepAlive(x);
        GC.KeepAlive(output);
    }

    /// <summary>Lets a function of single elements run over rows.</summary>
    private readonly struct Each<TOp> : IFloatUnary where TOp : IFloatFunction
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            for (var i = 0; i < x.Length; i++)
            {
                y[i] = TOp.Run(x[i]);
            }
        }
    }
}
