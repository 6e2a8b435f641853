using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>The mathematical functions of one element, with their derivatives.</summary>
internal static class UnaryFunctions
{
    internal static readonly Unary Neg = new(
        "NegBackward0", UnaryLoop.Run<NegateOp>, Saves.Nothing, (g, _) => Negate.Apply(g), KeepsIntegers: true);

    internal static readonly Unary Abs = new(
        "AbsBackward0", UnaryLoop.Run<AbsOp>, Saves.Input, (g, x) => g.mul(Sign!.Apply(x!)), KeepsIntegers: true);

    internal static readonly Unary Sign = new(
        "SignBackward0", UnaryLoop.Run<SignOp>, Saves.Nothing, (g, _) => zeros_like(g), KeepsIntegers: true);

    internal static readonly Unary Square = new(
        "PowBackward0", UnaryLoop.Run<SquareOp>, Saves.Input, (g, x) => g.mul(x!).mul(2), KeepsIntegers: true);

    internal static readonly Unary Exp = new("ExpBackward0", UnaryLoop.RunFloat<ExpOp>, Saves.Output, (g, y) => g.mul(y!));

    internal static readonly Unary Exp2 = new(
        "Exp2Backward0", UnaryLoop.RunFloat<Exp2Op>, Saves.Output, (g, y) => g.mul(y!).mul(Math.Log(2)));

    internal static readonly Unary Expm1 = new("Expm1Backward0", UnaryLoop.RunFunction<Expm1Op>, Saves.Output, (g, y) => g.mul(y!.add(1)));

    internal static readonly Unary Log = new("LogBackward0", UnaryLoop.RunFloat<LogOp>, Saves.Input, (g, x) => g.div(x!));

    internal static readonly Unary Log2 = new(
        "Log2Backward0", UnaryLoop.RunFloat<Log2Op>, Saves.Input, (g, x) => g.div(x!.mul(Math.Log(2))));

    internal static readonly Unary Log10 = new(
        "Log10Backward0", UnaryLoop.RunFloat<Log10Op>, Saves.Input, (g, x) => g.div(x!.mul(Math.Log(10))));

    internal static readonly Unary Log1p = new("Log1PBackward0", UnaryLoop.RunFunction<Log1pOp>, Saves.Input, (g, x) => g.div(x!.add(1)));

    internal static readonly Unary Sqrt = new("SqrtBackward0", UnaryLoop.RunFloat<SqrtOp>, Saves.Output, (g, y) => g.div(y!.mul(2)));

    internal static readonly Unary Rsqrt = new(
        "RsqrtBackward0", UnaryLoop.RunFloat<RsqrtOp>, Saves.Output, (g, y) => g.mul(y!.mul(y!).mul(y!)).mul(-0.5));

    internal static readonly Unary Reciprocal = new(
        "ReciprocalBackward0", UnaryLoop.RunFloat<ReciprocalOp>, Saves.Output, (g, y) => Negate.Apply(g.mul(y!).mul(y!)));

    internal static readonly Unary Sin = new("SinBackward0", UnaryLoop.RunFloat<SinOp>, Saves.Input, (g, x) => g.mul(Cos!.Apply(x!)));

    internal static readonly Unary Cos = new(
        "CosBackward0", UnaryLoop.RunFloat<CosOp>, Saves.Input, (g, x) => Negate.Apply(g.mul(Sin.Apply(x!))));

    internal static readonly Unary Tan = new("TanBackward0", UnaryLoop.RunFloat<TanOp>, Saves.Output, (g, y) => g.mul(y!.mul(y!).add(1)));

    internal static readonly Unary Sinh = new("SinhBackward0", UnaryLoop.RunFloat<SinhOp>, Saves.Input, (g, x) => g.mul(Cosh!.Apply(x!)));

    internal static readonly Unary Cosh = new("CoshBackward0", UnaryLoop.RunFloat<CoshOp>, Saves.Input, (g, x) => g.mul(Sinh.Apply(x!)));

    internal static readonly Unary Asin = new(
        "AsinBackward0", UnaryLoop.RunFunction<AsinOp>, Saves.Input, (g, x) => g.mul(Rsqrt.Apply(OneMinusSquare(x!))));

    internal static readonly Unary Acos = new(
        "AcosBackward0", UnaryLoop.RunFunction<AcosOp>, Saves.Input, (g, x) => Negate.Apply(g.mul(Rsqrt.Apply(OneMinusSquare(x!)))));

    internal static readonly Unary Atan = new(
        "AtanBackward0", UnaryLoop.RunFunction<AtanOp>, Saves.Input, (g, x) => g.div(x!.mul(x!).add(1)));

    internal static readonly Unary Floor = Rounding<FloorOp>("FloorBackward0");

    internal static readonly Unary Ceil = Rounding<CeilOp>("CeilBackward0");

    internal static readonly Unary Round = Rounding<RoundOp>("RoundBackward0");

    internal static readonly Unary Trunc = Rounding<TruncOp>("TruncBackward0");

    internal static readonly Unary Erf = new("ErfBackward0", UnaryLoop.RunFunction<ErfOp>, Saves.Input, (g, x) => g.mul(Bell(x!)));

    internal static readonly Unary Erfc = new(
        "ErfcBackward0", UnaryLoop.RunFunction<ErfcOp>, Saves.Input, (g, x) => Negate.Apply(g.mul(Bell(x!))));

    internal static readonly Unary Erfinv = new(
        "ErfinvBackward0", UnaryLoop.RunFunction<ErfinvOp>, Saves.Output,
        (g, y) => g.mul(Exp.Apply(y!.mul(y!)).mul(Math.Sqrt(Math.PI) / 2)));

    /// <summary>Rounding does not change integers; its derivative is zero almost everywhere.</summary>
    private static Unary Rounding<TOp>(string name) where TOp : IFloatUnary => new(
        name,
        static (x, y) =>
        {
            if (DTypes.IsFloat(x.DType))
            {
                UnaryLoop.RunFloat<TOp>(x, y);
            }
            else if (x != y)
            {
                StridedCopy.Run(x, y);
            }
        },
        Saves.Nothing,
        (g, _) => zeros_like(g),
        KeepsIntegers: true);

    private static Tensor OneMinusSquare(Tensor x) => Subtract.Apply((Scalar)1, x.mul(x));

    /// <summary>The derivative of erf: 2/√π · e^(-x²).</summary>
    private static Tensor Bell(Tensor x) => Exp.Apply(Negate.Apply(x.mul(x))).mul(2 / Math.Sqrt(Math.PI));
}

/// <summary>The negative, for gradients.</summary>
internal static class Negate
{
    internal static Tensor Apply(Tensor x)
    {
        CheckType(x);
        return UnaryFunctions.Neg.Apply(x);
    }

    internal static Tensor ApplyInPlace(Tensor x)
    {
        CheckType(x);
        return UnaryFunctions.Neg.ApplyInPlace(x);
    }

    private static void CheckType(Tensor x)
    {
        if (x.dtype == ScalarType.Bool)
        {
            throw Errors.Native("Negation, the `-` operator, on a bool tensor is not supported. "
                + "If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.");
        }
    }
}
