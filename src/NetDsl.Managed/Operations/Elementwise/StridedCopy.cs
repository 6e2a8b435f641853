using System.Numerics;
using System.Numerics.Tensors;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Copies between tensors of any strides and types; the source is broadcast to the target's shape.</summary>
internal static class StridedCopy
{
    internal static void Run(TensorImpl source, TensorImpl target)
    {
        switch (source.DType)
        {
            case ScalarType.Float32: From<float>(source, target); break;
            case ScalarType.Float64: From<double>(source, target); break;
            case ScalarType.Int64: From<long>(source, target); break;
            case ScalarType.Int32: From<int>(source, target); break;
            case ScalarType.Int16: From<short>(source, target); break;
            case ScalarType.Int8: From<sbyte>(source, target); break;
            case ScalarType.Byte or ScalarType.Bool: From<byte>(source, target); break;
            default: throw DTypes.Unsupported(source.DType);
        }
    }

    /// <summary>Adds to the target instead, element after element, since its elements may overlap.</summary>
    internal static void Accumulate(TensorImpl source, TensorImpl target)
    {
        switch (source.DType)
        {
            case ScalarType.Float32: Accumulate<float>(source, target); break;
            case ScalarType.Float64: Accumulate<double>(source, target); break;
            default: throw DTypes.Unsupported(source.DType);
        }
    }

    private static void From<TFrom>(TensorImpl source, TensorImpl target) where TFrom : unmanaged, INumber<TFrom>
    {
        switch (target.DType)
        {
            case ScalarType.Float32: Typed<TFrom, float>(source, target); break;
            case ScalarType.Float64: Typed<TFrom, double>(source, target); break;
            case ScalarType.Int64: Typed<TFrom, long>(source, target); break;
            case ScalarType.Int32: Typed<TFrom, int>(source, target); break;
            case ScalarType.Int16: Typed<TFrom, short>(source, target); break;
            case ScalarType.Int8: Typed<TFrom, sbyte>(source, target); break;
            case ScalarType.Byte: Typed<TFrom, byte>(source, target); break;
            case ScalarType.Bool when source.DType == ScalarType.Bool: Typed<TFrom, byte>(source, target); break;
            case ScalarType.Bool: Truth<TFrom>(source, target); break;
            default: throw DTypes.Unsupported(target.DType);
        }
    }

    private static StridedLoop Loop(TensorImpl source, TensorImpl target) => new(
        target.Sizes, Shapes.BroadcastStrides(source.Sizes, source.Strides, target.Sizes), target.Strides);

    private static unsafe void Typed<TFrom, TTo>(TensorImpl source, TensorImpl target)
        where TFrom : unmanaged, INumber<TFrom>
        where TTo : unmanaged, INumber<TTo>
    {
        var loop = Loop(source, target);
        var from = source.Pointer<TFrom>();
        var to = target.Pointer<TTo>();
        var (read, write) = (loop.Step(0), loop.Step(1));
        loop.Run(Grains.Memory, (offsets, length) =>
        {
            var x = from + offsets[0];
            var y = to + offsets[1];
            if (read == 1 && write == 1)
            {
                var input = new ReadOnlySpan<TFrom>(x, length);
                var output = new Span<TTo>(y, length);
                if (typeof(TFrom) == typeof(TTo))
                {
                    System.Runtime.InteropServices.MemoryMarshal.Cast<TFrom, TTo>(input).CopyTo(output);
                }
                else
                {
                    TensorPrimitives.ConvertTruncating(input, output);
                }
                return;
            }
            for (nint i = 0; i < length; i++)
            {
                y[i * write] = typeof(TFrom) == typeof(TTo) ? *(TTo*)(x + i * read) : TTo.CreateTruncating(x[i * read]);
            }
        });
        GC.KeepAlive(source);
        GC.KeepAlive(target);
    }

    private static unsafe void Truth<TFrom>(TensorImpl source, TensorImpl target) where TFrom : unmanaged, INumber<TFrom>
    {
        var loop = Loop(source, target);
        var from = source.Pointer<TFrom>();
        var to = target.Pointer<byte>();
        var (read, write) = (loop.Step(0), loop.Step(1));
        loop.Run(Grains.Memory, (offsets, length) =>
        {
            var x = from + offsets[0];
            var y = to + offsets[1];
            for (nint i = 0; i < length; i++)
            {
                y[i * write] = x[i * read] != TFrom.Zero ? (byte)1 : (byte)0;
            }
        });
        GC.KeepAlive(source);
        GC.KeepAlive(target);
    }

    private static unsafe void Accumulate<T>(TensorImpl source, TensorImpl target) where T : unmanaged, INumber<T>
    {
        var loop = Loop(source, target);
        var from = source.Pointer<T>();
        var to = target.Pointer<T>();
        var (read, write) = (loop.Step(0), loop.Step(1));
        loop.Run(int.MaxValue, (offsets, length) =>
        {
            var x = from + offsets[0];
            var y = to + offsets[1];
            for (nint i = 0; i < length; i++)
            {
                y[i * write] += x[i * read];
            }
        });
        GC.KeepAlive(source);
        GC.KeepAlive(target);
    }
}
