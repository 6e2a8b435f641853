using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>The larger of two; a NaN is larger than anything.</summary>
internal readonly struct MaximumOp : IBinary
{
    public static T Run<T>(T x, T y) where T : unmanaged, INumber<T> => T.IsNaN(x) ? x : T.IsNaN(y) ? y : x > y ? x : y;

    public static Vector<T> Run<T>(Vector<T> x, Vector<T> y) where T : unmanaged, INumber<T> =>
        // Only NaN differs from itself.
        Vector.ConditionalSelect(Vector.BitwiseOr(Vector.GreaterThan(x, y), Vector.OnesComplement(Vector.Equals(x, x))), x, y);
}

/// <summary>The smaller of two; a NaN is smaller than anything.</summary>
internal readonly struct MinimumOp : IBinary
{
    public static T Run<T>(T x, T y) where T : unmanaged, INumber<T> => T.IsNaN(x) ? x : T.IsNaN(y) ? y : x < y ? x : y;

    public static Vector<T> Run<T>(Vector<T> x, Vector<T> y) where T : unmanaged, INumber<T> =>
        Vector.ConditionalSelect(Vector.BitwiseOr(Vector.LessThan(x, y), Vector.OnesComplement(Vector.Equals(x, x))), x, y);
}

/// <summary>maximum and minimum of two tensors. Where both are equal, each gets half of the gradient.</summary>
internal static class Extremes
{
    internal static Tensor Maximum(Tensor a, Tensor b) => Apply(a, b, BinaryLoop.Run<MaximumOp>, "MaximumBackward0", larger: true);

    internal static Tensor Minimum(Tensor a, Tensor b) => Apply(a, b, BinaryLoop.Run<MinimumOp>, "MinimumBackward0", larger: false);

    private static Tensor Apply(Tensor a, Tensor b, Elementwise.Loop loop, string name, bool larger)
    {
        var (sizesA, sizesB, typeA, typeB) = (a.Impl.Sizes, b.Impl.Sizes, a.dtype, b.dtype);
        return Tape.Record(Elementwise.Compute(loop, a, b, Promotion.Result(a, b)), name, [a, b], [a, b], (context, gradient) =>
        {
            var (x, y) = (context.Saved(0), context.Saved(1));
            var shared = torch.where(Comparisons.Equal(x, y), Multiply.Apply(gradient, 0.5), gradient);
            return
            [
                context.Needs(0) ? Share(larger ? Comparisons.Less(x, y) : Comparisons.Greater(x, y), sizesA, typeA) : null,
                context.Needs(1) ? Share(larger ? Comparisons.Greater(x, y) : Comparisons.Less(x, y), sizesB, typeB) : null,
            ];

            Tensor Share(Tensor loses, long[] sizes, ScalarType dtype) =>
                Broadcasting.Reduce(shared.masked_fill(loses, 0), sizes, dtype);
        });
    }
}

/// <summary>Clamps values from below, from above, or both. Values equal to a limit pass gradients on.</summary>
internal static class Clamp
{
    internal static Tensor Apply(Tensor x, Scalar? min, Scalar? max, string name = "ClampBackward1")
    {
        var dtype = Check(x, min, max);
        var result = new Tensor(Gradients.Copy(x.Impl, dtype));
        Limit(result, min, max);
        return Tape.Record(result, name, [x], [x], Backward(min, max));
    }

    internal static Tensor ApplyInPlace(Tensor x, Scalar? min, Scalar? max)
    {
        Promotion.CheckCast(Check(x, min, max), x.dtype);
        Tape.CheckInPlace(x);
        using var temporaries = Temporaries.Begin();
        var original = Tape.IsNeeded(x) ? new Tensor(Gradients.Copy(x.Impl, x.dtype)) : null;
        Limit(x, min, max);
        return Tape.RecordInPlace(x, "ClampBackward1", [x], [original], Backward(min, max));
    }

    internal static Tensor Apply(Tensor x, Tensor? min, Tensor? max)
    {
        if (min is null && max is null)
        {
            throw Errors.Native("torch.clamp: At least one of 'min' or 'max' must not be None");
        }
        using var temporaries = Temporaries.Begin();
        var result = min is null ? x : Extremes.Maximum(x, min);
        return temporaries.Keep(max is null ? result : Extremes.Minimum(result, max));
    }

    private static ScalarType Check(Tensor x, Scalar? min, Scalar? max)
    {
        if (min is null && max is null)
        {
            throw Errors.Native("torch.clamp: At least one of 'min' or 'max' must not be None");
        }
        var dtype = min is null ? x.dtype : Promotion.Result(x, min);
        return max is null || DTypes.IsFloat(dtype) ? dtype : Promotion.Result(x, max);
    }

    private static void Limit(Tensor x, Scalar? min, Scalar? max)
    {
        if (min is not null)
        {
            Elementwise.ComputeInPlace(BinaryLoop.Run<MaximumOp>, x, min, x.dtype);
        }
        if (max is not null)
        {
            Elementwise.ComputeInPlace(BinaryLoop.Run<MinimumOp>, x, max, x.dtype);
        }
    }

    private static Backward Backward(Scalar? min, Scalar? max) => (context, gradient) =>
    {
        var x = context.Saved(0);
        var inside = min is null ? null : Comparisons.GreaterEqual(x, min);
        if (max is not null)
        {
            var below = Comparisons.LessEqual(x, max);
            inside = inside is null ? below : Multiply.Apply(inside, below);
        }
        return [Copying.To(gradient.masked_fill(inside!.logical_not(), 0), x.dtype)];
    };
}
