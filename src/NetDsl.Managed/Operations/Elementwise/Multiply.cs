using System.Numerics;
using NetDsl.Managed.Autograd;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Products of tensors and numbers.</summary>
internal static class Multiply
{
    internal static Tensor Apply(Tensor a, Tensor b)
    {
        var dtype = Promotion.Result(a, b);
        var result = Elementwise.Compute(BinaryLoop.Run<Op>, a, b, dtype);
        return Tape.Record(result, "MulBackward0", [a, b], [b.requires_grad ? a : null, a.requires_grad ? b : null], Backward(a, b));
    }

    internal static Tensor Apply(Tensor a, Scalar b)
    {
        var dtype = Promotion.Result(a, b);
        return Tape.Record(Elementwise.Compute(BinaryLoop.Run<Op>, a, b, dtype), "MulBackward0", [a], [], Scaled(a, b));
    }

    internal static Tensor ApplyInPlace(Tensor a, Tensor b)
    {
        Tape.CheckInPlace(a);
        var dtype = Promotion.Result(a, b);
        using var temporaries = Temporaries.Begin();
        // The other factor's gradient needs the values that are overwritten.
        var original = Tape.IsNeeded(b) ? new Tensor(Gradients.Copy(a.Impl, a.dtype)) : null;
        var factor = a.Impl == b.Impl ? original : b;
        Elementwise.ComputeInPlace(BinaryLoop.Run<Op>, a, b, dtype);
        return Tape.RecordInPlace(a, "MulBackward0", [a, b], [original, a.requires_grad ? factor : null], Backward(a, b));
    }

    internal static Tensor ApplyInPlace(Tensor a, Scalar b)
    {
        Tape.CheckInPlace(a);
        var dtype = Promotion.Result(a, b);
        Elementwise.ComputeInPlace(BinaryLoop.Run<Op>, a, b, dtype);
        return Tape.RecordInPlace(a, "MulBackward0", [a], [], Scaled(a, b));
    }

    private static Backward Scaled(Tensor a, Scalar b)
    {
        var dtype = a.dtype;
        return (_, gradient) => [Copying.To(Apply(gradient, b), dtype)];
    }

    private static Backward Backward(Tensor a, Tensor b)
    {
        var (sizesA, sizesB, typeA, typeB) = (a.Impl.Sizes, b.Impl.Sizes, a.dtype, b.dtype);
        return (context, gradient) =>
        [
            context.Needs(0) ? Broadcasting.Reduce(Apply(gradient, context.Saved(1)), sizesA, typeA) : null,
            context.Needs(1) ? Broadcasting.Reduce(Apply(gradient, context.Saved(0)), sizesB, typeB) : null,
        ];
    }

    private readonly struct Op : IBinary
    {
        public static T Run<T>(T x, T y) where T : unmanaged, INumber<T> => x * y;

        public static Vector<T> Run<T>(Vector<T> x, Vector<T> y) where T : unmanaged, INumber<T> => x * y;
    }
}
