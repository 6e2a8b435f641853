using System.Numerics;
using NetDsl.Managed.Autograd;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Quotients of tensors and numbers.</summary>
internal static class Divide
{
    internal static Tensor Apply(Tensor a, Tensor b, RoundingMode rounding)
    {
        if (rounding != RoundingMode.None)
        {
            return Rounded(a, b, rounding);
        }
        var result = Elementwise.Compute(BinaryLoop.Run<DivideOp>, a, b, Promotion.Float(Promotion.Result(a, b)));
        return Tape.Record(result, "DivBackward0", [a, b], [b.requires_grad ? a : null, b], Backward(a, b));
    }

    internal static Tensor Apply(Tensor a, Scalar b, RoundingMode rounding)
    {
        if (rounding != RoundingMode.None)
        {
            var type = Promotion.Result(a, b);
            return Elementwise.Compute(Rounding(rounding), a, b, type);
        }
        var result = Elementwise.Compute(BinaryLoop.Run<DivideOp>, a, b, Promotion.Float(Promotion.Result(a, b)));
        return Tape.Record(result, "DivBackward0", [a], [], By(a, b));
    }

    /// <summary>A number divided by a tensor.</summary>
    internal static Tensor Apply(Scalar a, Tensor b)
    {
        var dtype = b.dtype;
        var result = Elementwise.Compute(BinaryLoop.Run<DivideOp>, b, a, Promotion.Float(Promotion.Result(b, a)), swap: true);
        return Tape.Record(result, "DivBackward0", [b], [b, result], (context, gradient) =>
            [Copying.To(Negate.Apply(Apply(Multiply.Apply(gradient, context.Saved(1)), context.Saved(0), RoundingMode.None)), dtype)]);
    }

    internal static Tensor ApplyInPlace(Tensor a, Tensor b, RoundingMode rounding)
    {
        Tape.CheckInPlace(a);
        if (rounding != RoundingMode.None)
        {
            Elementwise.ComputeInPlace(Rounding(rounding), a, b, Promotion.Result(a, b));
            return Tape.RecordInPlace(a, "DivBackward1", [a, b], [], Nothing(a, b));
        }
        using var temporaries = Temporaries.Begin();
        var original = Tape.IsNeeded(b) ? new Tensor(Gradients.Copy(a.Impl, a.dtype)) : null;
        var divisor = a.Impl == b.Impl ? original : b;
        Elementwise.ComputeInPlace(BinaryLoop.Run<DivideOp>, a, b, Promotion.Float(Promotion.Result(a, b)));
        return Tape.RecordInPlace(a, "DivBackward0", [a, b], [original, divisor], Backward(a, b));
    }

    internal static Tensor ApplyInPlace(Tensor a, Scalar b, RoundingMode rounding)
    {
        Tape.CheckInPlace(a);
        if (rounding != RoundingMode.None)
        {
            Elementwise.ComputeInPlace(Rounding(rounding), a, b, Promotion.Result(a, b));
            return Tape.RecordOverwrite(a, "DivBackward1");
        }
        Elementwise.ComputeInPlace(BinaryLoop.Run<DivideOp>, a, b, Promotion.Float(Promotion.Result(a, b)));
        return Tape.RecordInPlace(a, "DivBackward0", [a], [], By(a, b));
    }

    private static Tensor Rounded(Tensor a, Tensor b, RoundingMode rounding)
    {
        var result = Elementwise.Compute(Rounding(rounding), a, b, Promotion.Result(a, b));
        return Tape.Record(result, "DivBackward1", [a, b], [], Nothing(a, b));
    }

    /// <summary>A rounded quotient is piecewise constant: both gradients are zero.</summary>
    private static Backward Nothing(Tensor a, Tensor b)
    {
        var (sizesA, sizesB) = (a.Impl.Sizes, b.Impl.Sizes);
        return (_, gradient) => [Factories.Zeros(sizesA, gradient.dtype), Factories.Zeros(sizesB, gradient.dtype)];
    }

    private static Elementwise.Loop Rounding(RoundingMode rounding) => rounding == RoundingMode.floor
        ? BinaryLoop.RunScalar<FloorDivideOp>
        : BinaryLoop.RunScalar<TruncateDivideOp>;

    private static Backward By(Tensor a, Scalar b)
    {
        var dtype = a.dtype;
        return (_, gradient) => [Copying.To(Apply(gradient, b, RoundingMode.None), dtype)];
    }

    private static Backward Backward(Tensor a, Tensor b)
    {
        var (sizesA, sizesB, typeA, typeB) = (a.Impl.Sizes, b.Impl.Sizes, a.dtype, b.dtype);
        return (context, gradient) =>
        {
            var divisor = context.Saved(1);
            var forA = Apply(gradient, divisor, RoundingMode.None);
            return
            [
                context.Needs(0) ? Broadcasting.Reduce(forA, sizesA, typeA) : null,
                context.Needs(1)
                    ? Broadcasting.Reduce(
                        Negate.Apply(Apply(Multiply.Apply(forA, context.Saved(0)), divisor, RoundingMode.None)), sizesB, typeB)
                    : null,
            ];
        };
    }
}

/// <summary>The quotient.</summary>
internal readonly struct DivideOp : IBinary
{
    public static T Run<T>(T x, T y) where T : unmanaged, INumber<T> => x / y;

    public static Vector<T> Run<T>(Vector<T> x, Vector<T> y) where T : unmanaged, INumber<T> => x / y;
}
