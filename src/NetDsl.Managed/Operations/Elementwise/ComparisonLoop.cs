using System.Numerics;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Compares two tensors of one type into a tensor of truth values.</summary>
internal static class ComparisonLoop
{
    internal static void Run<TOp>(TensorImpl x, TensorImpl y, TensorImpl output) where TOp : IComparison
    {
        switch (x.DType)
        {
            case ScalarType.Float32: Typed<TOp, float>(x, y, output); break;
            case ScalarType.Float64: Typed<TOp, double>(x, y, output); break;
            case ScalarType.Int64: Typed<TOp, long>(x, y, output); break;
            case ScalarType.Int32: Typed<TOp, int>(x, y, output); break;
            case ScalarType.Int16: Typed<TOp, short>(x, y, output); break;
            case ScalarType.Int8: Typed<TOp, sbyte>(x, y, output); break;
            case ScalarType.Byte or ScalarType.Bool: Typed<TOp, byte>(x, y, output); break;
            default: throw DTypes.Unsupported(x.DType);
        }
    }

    private static unsafe void Typed<TOp, T>(TensorImpl x, TensorImpl y, TensorImpl output)
        where TOp : IComparison
        where T : unmanaged, INumber<T>
    {
        var loop = new StridedLoop(
            output.Sizes,
            Shapes.BroadcastStrides(x.Sizes, x.Strides, output.Sizes),
            Shapes.BroadcastStrides(y.Sizes, y.Strides, output.Sizes),
            output.Strides);
        var (stepX, stepY, stepZ) = (loop.Step(0), loop.Step(1), loop.Step(2));
        var firstX = x.Pointer<T>();
        var firstY = y.Pointer<T>();
        var firstZ = output.Pointer<byte>();
        loop.Run(Grains.Memory, (offsets, length) =>
        {
            var a = firstX + offsets[0];
            var b = firstY + offsets[1];
            var z = firstZ + offsets[2];
            for (nint i = 0; i < length; i++)
            {
                z[i * stepZ] = TOp.Run(a[i * stepX], b[i * stepY]) ? (byte)1 : (byte)0;
            }
        });
        GC.KeepAlive(x);
        GC.KeepAlive(y);
        GC.KeepAlive(output);
    }
}
