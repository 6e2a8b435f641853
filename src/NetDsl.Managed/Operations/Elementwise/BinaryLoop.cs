using System.Numerics;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>
/// Computes a function of two tensors into a third, which may be one of them. The inputs are broadcast to the output's
/// shape; all three have one type.
/// </summary>
internal static class BinaryLoop
{
    internal static void Run<TOp>(TensorImpl x, TensorImpl y, TensorImpl output) where TOp : IBinary
    {
        switch (output.DType)
        {
            case ScalarType.Float32: Typed<TOp, float>(x, y, output); break;
            case ScalarType.Float64: Typed<TOp, double>(x, y, output); break;
            case ScalarType.Int64: Typed<TOp, long>(x, y, output); break;
            case ScalarType.Int32: Typed<TOp, int>(x, y, output); break;
            case ScalarType.Int16: Typed<TOp, short>(x, y, output); break;
            case ScalarType.Int8: Typed<TOp, sbyte>(x, y, output); break;
            case ScalarType.Byte or ScalarType.Bool: Typed<TOp, byte>(x, y, output); break;
            default: throw DTypes.Unsupported(output.DType);
        }
    }

    /// <summary>The same for functions without a vector form.</summary>
    internal static void RunScalar<TOp>(TensorImpl x, TensorImpl y, TensorImpl output) where TOp : IScalarBinary =>
        Run<Lifted<TOp>>(x, y, output);

    private static StridedLoop Loop(TensorImpl x, TensorImpl y, TensorImpl output) => new(
        output.Sizes,
        Shapes.BroadcastStrides(x.Sizes, x.Strides, output.Sizes),
        Shapes.BroadcastStrides(y.Sizes, y.Strides, output.Sizes),
        output.Strides);

    private static unsafe void Typed<TOp, T>(TensorImpl x, TensorImpl y, TensorImpl output)
        where TOp : IBinary
        where T : unmanaged, INumber<T>
    {
        var loop = Loop(x, y, output);
        var (stepX, stepY, stepZ) = (loop.Step(0), loop.Step(1), loop.Step(2));
        var firstX = x.Pointer<T>();
        var firstY = y.Pointer<T>();
        var firstZ = output.Pointer<T>();
        var vectorized = stepZ == 1 && stepX is 0 or 1 && stepY is 0 or 1;
        loop.Run(Grains.Memory, (offsets, length) =>
        {
            var a = firstX + offsets[0];
            var b = firstY + offsets[1];
            var z = firstZ + offsets[2];
            nint i = 0;
            if (vectorized)
            {
                i = Vectors<TOp, T>(a, stepX != 0, b, stepY != 0, z, length);
            }
            for (; i < length; i++)
            {
                z[i * stepZ] = TOp.Run(a[i * stepX], b[i * stepY]);
            }
        });
        GC.KeepAlive(x);
        GC.KeepAlive(y);
        GC.KeepAlive(output);
    }

    /// <summary>Processes the elements that fill whole vectors; returns their number.</summary>
    private static unsafe nint Vectors<TOp, T>(T* a, bool walkA, T* b, bool walkB, T* z, nint length)
        where TOp : IBinary
        where T : unmanaged, INumber<T>
    {
        var width = Vector<T>.Count;
        nint i = 0;
        if (!TOp.HasVectorForm)
        {
            return i;
        }
        if (walkA && walkB)
        {
            for (; i <= length - width; i += width)
            {
                Vector.Store(TOp.Run(Vector.Load(a + i), Vector.Load(b + i)), z + i);
            }
        }
        else if (walkA)
        {
            var right = new Vector<T>(*b);
            for (; i <= length - width; i += width)
            {
                Vector.Store(TOp.Run(Vector.Load(a + i), right), z + i);
            }
        }
        else if (walkB)
        {
            var left = new Vector<T>(*a);
            for (; i <= length - width; i += width)
            {
                Vector.Store(TOp.Run(left, Vector.Load(b + i)), z + i);
            }
        }
        return i;
    }

    /// <summary>Adapts a function without a vector form.</summary>
    private readonly struct Lifted<TOp> : IBinary where TOp : IScalarBinary
    {
        public static bool HasVectorForm => false;

        public static T Run<T>(T x, T y) where T : unmanaged, INumber<T> => TOp.Run(x, y);

        public static Vector<T> Run<T>(Vector<T> x, Vector<T> y) where T : unmanaged, INumber<T> =>
            throw new NotSupportedException();
    }
}
