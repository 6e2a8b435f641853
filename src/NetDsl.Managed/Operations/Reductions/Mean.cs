using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Mean, variance and standard deviation.</summary>
internal static class Mean
{
    internal static Tensor Apply(Tensor x, ReadOnlySpan<long> dims, bool keepDim, ScalarType? dtype)
    {
        var type = dtype ?? x.dtype;
        if (!DTypes.IsFloat(type))
        {
            throw Errors.Native("mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. "
                + $"Got: {DTypes.Name(type)}");
        }
        var over = new Dims(x.Impl.Sizes, dims);
        var (sizes, kept, from, count) = (x.Impl.Sizes, over.Kept, x.dtype, over.Count);
        var result = Sum.Compute(x, dims, keepDim, type);
        Elementwise.ComputeInPlace(BinaryLoop.Run<DivideOp>, result, (double)count, type);
        return Tape.Record(result, "MeanBackward1", [x], [],
            (_, gradient) => [Sum.Spread(Divide.Apply(gradient, (double)count, RoundingMode.None), kept, sizes, from)]);
    }

    /// <summary>The variance: the mean square of the distances from the mean, over the count less one where unbiased.</summary>
    internal static Tensor Variance(Tensor x, ReadOnlySpan<long> dims, bool unbiased, bool keepDim, ScalarType? dtype = null)
    {
        var type = dtype ?? x.dtype;
        if (!DTypes.IsFloat(type))
        {
            throw Errors.Native("std and var only support floating point and complex dtypes");
        }
        using var temporaries = Temporaries.Begin();
        var over = new Dims(x.Impl.Sizes, dims);
        var (kept, from) = (over.Kept, x.dtype);
        var divisor = (double)Math.Max(over.Count - (unbiased ? 1 : 0), 0);
        Tensor result;
        using (GradMode.Set(false))
        {
            var distances = Distances(x, [.. dims], type);
            result = Sum.Compute(UnaryFunctions.Square.Apply(distances), dims, keepDim);
            Elementwise.ComputeInPlace(BinaryLoop.Run<DivideOp>, result, divisor, type);
        }
        long[] along = [.. dims];
        return temporaries.Keep(Tape.Record(result, "VarBackward0", [x], [x], (context, gradient) =>
        {
            var distances = Distances(context.Saved(0), along, type);
            return [Copying.To(distances.mul(Viewing.Reshape(gradient, kept)).mul(2 / divisor), from)];
        }));
    }

    /// <summary>The standard deviation: the root of the variance.</summary>
    internal static Tensor Deviation(Tensor x, ReadOnlySpan<long> dims, bool unbiased, bool keepDim, ScalarType? dtype = null)
    {
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(UnaryFunctions.Sqrt.Apply(Variance(x, dims, unbiased, keepDim, dtype)));
    }

    private static Tensor Distances(Tensor x, long[] dims, ScalarType dtype)
    {
        var values = Copying.To(x, dtype);
        return Subtract.Apply(values, Apply(values, dims, keepDim: true, null));
    }
}
