using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Functional;

/// <summary>x where it is positive, otherwise a learned slope times x: one slope, or one for each channel of (N, C, …).</summary>
internal static class ParametricRelu
{
    // Below this number of values a second thread costs more than it saves.
    private const int Grain = 16384;

    internal static Tensor Apply(Tensor input, Tensor weight)
    {
        Check(input.Impl, weight.Impl);
        using var temporaries = Temporaries.Begin();
        var x = input.contiguous();
        var slopes = weight.contiguous();
        var result = new Tensor(TensorImpl.Allocate(x.Impl.Sizes, x.Impl.DType));
        if (x.dtype == ScalarType.Float32)
        {
            Forward<float>(x.Impl, slopes.Impl, result.Impl);
        }
        else
        {
            Forward<double>(x.Impl, slopes.Impl, result.Impl);
        }
        return temporaries.Keep(Tape.Record(result, "PreluKernelBackward0", [input, weight], [x, slopes], static (context, gradient) =>
        {
            var (saved, w, grad) = (context.Saved(0), context.Saved(1), gradient.contiguous());
            var toInput = new Tensor(TensorImpl.Allocate(saved.Impl.Sizes, saved.Impl.DType));
            var toWeight = new Tensor(TensorImpl.Allocate(w.Impl.Sizes, w.Impl.DType));
            if (saved.dtype == ScalarType.Float32)
            {
                Backward<float>(saved.Impl, w.Impl, grad.Impl, toInput.Impl, toWeight.Impl);
            }
            else
            {
                Backward<double>(saved.Impl, w.Impl, grad.Impl, toInput.Impl, toWeight.Impl);
            }
            return [toInput, toWeight];
        }));
    }

    private static void Forward<T>(TensorImpl x, TensorImpl weight, TensorImpl y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (rows, length) = Rows(x, weight);
        Work.For(rows, Grain / length, (start, end) =>
        {
            var slopes = weight.Span<T>();
            for (var row = start; row < end; row++)
            {
                var rectifier = new LeakyRelu(double.CreateTruncating(slopes[row % slopes.Length]), fromResult: false);
                rectifier.Forward<T>(x.Span<T>().Slice(row * length, length), y.Span<T>().Slice(row * length, length));
            }
        });
    }

    private static void Backward<T>(TensorImpl x, TensorImpl weight, TensorImpl grad, TensorImpl toInput, TensorImpl toWeight)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (rows, length) = Rows(x, weight);
        // A sum for each row, added in order, so that the result does not depend on the number of threads.
        var sums = new double[rows];
        Work.For(rows, Grain / length, (start, end) =>
        {
            var slopes = weight.Span<T>();
            for (var row = start; row < end; row++)
            {
                var xs = x.Span<T>().Slice(row * length, length);
                var gradients = grad.Span<T>().Slice(row * length, length);
                var rectifier = new LeakyRelu(double.CreateTruncating(slopes[row % slopes.Length]), fromResult: false);
                rectifier.Backward<T>(xs, gradients, toInput.Span<T>().Slice(row * length, length));
                var sum = 0.0;
                for (var i = 0; i < length; i++)
                {
                    if (!(xs[i] > T.Zero))
                    {
                        sum += double.CreateTruncating(xs[i]) * double.CreateTruncating(gradients[i]);
                    }
                }
                sums[row] = sum;
            }
        });
        var totals = new double[weight.Count];
        for (var row = 0; row < rows; row++)
        {
            totals[row % totals.Length] += sums[row];
        }
        for (var i = 0; i < totals.Length; i++)
        {
            toWeight.Span<T>()[i] = T.CreateTruncating(totals[i]);
        }
    }

    /// <summary>The number and length of runs of values that share a slope; each is work for one thread.</summary>
    private static (int Rows, int Length) Rows(TensorImpl x, TensorImpl weight)
    {
        var outer = weight.Count == 1 ? Math.Min(1, x.Sizes.Length - 1) : 2;
        var length = Shapes.Count(x.Sizes.AsSpan(Math.Clamp(outer, 0, x.Sizes.Length)));
        return (length == 0 ? 0 : (int)(x.Count / length), Math.Max(1, (int)length));
    }

    private static void Check(TensorImpl x, TensorImpl weight)
    {
        if (x.DType != weight.DType)
        {
            throw Errors.Native($"prelu: Type promoting not supported. Got {DTypes.Name(x.DType)} and {DTypes.Name(weight.DType)}");
        }
        if (!DTypes.IsFloat(x.DType))
        {
            throw Errors.Native($"\"prelu_cpu\" not implemented for '{DTypes.Name(x.DType)}'");
        }
        if (weight.Sizes.Length > 1)
        {
            throw Errors.Native($"prelu: Expected `weight` to be a scalar or 1D tensor, but got: ndim = {weight.Sizes.Length}");
        }
        if (weight.Count == 1)
        {
            return;
        }
        if (x.Sizes.Length == 0)
        {
            throw Errors.Native("Not allow zero-dim input tensor.");
        }
        var channels = x.Sizes.Length > 1 ? x.Sizes[1] : 1;
        if (channels != weight.Count)
        {
            throw Errors.Native("Mismatch of parameter numbers and input channel size. "
                + $"Found parameter numbers = {weight.Count} and channel size = {channels}.");
        }
    }
}
