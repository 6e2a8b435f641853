using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>x · weightᵀ + bias over the last dimension: a fully connected layer.</summary>
internal static class LinearTransform
{
    /// <param name="x">(…, in)</param>
    /// <param name="weight">(out, in)</param>
    /// <param name="bias">(out), or null</param>
    internal static Tensor Apply(Tensor x, Tensor weight, Tensor? bias)
    {
        Check(x.Impl, weight.Impl, bias?.Impl);
        using var temporaries = Temporaries.Begin();
        var sizes = x.Impl.Sizes;
        var rows = Flat(x, sizes[^1]);
        var result = MatrixProduct.Compute(rows.Impl, Viewing.Transpose(Bare(weight), 0, 1).Impl);
        if (bias is not null)
            Elementwise.ComputeInPlace(BinaryLoop.Run<AddOp>, result, bias, result.dtype);
        long[] shape = [.. sizes[..^1], weight.Impl.Sizes[0]];
        var output = new Tensor(result.Impl.Window(shape, Shapes.ContiguousStrides(shape), 0));
        return temporaries.Keep(Tape.Record(output, "AddmmBackward0", [x, weight, bias],
            [Tape.IsNeeded(weight) ? x : null, Tape.IsNeeded(x) ? weight : null], static (context, gradient) =>
        {
            var outward = Flat(gradient, gradient.Impl.Sizes[^1]);
            Tensor? forX = null, forWeight = null;
            if (context.Needs(0))
            {
                var weight = context.Saved(1);
                long[] sizes = [.. gradient.Impl.Sizes[..^1], weight.Impl.Sizes[1]];
                forX = Viewing.Reshape(MatrixProduct.Compute(outward.Impl, weight.Impl), sizes);
            }
            if (context.Needs(1))
            {
                var input = context.Saved(0);
                forWeight = MatrixProduct.Compute(Viewing.Transpose(outward, 0, 1).Impl, Flat(input, input.Impl.Sizes[^1]).Impl);
            }
            return [forX, forWeight, context.Needs(2) ? Sum.Compute(outward, [0], keepDim: false) : null];
        }));
    }

    private static void Check(TensorImpl x, TensorImpl weight, TensorImpl? bias)
    {
        if (x.Sizes.Length == 0)
            throw Errors.Native("both arguments to linear need to be at least 1D, but they are 0D and 2D");
        if (x.Sizes[^1] != weight.Sizes[1])
        {
            var rows = Shapes.Count(x.Sizes.AsSpan(..^1));
            throw Errors.Native($"mat1 and mat2 shapes cannot be multiplied ({rows}x{x.Sizes[^1]} and {weight.Sizes[1]}x{weight.Sizes[0]})");
        }
        if (x.DType != weight.DType || (bias is not null && bias.DType != weight.DType))
        {
            throw Errors.Native($"mat1 and mat2 must have the same dtype, but got {DTypes.Name(x.DType)} and {DTypes.Name(weight.DType)}");
        }
    }

    /// <summary>All rows as one matrix, without history.</summary>
    private static Tensor Flat(Tensor x, long columns)
    {
        using var _ = GradMode.Set(false);
        return Viewing.Reshape(Bare(x), [columns == 0 ? Shapes.Count(x.Impl.Sizes.AsSpan(..^1)) : x.Impl.Count / columns, columns]);
    }

    private static Tensor Bare(Tensor x) => new(x.Impl.Window(x.Impl.Sizes, x.Impl.Strides, x.Impl.Offset));
}
