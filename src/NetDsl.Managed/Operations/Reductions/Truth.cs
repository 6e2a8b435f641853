using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>all, any, and the count of elements that are not zero.</summary>
internal static class Truth
{
    internal static Tensor All(Tensor x, ReadOnlySpan<long> dims, bool keepDim) => Apply<AllOp>(x, dims, keepDim, 1);

    internal static Tensor Any(Tensor x, ReadOnlySpan<long> dims, bool keepDim) => Apply<AnyOp>(x, dims, keepDim, 0);

    internal static Tensor Count(Tensor x, ReadOnlySpan<long> dims)
    {
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(Sum.Apply(Comparisons.NotEqual(x, 0), dims, keepDim: false, null));
    }

    private static Tensor Apply<TOp>(Tensor x, ReadOnlySpan<long> dims, bool keepDim, Scalar neutral) where TOp : IReduction
    {
        using var temporaries = Temporaries.Begin();
        var over = new Dims(x.Impl.Sizes, dims);
        var output = TensorImpl.Allocate(over.Result(keepDim), ScalarType.Bool);
        Fill.Run(output, neutral);
        var kept = over.Kept;
        var window = output.Window(kept, Shapes.ContiguousStrides(kept), 0);
        ReductionLoop.Run<TOp>(Comparisons.NotEqual(x, 0).Impl, window);
        window.Release();
        return temporaries.Keep(new Tensor(output));
    }

    private readonly struct AllOp : IReduction
    {
        public static void Combine<T>(Span<T> sum, ReadOnlySpan<T> row) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] = Combine(sum[i], row[i]);
            }
        }

        public static T Reduce<T>(ReadOnlySpan<T> row) where T : unmanaged, INumber<T> => row.Contains(T.Zero) ? T.Zero : T.One;

        public static T Combine<T>(T x, T y) where T : unmanaged, INumber<T> => x * y;
    }

    private readonly struct AnyOp : IReduction
    {
        public static void Combine<T>(Span<T> sum, ReadOnlySpan<T> row) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] = Combine(sum[i], row[i]);
            }
        }

        public static T Reduce<T>(ReadOnlySpan<T> row) where T : unmanaged, INumber<T> => row.Contains(T.One) ? T.One : T.Zero;

        public static T Combine<T>(T x, T y) where T : unmanaged, INumber<T> => T.Max(x, y);
    }
}
