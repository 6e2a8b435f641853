using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>
/// Convolutions in one to three dimensions, and transposed ones: these are the input gradients of convolutions, and
/// convolutions are theirs.
/// </summary>
internal static class Convolve
{
    internal static Tensor Apply(Tensor input, Tensor weight, Tensor? bias, ConvolutionSettings settings)
    {
        using var temporaries = Temporaries.Begin();
        CheckTypes(input, weight, bias);
        var (geometry, size) = settings.Fit(input.Impl.Sizes, weight.Impl.Sizes, bias?.Impl.Sizes);
        var x = Operands.Contiguous(input);
        var w = Operands.Contiguous(weight);
        var output = Factories.Empty(size, input.dtype);
        if (input.dtype == ScalarType.Float32)
        {
            Forward<float>(geometry, settings.Transposed, x, w, bias is null ? null : Operands.Contiguous(bias), output);
        }
        else
        {
            Forward<double>(geometry, settings.Transposed, x, w, bias is null ? null : Operands.Contiguous(bias), output);
        }

        bool transposed = settings.Transposed;
        return temporaries.Keep(Tape.Record(output, "ConvolutionBackward0", [input, weight, bias], [x, w], (context, gradient) =>
            gradient.dtype == ScalarType.Float32
                ? Backward<float>(geometry, transposed, context, gradient)
                : Backward<double>(geometry, transposed, context, gradient)));
    }

    private static unsafe void Forward<T>(ConvGeometry geometry, bool transposed, Tensor x, Tensor w, Tensor? bias, Tensor output)
        where T : unmanaged, INumber<T>
    {
        T* from = x.Impl.Pointer<T>(), weight = w.Impl.Pointer<T>(), shift = Operands.PointerOrNull<T>(bias), to = output.Impl.Pointer<T>();
        if (!transposed)
        {
            Convolution.Forward(geometry, from, weight, shift, to);
        }
        else
        {
            Convolution.InputGradient(geometry, from, weight, to);
            if (bias is not null)
            {
                Convolution.AddBias(geometry.Batch, geometry.Groups * geometry.InChannels, geometry.In.Volume, shift, to);
            }
        }
        GC.KeepAlive(x);
        GC.KeepAlive(w);
        GC.KeepAlive(bias);
        GC.KeepAlive(output);
    }

    private static unsafe Tensor?[] Backward<T>(ConvGeometry geometry, bool transposed, FunctionNode context, Tensor gradient)
        where T : unmanaged, INumber<T>
    {
        var g = Operands.Contiguous(gradient);
        T* from = g.Impl.Pointer<T>();
        Tensor? dInput = null, dWeight = null, dBias = null;
        if (context.Needs(0))
        {
            var w = context.Saved(1);
            dInput = Factories.Empty(context.Next[0].Node!.OutputShape(context.Next[0].Index), g.dtype);
            if (transposed)
            {
                Convolution.Forward(geometry, from, w.Impl.Pointer<T>(), null, dInput.Impl.Pointer<T>());
            }
            else
            {
                Convolution.InputGradient(geometry, from, w.Impl.Pointer<T>(), dInput.Impl.Pointer<T>());
            }
        }
        if (context.Needs(1))
        {
            var x = context.Saved(0);
            dWeight = Factories.EmptyLike(context.Saved(1));
            T* input = x.Impl.Pointer<T>();
            Convolution.WeightGradient(geometry, transposed ? from : input, transposed ? input : from, dWeight.Impl.Pointer<T>());
            GC.KeepAlive(x);
        }
        if (context.Needs(2))
        {
            int channels = geometry.Groups * (transposed ? geometry.InChannels : geometry.OutChannels);
            dBias = Factories.Empty([channels], g.dtype);
            Convolution.BiasGradient(
                geometry.Batch, channels, (transposed ? geometry.In : geometry.Out).Volume, from, dBias.Impl.Pointer<T>());
        }
        GC.KeepAlive(g);
        return [dInput, dWeight, dBias];
    }

    private static void CheckTypes(Tensor input, Tensor weight, Tensor? bias)
    {
        if (bias is not null && bias.dtype != input.dtype)
        {
            throw Errors.Native($"Input type ({DTypes.NativeName(input.dtype)}) and bias type "
                + $"({DTypes.NativeName(bias.dtype)}) should be the same");
        }
        if (weight.dtype != input.dtype)
        {
            throw Errors.Native($"expected scalar type {DTypes.Name(input.dtype)} but found {DTypes.Name(weight.dtype)}");
        }
        Operands.CheckFloat(input, "convolution");
    }
}
