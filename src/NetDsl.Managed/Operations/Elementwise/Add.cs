using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Sums and differences of tensors and numbers.</summary>
internal static class Add
{
    internal static Tensor Apply(Tensor a, Tensor b)
    {
        var dtype = Promotion.Result(a, b);
        var result = Elementwise.Compute(LoopFor(dtype), a, b, dtype);
        return Tape.Record(result, "AddBackward0", [a, b], [], Backward(a, b));
    }

    internal static Tensor Apply(Tensor a, Scalar b)
    {
        var dtype = Promotion.Result(a, b);
        return Tape.Record(Elementwise.Compute(LoopFor(dtype), a, b, dtype), "AddBackward0", [a], [], PassOn(a));
    }

    internal static Tensor ApplyInPlace(Tensor a, Tensor b)
    {
        Tape.CheckInPlace(a);
        var dtype = Promotion.Result(a, b);
        Elementwise.ComputeInPlace(LoopFor(dtype), a, b, dtype);
        return Tape.RecordInPlace(a, "AddBackward0", [a, b], [], Backward(a, b));
    }

    internal static Tensor ApplyInPlace(Tensor a, Scalar b)
    {
        Tape.CheckInPlace(a);
        var dtype = Promotion.Result(a, b);
        Elementwise.ComputeInPlace(LoopFor(dtype), a, b, dtype);
        return Tape.RecordInPlace(a, "AddBackward0", [a], [], PassOn(a));
    }

    /// <summary>a + alpha · b.</summary>
    internal static Tensor Scaled(Tensor a, Tensor b, Scalar alpha)
    {
        if (IsOne(alpha))
        {
            return Apply(a, b);
        }
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(Apply(a, Multiply.Apply(b, alpha)));
    }

    /// <summary>a += alpha · b, in one pass where nothing is recorded: the most frequent operation of optimizers.</summary>
    internal static Tensor ScaledInPlace(Tensor a, Tensor b, Scalar alpha)
    {
        if (IsOne(alpha))
        {
            return ApplyInPlace(a, b);
        }
        var apart = a.Impl.Block != b.Impl.Block || a.Impl == b.Impl;
        if (apart && !Tape.IsNeeded(a, b) && a.dtype == b.dtype &&
            DTypes.IsFloat(a.dtype) && b.Impl.Sizes.AsSpan().SequenceEqual(a.Impl.Sizes))
        {
            AddInPlace.Run(a.Impl, b.Impl, alpha.Double);
            a.Impl.Block.BumpVersion();
            return a;
        }
        using var temporaries = Temporaries.Begin();
        return ApplyInPlace(a, Multiply.Apply(b, alpha));
    }

    private static bool IsOne(Scalar alpha) => alpha.Double == 1;

    // The sum of truth values is "or".
    private static Elementwise.Loop LoopFor(ScalarType dtype) =>
        dtype == ScalarType.Bool ? BinaryLoop.Run<MaximumOp> : BinaryLoop.Run<AddOp>;

    private static Backward PassOn(Tensor a)
    {
        var dtype = a.dtype;
        return (_, gradient) => [Copying.To(gradient, dtype)];
    }

    private static Backward Backward(Tensor a, Tensor b)
    {
        var (sizesA, sizesB, typeA, typeB) = (a.Impl.Sizes, b.Impl.Sizes, a.dtype, b.dtype);
        return (context, gradient) =>
        [
            context.Needs(0) ? Broadcasting.Reduce(gradient, sizesA, typeA) : null,
            context.Needs(1) ? Broadcasting.Reduce(gradient, sizesB, typeB) : null,
        ];
    }
}

/// <summary>The sum.</summary>
internal readonly struct AddOp : IBinary
{
    public static T Run<T>(T x, T y) where T : unmanaged, INumber<T> => x + y;

    public static Vector<T> Run<T>(Vector<T> x, Vector<T> y) where T : unmanaged, INumber<T> => x + y;
}
