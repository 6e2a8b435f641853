using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Powers of tensors and numbers.</summary>
internal static class Power
{
    internal static Tensor Apply(Tensor x, Scalar exponent)
    {
        var dtype = Promotion.Result(x, exponent);
        var from = x.dtype;
        var result = Raise(x, exponent, dtype);
        return Tape.Record(result, "PowBackward0", [x], [x], (context, gradient) =>
            [Copying.To(Gradient(gradient, context.Saved(0), exponent), from)]);
    }

    internal static Tensor ApplyInPlace(Tensor x, Scalar exponent)
    {
        Tape.CheckInPlace(x);
        Promotion.CheckCast(Promotion.Result(x, exponent), x.dtype);
        using var temporaries = Temporaries.Begin();
        var original = Tape.IsNeeded(x) ? new Tensor(Gradients.Copy(x.Impl, x.dtype)) : null;
        StridedCopy.Run(Raise(x, exponent, x.dtype).Impl, x.Impl);
        return Tape.RecordInPlace(x, "PowBackward0", [x], [original], (context, gradient) =>
            [Gradient(gradient, context.Saved(0), exponent)]);
    }

    internal static Tensor Apply(Tensor x, Tensor exponent)
    {
        var dtype = Promotion.Result(x, exponent);
        var (sizesX, sizesE, typeX, typeE) = (x.Impl.Sizes, exponent.Impl.Sizes, x.dtype, exponent.dtype);
        var result = Elementwise.Compute(BinaryLoop.RunScalar<PowOp>, x, exponent, dtype);
        return Tape.Record(result, "PowBackward1", [x, exponent], [x, exponent, result], (context, gradient) =>
        {
            var (a, b) = (context.Saved(0), context.Saved(1));
            return
            [
                context.Needs(0)
                    ? Broadcasting.Reduce(gradient.mul(b.mul(Apply(a, b.sub(1)))).masked_fill(b.eq(0), 0), sizesX, typeX)
                    : null,
                // The limit of xʸ·ln x at x = 0 is 0 for y ≥ 0.
                context.Needs(1)
                    ? Broadcasting.Reduce(
                        gradient.mul(context.Saved(2).mul(a.log()).masked_fill(a.eq(0).logical_and(b.ge(0)), 0)), sizesE, typeE)
                    : null,
            ];
        });
    }

    private static Tensor Raise(Tensor x, Scalar exponent, ScalarType dtype)
    {
        if (!exponent.IsFloat && exponent.Int64 < 0 && !DTypes.IsFloat(dtype))
        {
            throw Errors.Native("Integers to negative integer powers are not allowed.");
        }
        // The common powers have faster instructions.
        if (DTypes.IsFloat(dtype) && dtype == x.dtype && Shortcut(exponent.Double) is { } loop)
        {
            var result = TensorImpl.Allocate(x.Impl.Sizes, dtype);
            loop(x.Impl, result);
            return new Tensor(result);
        }
        return Elementwise.Compute(BinaryLoop.RunScalar<PowOp>, x, exponent, dtype);
    }

    private static Action<TensorImpl, TensorImpl>? Shortcut(double exponent) => exponent switch
    {
        1 => StridedCopy.Run,
        2 => UnaryLoop.Run<SquareOp>,
        0.5 => UnaryLoop.RunFloat<SqrtOp>,
        -1 => UnaryLoop.RunFloat<ReciprocalOp>,
        -0.5 => UnaryLoop.RunFloat<RsqrtOp>,
        _ => null,
    };

    private static Tensor Gradient(Tensor gradient, Tensor x, Scalar exponent) => exponent.Double == 0
        ? zeros_like(gradient)
        : gradient.mul(Apply(x, exponent.IsFloat ? exponent.Double - 1 : (Scalar)(exponent.Int64 - 1)).mul(exponent));

    private readonly struct PowOp : IScalarBinary
    {
        public static T Run<T>(T x, T y) where T : unmanaged, INumber<T>
        {
            if (typeof(T) == typeof(float))
            {
                return (T)(object)MathF.Pow((float)(object)x, (float)(object)y);
            }
            if (typeof(T) == typeof(double))
            {
                return (T)(object)Math.Pow((double)(object)x, (double)(object)y);
            }
            return Integer(x, long.CreateTruncating(y));
        }

        /// <summary>By repeated squaring; a negative exponent leaves only the powers of ±1.</summary>
        private static T Integer<T>(T x, long exponent) where T : unmanaged, INumber<T>
        {
            if (exponent < 0)
            {
                return x == T.One ? T.One : x == -T.One ? (exponent % 2 == 0 ? T.One : x) : T.Zero;
            }
            var result = T.One;
            for (; exponent > 0; exponent >>= 1, x *= x)
            {
                if ((exponent & 1) != 0)
                {
                    result *= x;
                }
            }
            return result;
        }
    }
}
