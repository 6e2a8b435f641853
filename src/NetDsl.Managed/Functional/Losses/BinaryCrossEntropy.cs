using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Functional;

/// <summary>-t log(x) - (1 - t) log(1 - x), elementwise; logarithms are clamped to at least -100.</summary>
internal static class BinaryCrossEntropy
{
    internal static Tensor Apply(Tensor input, Tensor target)
    {
        if (!input.Impl.Sizes.AsSpan().SequenceEqual(target.Impl.Sizes))
        {
            throw Errors.Native($"Using a target size ({Shapes.Text(target.Impl.Sizes)}) that is different to the input size "
                + $"({Shapes.Text(input.Impl.Sizes)}) is deprecated. Please ensure they have the same size.");
        }
        if (!DTypes.IsFloat(input.dtype))
        {
            throw Errors.Native($"\"binary_cross_entropy\" not implemented for '{DTypes.Name(input.dtype)}'");
        }
        if (input.dtype != target.dtype)
        {
            throw Errors.Native($"Found dtype {DTypes.Name(target.dtype)} but expected {DTypes.Name(input.dtype)}");
        }
        return input.dtype == ScalarType.Float32 ? Run<float>(input, target) : Run<double>(input, target);
    }

    private static Tensor Run<T>(Tensor input, Tensor target)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var temporaries = Temporaries.Begin();
        var x = input.contiguous();
        var t = target.contiguous();
        var result = new Tensor(TensorImpl.Allocate(x.Impl.Sizes, x.dtype));
        Zip(x.Impl.Span<T>(), t.Impl.Span<T>(), result.Impl.Span<T>(), static (x, t) =>
            x is >= 0 and <= 1
                ? -t * Log(x) - (1 - t) * Log(1 - x)
                : throw Errors.Native("all elements of input should be between 0 and 1"));
        return temporaries.Keep(Tape.Record(result, "BinaryCrossEntropyBackward0", [input, target], [x, t], Backward<T>));
    }

    private static Tensor?[] Backward<T>(FunctionNode context, Tensor gradient)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var x = context.Saved(0).Impl;
        var t = context.Saved(1).Impl;
        var forInput = context.Needs(0) ? Slope(static (x, t) => (x - t) / Math.Max((1 - x) * x, 1e-12)) : null;
        var forTarget = context.Needs(1) ? Slope(static (x, _) => Log(1 - x) - Log(x)) : null;
        return [forInput, forTarget];

        Tensor Slope(Func<double, double, double> slope)
        {
            var result = new Tensor(TensorImpl.Allocate(x.Sizes, x.DType));
            Zip(x.Span<T>(), t.Span<T>(), result.Impl.Span<T>(), slope);
            return result.mul(gradient);
        }
    }

    private static double Log(double x) => Math.Max(Math.Log(x), -100);

    private static void Zip<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> t, Span<T> result, Func<double, double, double> function)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = T.CreateTruncating(function(double.CreateTruncating(x[i]), double.CreateTruncating(t[i])));
        }
    }
}
