using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>y = x·Wᵀ + b over the last dimension.</summary>
internal static class Affine
{
    internal static Tensor Apply(Tensor input, Tensor weight, Tensor? bias)
    {
        using var temporaries = Temporaries.Begin();
        Check(input, weight, bias);
        long[] inputSize = input.Impl.Sizes, weightSize = weight.Impl.Sizes;
        int features = checked((int)inputSize[^1]), rows = Operands.Product(inputSize.AsSpan(0, inputSize.Length - 1));
        int outputs = weightSize.Length == 1 ? 1 : checked((int)weightSize[0]);
        var x = Operands.Contiguous(input);
        var w = Operands.Contiguous(weight);
        var output = Factories.Empty(weightSize.Length == 1 ? inputSize[..^1] : [.. inputSize[..^1], outputs], input.dtype);
        if (input.dtype == ScalarType.Float32)
        {
            Forward<float>(rows, features, outputs, x, w, bias is null ? null : Operands.Contiguous(bias), output);
        }
        else
        {
            Forward<double>(rows, features, outputs, x, w, bias is null ? null : Operands.Contiguous(bias), output);
        }
        return temporaries.Keep(Tape.Record(output, "AddmmBackward0", [input, weight, bias], [x, w], (context, gradient) =>
            gradient.dtype == ScalarType.Float32
                ? Backward<float>(rows, features, outputs, context, gradient)
                : Backward<double>(rows, features, outputs, context, gradient)));
    }

    private static unsafe void Forward<T>(int rows, int features, int outputs, Tensor x, Tensor w, Tensor? bias, Tensor output)
        where T : unmanaged, INumber<T>
    {
        T* to = output.Impl.Pointer<T>(), shift = Operands.PointerOrNull<T>(bias);
        if (shift != null)
        {
            for (int i = 0; i < rows; i++)
            {
                new Span<T>(shift, outputs).CopyTo(new Span<T>(to + (nint)i * outputs, outputs));
            }
        }
        var inputs = new Matrix<T>(x.Impl.Pointer<T>(), features, 1);
        var weights = new Matrix<T>(w.Impl.Pointer<T>(), features, 1);
        Gemm.Multiply(rows, outputs, features, inputs, weights.Transposed, to, outputs, shift != null);
        GC.KeepAlive(x);
        GC.KeepAlive(w);
        GC.KeepAlive(bias);
        GC.KeepAlive(output);
    }

    private static unsafe Tensor?[] Backward<T>(int rows, int features, int outputs, FunctionNode context, Tensor gradient)
        where T : unmanaged, INumber<T>
    {
        var g = Operands.Contiguous(gradient);
        var x = context.Saved(0);
        var w = context.Saved(1);
        var gradients = new Matrix<T>(g.Impl.Pointer<T>(), outputs, 1);
        Tensor? dInput = null, dWeight = null, dBias = null;
        if (context.Needs(0))
        {
            dInput = Factories.EmptyLike(x);
            var weights = new Matrix<T>(w.Impl.Pointer<T>(), features, 1);
            Gemm.Multiply(rows, features, outputs, gradients, weights, dInput.Impl.Pointer<T>(), features, false);
        }
        if (context.Needs(1))
        {
            dWeight = Factories.EmptyLike(w);
            var inputs = new Matrix<T>(x.Impl.Pointer<T>(), features, 1);
            Gemm.Multiply(outputs, features, rows, gradients.Transposed, inputs, dWeight.Impl.Pointer<T>(), features, false);
        }
        if (context.Needs(2))
        {
            dBias = Factories.Empty([outputs], g.dtype);
            T* sums = dBias.Impl.Pointer<T>(), row = gradients.Data;
            new Span<T>(sums, outputs).Clear();
            for (int i = 0; i < rows; i++, row += outputs)
            {
                Vectors.Add(row, sums, outputs);
            }
        }
        GC.KeepAlive(g);
        return [dInput, dWeight, dBias];
    }

    private static void Check(Tensor input, Tensor weight, Tensor? bias)
    {
        long[] inputSize = input.Impl.Sizes, weightSize = weight.Impl.Sizes;
        if (inputSize.Length == 0 || weightSize.Length == 0)
        {
            throw Errors.Native(
                $"both arguments to linear need to be at least 1D, but they are {inputSize.Length}D and {weightSize.Length}D");
        }
        if (weightSize.Length > 2 || (weightSize.Length == 1 && bias is not null))
        {
            throw Errors.Native($"mat2 must be a matrix, got {weightSize.Length}-D tensor");
        }
        if (inputSize[^1] != weightSize[^1])
        {
            throw Errors.Native("mat1 and mat2 shapes cannot be multiplied "
                + $"({Shapes.Count(inputSize.AsSpan(0, inputSize.Length - 1))}x{inputSize[^1]} and {weightSize[^1]}x{weightSize[0]})");
        }
        if (input.dtype != weight.dtype)
        {
            throw Errors.Native(bias is null
                ? "expected m1 and m2 to have the same dtype, "
                    + $"but got: {DTypes.NativeName(input.dtype)} != {DTypes.NativeName(weight.dtype)}"
                : $"mat1 and mat2 must have the same dtype, but got {DTypes.Name(input.dtype)} and {DTypes.Name(weight.dtype)}");
        }
        if (bias is not null && bias.dtype != input.dtype)
        {
            throw Errors.Native(
                $"self and mat2 must have the same dtype, but got {DTypes.Name(bias.dtype)} and {DTypes.Name(input.dtype)}");
        }
        if (bias is not null && (bias.Impl.Sizes.Length != 1 || bias.Impl.Sizes[0] != weightSize[0]))
        {
            long rows = Shapes.Count(inputSize.AsSpan(0, inputSize.Length - 1));
            throw Errors.Native(
                $"The expanded size of the tensor ({weightSize[0]}) must match the existing size ({bias.Impl.Sizes.LastOrDefault(1)}) "
                + $"at non-singleton dimension 1.  Target sizes: [{rows}, {weightSize[0]}].  Tensor sizes: {Shapes.Text(bias.Impl.Sizes)}");
        }
        Operands.CheckFloat(input, "addmm_impl_cpu_");
    }
}
