using System.Numerics;
using System.Numerics.Tensors;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace NetDsl.Managed.Operations;

/// <summary>softmax, log_softmax and logsumexp along one dimension. The maximum is subtracted first, so that nothing overflows.</summary>
internal static class Softmax
{
    internal static Tensor Apply(Tensor x, long dim, ScalarType? dtype)
    {
        var d = Prepare(ref x, dim, dtype, out var temporaries);
        using var _ = temporaries;
        var result = Compute(x, d, logarithm: false);
        return temporaries.Keep(Tape.Record(result, "SoftmaxBackward0", [x], [result], (context, gradient) =>
        {
            // The gradient minus its mean, weighted by the output.
            var weighted = gradient.mul(context.Saved(0));
            return [weighted.sub(context.Saved(0).mul(Sum.Compute(weighted, [d], keepDim: true)))];
        }));
    }

    internal static Tensor ApplyLog(Tensor x, long dim, ScalarType? dtype)
    {
        var d = Prepare(ref x, dim, dtype, out var temporaries);
        using var _ = temporaries;
        var result = Compute(x, d, logarithm: true);
        return temporaries.Keep(Tape.Record(result, "LogSoftmaxBackward0", [x], [result], (context, gradient) =>
            [gradient.sub(UnaryFunctions.Exp.Apply(context.Saved(0)).mul(Sum.Compute(gradient, [d], keepDim: true)))]));
    }

    internal static Tensor LogSumExp(Tensor x, long dim, bool keepDim)
    {
        var d = Shapes.Dim(dim, x.Impl.Sizes.Length);
        using var temporaries = Temporaries.Begin();
        var values = Copying.To(x, Promotion.Float(x.dtype));
        var kept = new Dims(x.Impl.Sizes, [d]).Kept;
        var rows = Rows.ToEnd(values.Impl, d);
        var output = TensorImpl.Allocate([rows.Sizes[0], 1], rows.DType);
        if (rows.DType == ScalarType.Float32)
        {
            LogSumExp<float>(rows, output);
        }
        else
        {
            LogSumExp<double>(rows, output);
        }
        rows.Release();
        var result = Rows.Back(output, x.Impl.Sizes, d);
        result = keepDim ? result : Viewing.Squeeze(result, d);
        var plain = new Tensor(result.Impl.Window(result.Impl.Sizes, result.Impl.Strides, result.Impl.Offset));
        return temporaries.Keep(Tape.Record(plain, "LogsumexpBackward0", [values], [values, plain], (context, gradient) =>
        {
            var shares = UnaryFunctions.Exp.Apply(context.Saved(0).sub(Viewing.Reshape(context.Saved(1), kept)));
            return [shares.mul(Viewing.Reshape(gradient, kept))];
        }));
    }

    private static int Prepare(ref Tensor x, long dim, ScalarType? dtype, out Temporaries temporaries)
    {
        var d = Shapes.Dim(dim, x.Impl.Sizes.Length);
        var type = dtype ?? x.dtype;
        if (!DTypes.IsFloat(type))
        {
            throw Errors.Native($"\"softmax_lastdim_kernel_impl\" not implemented for '{DTypes.Name(type)}'");
        }
        temporaries = Temporaries.Begin();
        x = Copying.To(x, type);
        return d;
    }

    private static Tensor Compute(Tensor x, int dim, bool logarithm)
    {
        var rows = Rows.ToEnd(x.Impl, dim);
        var output = TensorImpl.Allocate(rows.Sizes, rows.DType);
        if (rows.DType == ScalarType.Float32)
        {
            Typed<float>(rows, output, logarithm);
        }
        else
        {
            Typed<double>(rows, output, logarithm);
        }
        rows.Release();
        return Rows.Back(output, x.Impl.Sizes, dim);
    }

    private static void Typed<T>(TensorImpl input, TensorImpl output, bool logarithm) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var length = (int)input.Sizes[1];
        Work.For((int)input.Sizes[0], Math.Max(Grains.Heavy / Math.Max(length, 1), 1), (from, to) =>
        {
            for (var row = from; row < to; row++)
            {
                var x = input.Block.Span<T>(input.Offset + (long)row * length, length);
                var y = output.Block.Span<T>((long)row * length, length);
                if (length == 0)
                {
                    continue;
                }
                TensorPrimitives.Subtract(x, TensorPrimitives.Max<T>(x), y);
                if (logarithm)
                {
                    TensorPrimitives.Subtract(y, T.Log(SumOfExponentials<T>(y)), y);
                }
                else
                {
                    TensorPrimitives.Exp(y, y);
                    TensorPrimitives.Divide(y, TensorPrimitives.Sum<T>(y), y);
                }
            }
        });
    }

    private static void LogSumExp<T>(TensorImpl input, TensorImpl output) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var length = (int)input.Sizes[1];
        var results = output.Span<T>();
        var shifted = new T[length];
        for (var row = 0; row < results.Length; row++)
        {
            var x = input.Block.Span<T>(input.Offset + (long)row * length, length);
            var largest = length == 0 ? T.NegativeInfinity : TensorPrimitives.Max<T>(x);
            if (!T.IsFinite(largest))
            {
                results[row] = largest;
                continue;
            }
            TensorPrimitives.Subtract(x, largest, shifted);
            results[row] = largest + T.Log(SumOfExponentials<T>(shifted));
        }
    }

    private static T SumOfExponentials<T>(ReadOnlySpan<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int Piece = 128;
        Span<T> exponentials = stackalloc T[Piece];
        var sum = T.Zero;
        for (var from = 0; from < x.Length; from += Piece)
        {
            var part = x.Slice(from, Math.Min(Piece, x.Length - from));
            TensorPrimitives.Exp(part, exponentials);
            sum += TensorPrimitives.Sum<T>(exponentials[..part.Length]);
        }
        return sum;
    }
}
