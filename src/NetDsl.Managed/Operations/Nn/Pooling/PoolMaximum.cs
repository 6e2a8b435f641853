using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Max pooling in one to three dimensions, with or without indices.</summary>
internal static class PoolMaximum
{
    internal static Tensor Apply(Tensor input, PoolSettings settings)
    {
        var (geometry, size) = settings.Fit(input.Impl.Sizes);
        if (input.dtype == ScalarType.Float32 && geometry.IsHalving)
        {
            return Halving(input, geometry, size);
        }
        var (output, indices) = WithIndices(input, settings);
        indices.Dispose();
        return output;
    }

    internal static (Tensor Output, Tensor Indices) WithIndices(Tensor input, PoolSettings settings)
    {
        using var temporaries = Temporaries.Begin();
        var (geometry, size) = settings.Fit(input.Impl.Sizes);
        var x = Operands.Contiguous(input);
        var output = Factories.Empty(size, input.dtype);
        var indices = Factories.Empty(size, ScalarType.Int64);
        switch (input.dtype)
        {
            case ScalarType.Float32: Forward<float>(geometry, x, output, indices); break;
            case ScalarType.Float64: Forward<double>(geometry, x, output, indices); break;
            case ScalarType.Int64: Forward<long>(geometry, x, output, indices); break;
            default: throw Errors.Native($"\"{settings.Name}\" not implemented for '{DTypes.Name(input.dtype)}'");
        }
        string node = settings.Rank == 3 ? "MaxPool3DWithIndicesBackward0" : "MaxPool2DWithIndicesBackward0";
        Tape.Record(output, node, [input], [indices], (context, gradient) =>
        [
            gradient.dtype == ScalarType.Float32
                ? Backward<float>(geometry, context, gradient)
                : Backward<double>(geometry, context, gradient),
        ]);
        return (temporaries.Keep(output), temporaries.Keep(indices));
    }

    private static unsafe void Forward<T>(PoolGeometry geometry, Tensor x, Tensor output, Tensor indices) where T : unmanaged, INumber<T>
    {
        MaxPool.Forward(geometry, x.Impl.Pointer<T>(), output.Impl.Pointer<T>(), indices.Impl.Pointer<long>());
        GC.KeepAlive(x);
        GC.KeepAlive(output);
        GC.KeepAlive(indices);
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

    private static unsafe Tensor Halving(Tensor input, PoolGeometry geometry, long[] size)
    {
        using var temporaries = Temporaries.Begin();
        var x = Operands.Contiguous(input);
        var output = Factories.Empty(size, ScalarType.Float32);
        var winners = Factories.Empty(size, ScalarType.Byte);
        HalvingMaxPool.Forward(geometry, x.Impl.Pointer<float>(), output.Impl.Pointer<float>(), winners.Impl.Pointer<byte>());
        GC.KeepAlive(x);
        return temporaries.Keep(Tape.Record(output, "MaxPool2DWithIndicesBackward0", [input], [winners], (context, gradient) =>
        {
            var g = Operands.Contiguous(gradient);
            var saved = context.Saved(0);
            var dInput = Factories.Empty(context.Next[0].Node!.OutputShape(context.Next[0].Index), ScalarType.Float32);
            HalvingMaxPool.Gradient(geometry, g.Impl.Pointer<float>(), saved.Impl.Pointer<byte>(), dInput.Impl.Pointer<float>());
            GC.KeepAlive(g);
            GC.KeepAlive(saved);
            return [dInput];
        }));
    }
}
