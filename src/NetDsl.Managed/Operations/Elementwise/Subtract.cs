using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Differences of tensors and numbers.</summary>
internal static class Subtract
{
    internal static Tensor Apply(Tensor a, Tensor b)
    {
        var dtype = Check(Promotion.Result(a, b));
        var result = Elementwise.Compute(BinaryLoop.Run<Op>, a, b, dtype);
        return Tape.Record(result, "SubBackward0", [a, b], [], Backward(a, b));
    }

    internal static Tensor Apply(Tensor a, Scalar b)
    {
        var dtype = Check(Promotion.Result(a, b));
        var from = a.dtype;
        return Tape.Record(Elementwise.Compute(BinaryLoop.Run<Op>, a, b, dtype), "SubBackward0", [a], [],
            (_, gradient) => [Copying.To(gradient, from)]);
    }

    /// <summary>A number less a tensor.</summary>
    internal static Tensor Apply(Scalar a, Tensor b)
    {
        var dtype = Check(Promotion.Result(b, a));
        var from = b.dtype;
        return Tape.Record(Elementwise.Compute(BinaryLoop.Run<Op>, b, a, dtype, swap: true), "RsubBackward1", [b], [],
            (_, gradient) => [Copying.To(Negate.Apply(gradient), from)]);
    }

    internal static Tensor ApplyInPlace(Tensor a, Tensor b)
    {
        Tape.CheckInPlace(a);
        var dtype = Check(Promotion.Result(a, b));
        Elementwise.ComputeInPlace(BinaryLoop.Run<Op>, a, b, dtype);
        return Tape.RecordInPlace(a, "SubBackward0", [a, b], [], Backward(a, b));
    }

    internal static Tensor ApplyInPlace(Tensor a, Scalar b)
    {
        Tape.CheckInPlace(a);
        var dtype = Check(Promotion.Result(a, b));
        Elementwise.ComputeInPlace(BinaryLoop.Run<Op>, a, b, dtype);
        return Tape.RecordInPlace(a, "SubBackward0", [a], [], static (_, gradient) => [gradient]);
    }

    private static Backward Backward(Tensor a, Tensor b)
    {
        var (sizesA, sizesB, typeA, typeB) = (a.Impl.Sizes, b.Impl.Sizes, a.dtype, b.dtype);
        return (context, gradient) =>
        [
            context.Needs(0) ? Broadcasting.Reduce(gradient, sizesA, typeA) : null,
            context.Needs(1) ? Negate.Apply(Broadcasting.Reduce(gradient, sizesB, typeB)) : null,
        ];
    }

    private static ScalarType Check(ScalarType dtype) => dtype != ScalarType.Bool ? dtype : throw Errors.Native(
        "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.");

    private readonly struct Op : IBinary
    {
        public static T Run<T>(T x, T y) where T : unmanaged, INumber<T> => x - y;

        public static Vector<T> Run<T>(Vector<T> x, Vector<T> y) where T : unmanaged, INumber<T> => x - y;
    }
}
