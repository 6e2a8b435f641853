using System.Numerics;
using System.Numerics.Tensors;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace NetDsl.Managed.Operations;

/// <summary>Products along dimensions.</summary>
internal static class Product
{
    internal static Tensor Apply(Tensor x, ReadOnlySpan<long> dims, bool keepDim, ScalarType? dtype)
    {
        var type = dtype ?? (DTypes.IsFloat(x.dtype) ? x.dtype : ScalarType.Int64);
        var over = new Dims(x.Impl.Sizes, dims);
        var input = Elementwise.As(x.Impl, type);
        var output = TensorImpl.Allocate(over.Result(keepDim), type);
        Fill.Run(output, (TorchSharp.Scalar)1);
        var kept = over.Kept;
        var window = output.Window(kept, Shapes.ContiguousStrides(kept), 0);
        ReductionLoop.Run<Op>(input, window);
        window.Release();
        input.Release();
        var (result, along, from) = (new Tensor(output), dims.ToArray(), x.dtype);
        return Tape.Record(result, "ProdBackward0", [x], [x], (context, gradient) =>
            [Copying.To(Gradient(gradient, Copying.To(context.Saved(0), type), along, kept), from)]);
    }

    // The product of the others: the quotient where there is no zero, the product itself where this is the only zero.
    private static Tensor Gradient(Tensor gradient, Tensor x, long[] dims, long[] kept)
    {
        var zeros = x.eq(0);
        var zeroCount = Sum.Apply(zeros, dims, keepDim: true, null);
        var others = Apply(x.masked_fill(zeros, 1), dims, keepDim: true, null);
        var share = Divide.Apply(others, x.masked_fill(zeros, 1), RoundingMode.None).masked_fill(zeroCount.ne(0), 0);
        var alone = zeros.logical_and(zeroCount.eq(1)).mul(others);
        return share.add(alone).mul(Viewing.Reshape(gradient, kept));
    }

    private readonly struct Op : IReduction
    {
        public static void Combine<T>(Span<T> sum, ReadOnlySpan<T> row) where T : unmanaged, INumber<T> =>
            TensorPrimitives.Multiply(sum, row, sum);

        public static T Reduce<T>(ReadOnlySpan<T> row) where T : unmanaged, INumber<T> => TensorPrimitives.Product(row);

        public static T Combine<T>(T x, T y) where T : unmanaged, INumber<T> => x * y;
    }
}
