using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>The quotient rounded down.</summary>
internal readonly struct FloorDivideOp : IScalarBinary
{
    public static T Run<T>(T x, T y) where T : unmanaged, INumber<T> => TruncateDivideOp.IsFloat<T>()
        ? FloatRounding.Floor(x / y)
        : TruncateDivideOp.Run(x, y) - (RemainderOp.IsUneven(x, y) ? T.One : T.Zero);
}

/// <summary>The quotient rounded towards zero.</summary>
internal readonly struct TruncateDivideOp : IScalarBinary
{
    public static T Run<T>(T x, T y) where T : unmanaged, INumber<T>
    {
        if (IsFloat<T>())
        {
            return FloatRounding.Truncate(x / y);
        }
        return T.IsZero(y) ? throw Errors.Native("ZeroDivisionError") : x / y;
    }

    internal static bool IsFloat<T>() => typeof(T) == typeof(float) || typeof(T) == typeof(double);
}

/// <summary>The remainder with the divisor's sign.</summary>
internal readonly struct RemainderOp : IScalarBinary
{
    public static T Run<T>(T x, T y) where T : unmanaged, INumber<T>
    {
        var rest = RestOp.Run(x, y);
        return !T.IsZero(rest) && T.IsNegative(rest) != T.IsNegative(y) ? rest + y : rest;
    }

    /// <summary>Whether rounding towards zero and rounding down differ.</summary>
    internal static bool IsUneven<T>(T x, T y) where T : unmanaged, INumber<T> =>
        !T.IsZero(x % y) && T.IsNegative(x) != T.IsNegative(y);
}

/// <summary>The remainder with the dividend's sign.</summary>
internal readonly struct RestOp : IScalarBinary
{
    public static T Run<T>(T x, T y) where T : unmanaged, INumber<T> =>
        T.IsZero(y) && !TruncateDivideOp.IsFloat<T>() ? throw Errors.Native("ZeroDivisionError") : x % y;
}

/// <summary>Rounding of floating-point values.</summary>
internal static class FloatRounding
{
    internal static T Floor<T>(T x) where T : INumber<T> =>
        typeof(T) == typeof(float) ? (T)(object)MathF.Floor((float)(object)x) : (T)(object)Math.Floor((double)(object)x);

    internal static T Truncate<T>(T x) where T : INumber<T> =>
        typeof(T) == typeof(float) ? (T)(object)MathF.Truncate((float)(object)x) : (T)(object)Math.Truncate((double)(object)x);
}

/// <summary>Remainders: remainder has the divisor's sign (as in Python), fmod the dividend's (as in C).</summary>
internal static class Modulo
{
    internal static Tensor Remainder(Tensor a, Tensor b) =>
        Apply(a, b, BinaryLoop.RunScalar<RemainderOp>, RoundingMode.floor, "RemainderBackward1");

    internal static Tensor Remainder(Tensor a, Scalar b) => Apply(a, b, BinaryLoop.RunScalar<RemainderOp>, "RemainderBackward0");

    internal static Tensor RemainderInPlace(Tensor a, Scalar b) =>
        ApplyInPlace(a, b, BinaryLoop.RunScalar<RemainderOp>, "RemainderBackward0");

    internal static Tensor Fmod(Tensor a, Tensor b) => Apply(a, b, BinaryLoop.RunScalar<RestOp>, RoundingMode.trunc, "FmodBackward1");

    internal static Tensor Fmod(Tensor a, Scalar b) => Apply(a, b, BinaryLoop.RunScalar<RestOp>, "FmodBackward0");

    internal static Tensor FmodInPlace(Tensor a, Scalar b) => ApplyInPlace(a, b, BinaryLoop.RunScalar<RestOp>, "FmodBackward0");

    private static Tensor Apply(Tensor a, Tensor b, Elementwise.Loop loop, RoundingMode rounding, string name)
    {
        var (sizesA, sizesB, typeA, typeB) = (a.Impl.Sizes, b.Impl.Sizes, a.dtype, b.dtype);
        return Tape.Record(Elementwise.Compute(loop, a, b, Promotion.Result(a, b)), name, [a, b], [a, b], (context, gradient) =>
        [
            context.Needs(0) ? Broadcasting.Reduce(gradient, sizesA, typeA) : null,
            context.Needs(1)
                ? Broadcasting.Reduce(
                    Negate.Apply(Multiply.Apply(gradient, Divide.Apply(context.Saved(0), context.Saved(1), rounding))), sizesB, typeB)
                : null,
        ]);
    }

    private static Tensor Apply(Tensor a, Scalar b, Elementwise.Loop loop, string name) => Tape.Record(
        Elementwise.Compute(loop, a, b, Promotion.Result(a, b)), name, [a], [], static (_, gradient) => [gradient]);

    private static Tensor ApplyInPlace(Tensor a, Scalar b, Elementwise.Loop loop, string name)
    {
        Tape.CheckInPlace(a);
        Elementwise.ComputeInPlace(loop, a, b, Promotion.Result(a, b));
        return Tape.RecordInPlace(a, name, [a], [], static (_, gradient) => [gradient]);
    }
}
