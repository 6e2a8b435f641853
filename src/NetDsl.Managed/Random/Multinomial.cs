using NetDsl.Managed.Operations;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Random;

/// <summary>Draws categories by weight, row by row.</summary>
internal static class Multinomial
{
    internal static Tensor Draw(Tensor weights, long count, bool replacement, RandomSource source)
    {
        var impl = weights.Impl;
        if (impl.Sizes.Length is not (1 or 2))
        {
            throw Errors.Native("prob_dist must be 1 or 2 dim");
        }
        var categories = impl.Sizes[^1];
        if (count <= 0)
        {
            throw Errors.Native("cannot sample n_sample <= 0 samples");
        }
        if (!replacement && count > categories)
        {
            throw Errors.Native("cannot sample n_sample > prob_dist.size(-1) samples without replacement");
        }

        long[] shape = [.. impl.Sizes[..^1], count];
        var result = Factories.Empty(shape, ScalarType.Int64);
        var samples = result.Impl.Span<long>();
        switch (impl.DType)
        {
            case ScalarType.Float32: Draw<float>(impl, samples, (int)count, replacement, source); break;
            case ScalarType.Float64: Draw<double>(impl, samples, (int)count, replacement, source); break;
            default: throw Errors.Native($"multinomial only supports floating-point dtypes for input, got: {DTypes.Name(impl.DType)}");
        }
        return result;
    }

    private static void Draw<T>(TensorImpl weights, Span<long> samples, int count, bool replacement, RandomSource source)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var dense = TensorImpl.Allocate(weights.Sizes, weights.DType);
        StridedCopy.Run(weights, dense);
        var rows = (ReadOnlySpan<T>)dense.Span<T>();
        foreach (var weight in rows)
        {
            if (!T.IsFinite(weight) || T.IsNegative(weight))
            {
                throw Errors.Native("probability tensor contains either `inf`, `nan` or element < 0");
            }
        }

        // libtorch draws a single sample as it draws without replacement.
        var distinct = !replacement || count == 1;
        var categories = (int)weights.Sizes[^1];
        for (var row = 0; row * count < samples.Length; row++)
        {
            var of = rows.Slice(row * categories, categories);
            var to = samples.Slice(row * count, count);
            if (distinct)
            {
                DiscreteDraws.MultinomialDistinct(source, of, to);
            }
            else
            {
                DiscreteDraws.Multinomial(source, of, to);
            }
        }
        dense.Release();
    }
}
