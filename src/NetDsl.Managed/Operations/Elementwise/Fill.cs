using System.Numerics;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Sets all elements to one value.</summary>
internal static class Fill
{
    internal static void Zero(TensorImpl target)
    {
        if (target.IsContiguous)
        {
            target.Block.Span<byte>(target.Offset * DTypes.Size(target.DType), target.Count * DTypes.Size(target.DType)).Clear();
        }
        else
        {
            Run(target, 0);
        }
    }

    internal static void Run(TensorImpl target, double value)
    {
        switch (target.DType)
        {
            case ScalarType.Float32: Typed(target, (float)value); break;
            case ScalarType.Float64: Typed(target, value); break;
            default: Run(target, value, (long)value); break;
        }
    }

    internal static void Run(TensorImpl target, TorchSharp.Scalar value)
    {
        if (DTypes.IsFloat(target.DType))
        {
            Run(target, value.Double);
        }
        else
        {
            Run(target, value.Double, value.Int64);
        }
    }

    private static void Run(TensorImpl target, double floating, long integral)
    {
        switch (target.DType)
        {
            case ScalarType.Int64: Typed(target, integral); break;
            case ScalarType.Int32: Typed(target, (int)integral); break;
            case ScalarType.Int16: Typed(target, (short)integral); break;
            case ScalarType.Int8: Typed(target, (sbyte)integral); break;
            case ScalarType.Byte: Typed(target, (byte)integral); break;
            case ScalarType.Bool: Typed(target, floating != 0 ? (byte)1 : (byte)0); break;
            default: throw DTypes.Unsupported(target.DType);
        }
    }

    private static unsafe void Typed<T>(TensorImpl target, T value) where T : unmanaged, INumber<T>
    {
        var loop = new StridedLoop(target.Sizes, target.Strides);
        var first = target.Pointer<T>();
        var step = loop.Step(0);
        loop.Run(Grains.Memory, (offsets, length) =>
        {
            var row = first + offsets[0];
            if (step == 1)
            {
                new Span<T>(row, length).Fill(value);
                return;
            }
            for (nint i = 0; i < length; i++)
            {
                row[i * step] = value;
            }
        });
        GC.KeepAlive(target);
    }
}
