using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Comparisons of tensors and numbers, giving truth values.</summary>
internal static class Comparisons
{
    internal static Tensor Equal(Tensor a, Tensor b) => Apply<EqualOp>(a, b);

    internal static Tensor Equal(Tensor a, Scalar b) => Apply<EqualOp>(a, b);

    internal static Tensor NotEqual(Tensor a, Tensor b) => Apply<NotEqualOp>(a, b);

    internal static Tensor NotEqual(Tensor a, Scalar b) => Apply<NotEqualOp>(a, b);

    internal static Tensor Less(Tensor a, Tensor b) => Apply<LessOp>(a, b);

    internal static Tensor Less(Tensor a, Scalar b) => Apply<LessOp>(a, b);

    internal static Tensor LessEqual(Tensor a, Tensor b) => Apply<LessEqualOp>(a, b);

    internal static Tensor LessEqual(Tensor a, Scalar b) => Apply<LessEqualOp>(a, b);

    internal static Tensor Greater(Tensor a, Tensor b) => Apply<GreaterOp>(a, b);

    internal static Tensor Greater(Tensor a, Scalar b) => Apply<GreaterOp>(a, b);

    internal static Tensor GreaterEqual(Tensor a, Tensor b) => Apply<GreaterEqualOp>(a, b);

    internal static Tensor GreaterEqual(Tensor a, Scalar b) => Apply<GreaterEqualOp>(a, b);

    internal static Tensor And(Tensor a, Tensor b) => ApplyTruth<AndOp>(a, b);

    internal static Tensor Or(Tensor a, Tensor b) => ApplyTruth<OrOp>(a, b);

    internal static Tensor Xor(Tensor a, Tensor b) => ApplyTruth<NotEqualOp>(a, b);

    internal static Tensor Not(Tensor a) => Equal(a, 0);

    /// <summary>Whether shapes and all elements are equal.</summary>
    internal static bool AreEqual(Tensor a, Tensor b)
    {
        if (!a.Impl.Sizes.AsSpan().SequenceEqual(b.Impl.Sizes))
        {
            return false;
        }
        using var scope = NewDisposeScope();
        return Equal(a, b).all().item<bool>();
    }

    /// <summary>Overwrites the compared elements with the booleans.</summary>
    internal static Tensor Overwrite(Tensor target, Tensor truth)
    {
        using (truth)
        {
            Tape.CheckInPlace(target);
            if (!truth.Impl.Sizes.AsSpan().SequenceEqual(target.Impl.Sizes))
            {
                throw Errors.Native($"output with shape {Shapes.Text(target.Impl.Sizes)} doesn't match the broadcast shape "
                    + Shapes.Text(truth.Impl.Sizes));
            }
            StridedCopy.Run(truth.Impl, target.Impl);
            return Tape.RecordOverwrite(target, "CompareBackward0");
        }
    }

    private static Tensor Apply<TOp>(Tensor a, Tensor b) where TOp : IComparison =>
        Elementwise.Compute(ComparisonLoop.Run<TOp>, a, b, Promotion.Result(a, b), truth: true);

    private static Tensor Apply<TOp>(Tensor a, Scalar b) where TOp : IComparison =>
        Elementwise.Compute(ComparisonLoop.Run<TOp>, a, b, Promotion.Result(a, b), truth: true);

    private static Tensor ApplyTruth<TOp>(Tensor a, Tensor b) where TOp : IComparison =>
        Elementwise.Compute(ComparisonLoop.Run<TOp>, a, b, ScalarType.Bool, truth: true);

    private readonly struct EqualOp : IComparison
    {
        public static bool Run<T>(T x, T y) where T : unmanaged, INumber<T> => x == y;
    }

    private readonly struct NotEqualOp : IComparison
    {
        public static bool Run<T>(T x, T y) where T : unmanaged, INumber<T> => x != y;
    }

    private readonly struct LessOp : IComparison
    {
        public static bool Run<T>(T x, T y) where T : unmanaged, INumber<T> => x < y;
    }

    private readonly struct LessEqualOp : IComparison
    {
        public static bool Run<T>(T x, T y) where T : unmanaged, INumber<T> => x <= y;
    }

    private readonly struct GreaterOp : IComparison
    {
        public static bool Run<T>(T x, T y) where T : unmanaged, INumber<T> => x > y;
    }

    private readonly struct GreaterEqualOp : IComparison
    {
        public static bool Run<T>(T x, T y) where T : unmanaged, INumber<T> => x >= y;
    }

    private readonly struct AndOp : IComparison
    {
        public static bool Run<T>(T x, T y) where T : unmanaged, INumber<T> => !T.IsZero(x) && !T.IsZero(y);
    }

    private readonly struct OrOp : IComparison
    {
        public static bool Run<T>(T x, T y) where T : unmanaged, INumber<T> => !T.IsZero(x) || !T.IsZero(y);
    }
}
