using System.Numerics;
using System.Numerics.Tensors;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Unrecorded sums, for gradients and optimizers.</summary>
internal static class AddInPlace
{
    /// <summary>target += scale · source; the source is broadcast. Both have the same floating-point type.</summary>
    internal static void Run(TensorImpl target, TensorImpl source, double scale)
    {
        switch (target.DType)
        {
            case ScalarType.Float32: Typed<float>(target, source, (float)scale); break;
            case ScalarType.Float64: Typed<double>(target, source, scale); break;
            default: throw DTypes.Unsupported(target.DType);
        }
    }

    private static unsafe void Typed<T>(TensorImpl target, TensorImpl source, T scale) where T : unmanaged, INumber<T>
    {
        var loop = new StridedLoop(
            target.Sizes, target.Strides, Shapes.BroadcastStrides(source.Sizes, source.Strides, target.Sizes));
        var to = target.Pointer<T>();
        var from = source.Pointer<T>();
        var (write, read) = (loop.Step(0), loop.Step(1));
        loop.Run(Grains.Memory, (offsets, length) =>
        {
            var y = to + offsets[0];
            var x = from + offsets[1];
            if (read == 1 && write == 1)
            {
                var output = new Span<T>(y, length);
                if (scale == T.One)
                {
                    TensorPrimitives.Add(output, new ReadOnlySpan<T>(x, length), output);
                }
                else
                {
                    TensorPrimitives.MultiplyAdd(new ReadOnlySpan<T>(x, length), scale, output, output);
                }
                return;
            }
            for (nint i = 0; i < length; i++)
            {
                y[i * write] += scale * x[i * read];
            }
        });
        GC.KeepAlive(target);
        GC.KeepAlive(source);
    }
}
