using System.Numerics;
using System.Numerics.Tensors;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace NetDsl.Managed.Operations;

/// <summary>Sums along dimensions.</summary>
internal static class Sum
{
    /// <summary>The sum over the given dimensions; none means all. Integers and truth values add up in int64.</summary>
    internal static Tensor Apply(Tensor x, ReadOnlySpan<long> dims, bool keepDim, ScalarType? dtype)
    {
        var type = dtype ?? (DTypes.IsFloat(x.dtype) ? x.dtype : ScalarType.Int64);
        var (sizes, kept, from) = (x.Impl.Sizes, new Dims(x.Impl.Sizes, dims).Kept, x.dtype);
        return Tape.Record(Compute(x, dims, keepDim, type), dims.Length == 0 ? "SumBackward0" : "SumBackward1", [x], [],
            (_, gradient) => [Spread(gradient, kept, sizes, from)]);
    }

    /// <summary>The sum without history.</summary>
    internal static Tensor Compute(Tensor x, ReadOnlySpan<long> dims, bool keepDim, ScalarType? dtype = null)
    {
        var type = dtype ?? x.dtype;
        var over = new Dims(x.Impl.Sizes, dims);
        var input = Elementwise.As(x.Impl, type);
        var output = TensorImpl.Allocate(over.Result(keepDim), type);
        Fill.Zero(output);
        var kept = over.Kept;
        var window = output.Window(kept, Shapes.ContiguousStrides(kept), 0);
        ReductionLoop.Run<Op>(input, window);
        window.Release();
        input.Release();
        return new Tensor(output);
    }

    /// <summary>The gradient of a sum: the same for every summand.</summary>
    internal static Tensor Spread(Tensor gradient, long[] kept, long[] sizes, ScalarType dtype) =>
        Viewing.Expand(Viewing.Reshape(Copying.To(gradient, dtype), kept), sizes);

    private readonly struct Op : IReduction
    {
        public static void Combine<T>(Span<T> sum, ReadOnlySpan<T> row) where T : unmanaged, INumber<T> =>
            TensorPrimitives.Add(sum, row, sum);

        public static T Reduce<T>(ReadOnlySpan<T> row) where T : unmanaged, INumber<T> => TensorPrimitives.Sum(row);

        public static T Combine<T>(T x, T y) where T : unmanaged, INumber<T> => x + y;
    }
}
