using System.Numerics;

namespace NetDsl.Managed.Random;

/// <summary>Random integers, choices and permutations, in libtorch's order.</summary>
internal static class DiscreteDraws
{
    /// <summary>Fills with ones with probability p and zeros otherwise; each costs 64 bits.</summary>
    /// <remarks>A libtorch that is built with MKL draws these, and so dropout's masks, from a generator of MKL's own.</remarks>
    internal static void Bernoulli<T>(RandomSource source, Span<T> values, double p)
        where T : unmanaged, INumberBase<T>
    {
        lock (source.Gate)
        {
            var engine = source.Engine;
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = ContinuousDraws.Unit<double>(engine) < p ? T.One : T.Zero;
            }
        }
    }

    /// <summary>Fills with ones where the element's own probability says so; the draw is as wide as the probability.</summary>
    internal static void Bernoulli<T, TProbability>(RandomSource source, Span<T> values, ReadOnlySpan<TProbability> probabilities)
        where T : unmanaged, INumberBase<T>
        where TProbability : unmanaged, IFloatingPointIeee754<TProbability>
    {
        lock (source.Gate)
        {
            var engine = source.Engine;
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = ContinuousDraws.Unit<TProbability>(engine) < probabilities[i] ? T.One : T.Zero;
            }
        }
    }

    /// <summary>Fills with whole numbers from [from, to), by the remainder of 32 or, for a wide range, 64 bits.</summary>
    internal static void Integers(RandomSource source, Span<long> values, long from, long to)
    {
        var range = unchecked((ulong)to - (ulong)from);
        lock (source.Gate)
        {
            var engine = source.Engine;
            for (var i = 0; i < values.Length; i++)
            {
                var bits = range >= 1UL << 32 ? engine.NextUInt64() : engine.NextUInt32();
                values[i] = unchecked((long)(bits % range) + from);
            }
        }
    }

    /// <summary>Fills with the number of trials up to the first success.</summary>
    internal static void Geometric(RandomSource source, Span<double> values, double p)
    {
        lock (source.Gate)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Math.Ceiling(Math.Log(ContinuousDraws.Unit<double>(source.Engine)) / Math.Log(1 - p));
            }
        }
    }

    /// <summary>Fills with 0 … n - 1 in random order.</summary>
    internal static void Permutation(RandomSource source, Span<long> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i;
        }
        lock (source.Gate)
        {
            for (var i = 0; i < values.Length - 1; i++)
            {
                var other = i + (int)(source.Engine.NextUInt32() % (uint)(values.Length - i));
                (values[i], values[other]) = (values[other], values[i]);
            }
        }
    }

    /// <summary>Draws categories with replacement: each sample is looked up in the cumulated weights.</summary>
    internal static void Multinomial<T>(RandomSource source, ReadOnlySpan<T> weights, Span<long> samples)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var cumulated = new T[weights.Length];
        var sum = T.Zero;
        for (var i = 0; i < weights.Length; i++)
        {
            cumulated[i] = sum += weights[i];
        }
        for (var i = 0; i < cumulated.Length; i++)
        {
            cumulated[i] /= sum;
        }

        lock (source.Gate)
        {
            for (var i = 0; i < samples.Length; i++)
            {
                var draw = ContinuousDraws.Unit<double>(source.Engine);
                samples[i] = FirstNotBelow(cumulated, draw);
            }
        }
    }

    /// <summary>Draws categories without replacement: the largest of weight over exponential number come first.</summary>
    internal static void MultinomialDistinct<T>(RandomSource source, ReadOnlySpan<T> weights, Span<long> samples)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var keys = new T[weights.Length];
        ContinuousDraws.Exponential<T>(source, keys, 1);
        var order = new long[weights.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = -weights[i] / keys[i];
            order[i] = i;
        }
        Array.Sort(keys, order);
        order.AsSpan(0, samples.Length).CopyTo(samples);
    }

    private static int FirstNotBelow<T>(ReadOnlySpan<T> cumulated, double draw)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (low, high) = (0, cumulated.Length - 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (double.CreateTruncating(cumulated[middle]) < draw)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
