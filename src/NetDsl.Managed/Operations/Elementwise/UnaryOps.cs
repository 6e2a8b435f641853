using System.Numerics;
using System.Numerics.Tensors;

namespace NetDsl.Managed.Operations;

internal readonly struct NegateOp : IUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T> => TensorPrimitives.Negate(x, y);
}

internal readonly struct AbsOp : IUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T> => TensorPrimitives.Abs(x, y);
}

internal readonly struct SignOp : IUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = x[i] > T.Zero ? T.One : x[i] < T.Zero ? -T.One : T.Zero;
        }
    }
}

internal readonly struct SquareOp : IUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(x, x, y);
}

internal readonly struct ExpOp : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Exp(x, y);
}

internal readonly struct Exp2Op : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Exp2(x, y);
}

internal readonly struct Expm1Op : IFloatFunction
{
    public static T Run<T>(T x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        // exp(x) - 1 loses precision near zero; sinh and cosh do not.
        var half = x / (T.One + T.One);
        return T.Abs(x) < T.One ? (T.One + T.One) * T.Sinh(half) * T.Exp(half) : T.Exp(x) - T.One;
    }
}

internal readonly struct LogOp : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Log(x, y);
}

internal readonly struct Log2Op : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Log2(x, y);
}

internal readonly struct Log10Op : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Log10(x, y);
}

internal readonly struct Log1pOp : IFloatFunction
{
    public static T Run<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => SpecialFunctions.Log1p(x);
}

internal readonly struct SqrtOp : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sqrt(x, y);
}

internal readonly struct RsqrtOp : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
        TensorPrimitives.ReciprocalSqrt(x, y);
}

internal readonly struct ReciprocalOp : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
        TensorPrimitives.Reciprocal(x, y);
}

internal readonly struct SinOp : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sin(x, y);
}

internal readonly struct CosOp : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Cos(x, y);
}

internal readonly struct TanOp : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Tan(x, y);
}

internal readonly struct SinhOp : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sinh(x, y);
}

internal readonly struct CoshOp : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Cosh(x, y);
}

internal readonly struct AsinOp : IFloatFunction
{
    public static T Run<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Asin(x);
}

internal readonly struct AcosOp : IFloatFunction
{
    public static T Run<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Acos(x);
}

internal readonly struct AtanOp : IFloatFunction
{
    public static T Run<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Atan(x);
}

internal readonly struct FloorOp : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Floor(x, y);
}

internal readonly struct CeilOp : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Ceiling(x, y);
}

/// <summary>Rounds halves to the even neighbour, as PyTorch does.</summary>
internal readonly struct RoundOp : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
        TensorPrimitives.Round(x, MidpointRounding.ToEven, y);
}

internal readonly struct TruncOp : IFloatUnary
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
        TensorPrimitives.Truncate(x, y);
}

internal readonly struct ErfOp : IFloatFunction
{
    public static T Run<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => SpecialFunctions.Erf(x);
}

internal readonly struct ErfcOp : IFloatFunction
{
    public static T Run<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => SpecialFunctions.Erfc(x);
}

internal readonly struct ErfinvOp : IFloatFunction
{
    public static T Run<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> =>
        T.CreateTruncating(SpecialFunctions.Erfinv(double.CreateTruncating(x)));
}
