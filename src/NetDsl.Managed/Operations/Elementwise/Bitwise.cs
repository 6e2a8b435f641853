using System.Numerics;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>and, or, xor and not of the bits of integers and truth values.</summary>
internal static class Bitwise
{
    internal static Tensor And(Tensor a, Tensor b) => Apply<AndOp>(a, b, "and");

    internal static Tensor Or(Tensor a, Tensor b) => Apply<OrOp>(a, b, "or");

    internal static Tensor Xor(Tensor a, Tensor b) => Apply<XorOp>(a, b, "xor");

    internal static Tensor Not(Tensor a)
    {
        if (a.dtype == ScalarType.Bool)
        {
            return Comparisons.Not(a);
        }
        CheckType(a.dtype, "not");
        var ones = Elementwise.Constant(a.dtype == ScalarType.Byte ? 255 : -1, a.dtype);
        var output = TensorImpl.Allocate(a.Impl.Sizes, a.dtype);
        BinaryLoop.Run<XorOp>(a.Impl, ones, output);
        ones.Release();
        return new Tensor(output);
    }

    private static Tensor Apply<TOp>(Tensor a, Tensor b, string name) where TOp : IBinary
    {
        var dtype = Promotion.Result(a, b);
        CheckType(dtype, name);
        return Elementwise.Compute(BinaryLoop.Run<TOp>, a, b, dtype);
    }

    private static void CheckType(ScalarType dtype, string name)
    {
        if (DTypes.IsFloat(dtype))
        {
            throw Errors.Native($"\"bitwise_{name}_cpu\" not implemented for '{DTypes.Name(dtype)}'");
        }
    }

    private readonly struct AndOp : IBinary
    {
        public static T Run<T>(T x, T y) where T : unmanaged, INumber<T> =>
            T.CreateTruncating(long.CreateTruncating(x) & long.CreateTruncating(y));

        public static Vector<T> Run<T>(Vector<T> x, Vector<T> y) where T : unmanaged, INumber<T> => x & y;
    }

    private readonly struct OrOp : IBinary
    {
        public static T Run<T>(T x, T y) where T : unmanaged, INumber<T> =>
            T.CreateTruncating(long.CreateTruncating(x) | long.CreateTruncating(y));

        public static Vector<T> Run<T>(Vector<T> x, Vector<T> y) where T : unmanaged, INumber<T> => x | y;
    }

    private readonly struct XorOp : IBinary
    {
        public static T Run<T>(T x, T y) where T : unmanaged, INumber<T> =>
            T.CreateTruncating(long.CreateTruncating(x) ^ long.CreateTruncating(y));

        public static Vector<T> Run<T>(Vector<T> x, Vector<T> y) where T : unmanaged, INumber<T> => x ^ y;
    }
}
