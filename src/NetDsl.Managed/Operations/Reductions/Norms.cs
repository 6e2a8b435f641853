using NetDsl.Managed.Autograd;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>p-norms: the p-th root of the sum of the p-th powers of absolute values.</summary>
internal static class Norms
{
    internal static Tensor Apply(Tensor x, ReadOnlySpan<long> dims, bool keepDim, double p)
    {
        using var temporaries = Temporaries.Begin();
        if (p == 2)
        {
            return temporaries.Keep(Euclidean(x, dims, keepDim));
        }
        var absolute = UnaryFunctions.Abs.Apply(x);
        return temporaries.Keep(p switch
        {
            0 => Copying.To(Sum.Apply(Comparisons.NotEqual(x, 0), dims, keepDim, null), x.dtype),
            1 => Sum.Apply(absolute, dims, keepDim, null),
            double.PositiveInfinity => Selection.Extreme(absolute, dims, keepDim, largest: true),
            double.NegativeInfinity => Selection.Extreme(absolute, dims, keepDim, largest: false),
            _ => Power.Apply(Sum.Apply(Power.Apply(absolute, p), dims, keepDim, null), 1 / p),
        });
    }

    // A separate backward: at zero the root has no derivative, and PyTorch defines it as 0.
    private static Tensor Euclidean(Tensor x, ReadOnlySpan<long> dims, bool keepDim)
    {
        Tensor result;
        using (GradMode.Set(false))
        {
            result = UnaryFunctions.Sqrt.Apply(Sum.Apply(UnaryFunctions.Square.Apply(x), dims, keepDim, null));
        }
        var kept = new Dims(x.Impl.Sizes, dims).Kept;
        return Tape.Record(result, "LinalgVectorNormBackward0", [x], [x, result], (context, gradient) =>
        {
            var norm = Viewing.Reshape(context.Saved(1), kept);
            var direction = Divide.Apply(context.Saved(0), norm, RoundingMode.None).masked_fill(norm.eq(0), 0);
            return [direction.mul(Viewing.Reshape(gradient, kept))];
        });
    }
}
