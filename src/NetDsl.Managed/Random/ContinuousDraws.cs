using System.Numerics;

namespace NetDsl.Managed.Random;

/// <summary>Real random numbers, in libtorch's order and by libtorch's formulas.</summary>
/// <remarks>
/// float32 takes 24 bits of one 32-bit number, float64 takes 53 bits of two. Products and sums are fused, as in
/// libtorch's builds for AVX2 and later. Numbers are drawn as double and rounded, except where a remark says otherwise.
/// </remarks>
internal static class ContinuousDraws
{
    /// <summary>From this many elements on, normal numbers come in blocks of sixteen.</summary>
    private const int NormalBlock = 16;

    /// <summary>Fills with numbers from [from, to), drawn in the element type.</summary>
    internal static void Uniform<T>(RandomSource source, Span<T> values, double from, double to)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var low = T.CreateTruncating(from);
        var range = T.CreateTruncating(to) - low;
        lock (source.Gate)
        {
            var engine = source.Engine;
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = T.FusedMultiplyAdd(Unit<T>(engine), range, low);
            }
        }
    }

    /// <summary>Fills with normal numbers: sixteen and more contiguous ones block by block in the element type, fewer one by one.</summary>
    internal static void Normal<T>(RandomSource source, Span<T> values, double mean, double std, bool contiguous = true)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        lock (source.Gate)
        {
            if (contiguous && values.Length >= NormalBlock)
            {
                NormalBlocks(source.Engine, values, T.CreateTruncating(mean), T.CreateTruncating(std));
                return;
            }
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = T.CreateTruncating(NextNormal(source, mean, std));
            }
        }
    }

    internal static void LogNormal<T>(RandomSource source, Span<T> values, double mean, double std)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        lock (source.Gate)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = T.CreateTruncating(Math.Exp(NextNormal(source, mean, std)));
            }
        }
    }

    internal static void Exponential<T>(RandomSource source, Span<T> values, double lambda)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        lock (source.Gate)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = T.CreateTruncating(-1 / lambda * Math.Log(1 - Unit<double>(source.Engine)));
            }
        }
    }

    internal static void Cauchy<T>(RandomSource source, Span<T> values, double median, double sigma)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        lock (source.Gate)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = T.CreateTruncating(median + (sigma * Math.Tan(Math.PI * (Unit<double>(source.Engine) - 0.5))));
            }
        }
    }

    /// <summary>A number from [0, 1).</summary>
    internal static T Unit<T>(MersenneTwister engine)
        where T : unmanaged, IFloatingPointIeee754<T>
        => typeof(T) == typeof(double)
            ? T.CreateTruncating((engine.NextUInt64() & ((1UL << 53) - 1)) * (1.0 / (1UL << 53)))
            : T.CreateTruncating((engine.NextUInt32() & ((1u << 24) - 1)) * (1f / (1u << 24)));

    /// <summary>The Box–Muller transform: a pair, of which one is kept for the next call.</summary>
    private static double NextNormal(RandomSource source, double mean, double std)
    {
        if (source.SpareNormal is { } spare)
        {
            source.SpareNormal = null;
            return Math.FusedMultiplyAdd(spare, std, mean);
        }
        var angle = 2 * Math.PI * Unit<double>(source.Engine);
        var radius = Math.Sqrt(-2 * Math.Log(1 - Unit<double>(source.Engine)));
        source.SpareNormal = radius * Math.Sin(angle);
        return Math.FusedMultiplyAdd(radius * Math.Cos(angle), std, mean);
    }

    /// <summary>
    /// All uniform numbers first, then block by block; an incomplete last block is drawn anew with its fifteen or fewer predecessors.
    /// </summary>
    private static void NormalBlocks<T>(MersenneTwister engine, Span<T> values, T mean, T std)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        FillUnit(engine, values);
        var whole = values.Length - (values.Length % NormalBlock);
        for (var start = 0; start < whole; start += NormalBlock)
        {
            ToNormal(values.Slice(start, NormalBlock), mean, std);
        }
        if (whole == values.Length)
        {
            return;
        }
        var last = values[^NormalBlock..];
        FillUnit(engine, last);
        ToNormal(last, mean, std);
    }

    private static void FillUnit<T>(MersenneTwister engine, Span<T> values)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Unit<T>(engine);
        }
    }

    /// <summary>The first eight uniform numbers give the radii, the last eight the angles.</summary>
    private static void ToNormal<T>(Span<T> block, T mean, T std)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var twoPi = T.CreateTruncating(2 * Math.PI);
        var minusTwo = T.CreateTruncating(-2);
        const int half = NormalBlock / 2;
        for (var i = 0; i < half; i++)
        {
            // 1 - u lies in (0, 1], where the logarithm is finite.
            var radius = T.Sqrt(minusTwo * T.Log(T.One - block[i]));
            var angle = twoPi * block[i + half];
            block[i] = T.FusedMultiplyAdd(radius * T.Cos(angle), std, mean);
            block[i + half] = T.FusedMultiplyAdd(radius * T.Sin(angle), std, mean);
        }
    }
}
