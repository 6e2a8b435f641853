using System.Numerics;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>
/// The sources of each position of a resized axis: <paramref name="Index"/> and <paramref name="Weight"/> of input positions; those of
/// output position i are at <c>Start[i]</c> to <c>Start[i + 1]</c>.
/// </summary>
internal sealed record Resampling(int From, int[] Start, int[] Index, double[] Weight)
{
    internal int To => Start.Length - 1;

    /// <param name="from">The given size.</param>
    /// <param name="to">The new size.</param>
    /// <param name="factor">The given scale factor, where it is used instead of the ratio of the sizes.</param>
    /// <param name="mode">The interpolation mode.</param>
    /// <param name="alignCorners">Whether the corners of input and output are aligned.</param>
    /// <param name="antialias">Whether to antialias when downsampling.</param>
    internal static Resampling Of(int from, int to, double? factor, InterpolationMode mode, bool alignCorners, bool antialias)
    {
        double scale = alignCorners ? (to > 1 ? (from - 1.0) / (to - 1) : 0) : factor is { } given ? 1 / given : (double)from / to;
        bool cubic = mode == InterpolationMode.Bicubic;
        if (antialias)
        {
            return Collect(from, to, i => Covered(i, from, scale, cubic));
        }
        return Collect(from, to, i =>
        {
            double place = alignCorners ? i * scale : (i + 0.5) * scale - 0.5;
            return cubic ? Cubic(place, from) : Linear(Math.Max(place, 0), from);
        });
    }

    /// <summary>One source for each position, rounded as libtorch rounds: that decides where a source starts.</summary>
    /// <typeparam name="T">The type that places are computed in.</typeparam>
    /// <param name="from">The given size.</param>
    /// <param name="to">The new size.</param>
    /// <param name="factor">The given scale factor, where it is used instead of the ratio of the sizes.</param>
    /// <param name="exact">Whether a position's place is its centre, and not its start.</param>
    /// <param name="general">Whether the rounding is that of the kernel for all modes.</param>
    internal static Resampling Nearest<T>(int from, int to, double? factor, bool exact, bool general) where T : IFloatingPointIeee754<T>
    {
        T step = factor is { } given ? T.CreateTruncating(1 / given) : T.CreateTruncating(from) / T.CreateTruncating(to);
        T half = T.CreateTruncating(0.5);
        return Collect(from, to, i =>
        {
            T at = T.CreateTruncating(i);
            T place = (exact, general) switch
            {
                (false, _) => at * step,
                (true, false) => (at + half) * step,
                (true, true) => T.Max(T.FusedMultiplyAdd(at + half, step, -half), T.Zero) + half,
            };
            // The floor is float32's, even that of a float64.
            return [(Math.Min((int)MathF.Floor(float.CreateTruncating(place)), from - 1), 1)];
        });
    }

    private static (int, double)[] Linear(double place, int from)
    {
        int left = Math.Min((int)place, from - 1);
        double part = Math.Clamp(place - left, 0, 1);
        return left == from - 1 ? [(left, 1)] : [(left, 1 - part), (left + 1, part)];
    }

    private static (int, double)[] Cubic(double place, int from)
    {
        int left = (int)Math.Floor(place);
        double part = place - left;
        return [.. Enumerable.Range(-1, 4).Select(k => (Math.Clamp(left + k, 0, from - 1), CubicWeight(part - k, -0.75)))];
    }

    private static (int, double)[] Covered(int i, int from, double scale, bool cubic)
    {
        double wide = Math.Max(scale, 1), reach = (cubic ? 2 : 1) * wide, middle = scale * (i + 0.5);
        int first = Math.Max((int)(middle - reach + 0.5), 0), last = Math.Min((int)(middle + reach + 0.5), from);
        var weights = Enumerable.Range(first, last - first).Select(place =>
        {
            double distance = (place - middle + 0.5) / wide;
            return (Place: place, Weight: cubic ? CubicWeight(distance, -0.5) : Math.Max(0, 1 - Math.Abs(distance)));
        }).ToArray();
        double sum = weights.Sum(item => item.Weight);
        return [.. weights.Select(item => (item.Place, item.Weight / sum))];
    }

    /// <summary>Keys' cubic convolution kernel (doi 10.1109/TASSP.1981.1163711).</summary>
    private static double CubicWeight(double distance, double a)
    {
        double x = Math.Abs(distance);
        return x switch
        {
            <= 1 => ((a + 2) * x - (a + 3)) * x * x + 1,
            < 2 => ((a * x - 5 * a) * x + 8 * a) * x - 4 * a,
            _ => 0,
        };
    }

    private static Resampling Collect(int from, int to, Func<int, (int Place, double Weight)[]> parts)
    {
        var all = Enumerable.Range(0, to).Select(parts).ToArray();
        var start = new int[to + 1];
        for (int i = 0; i < to; i++)
        {
            start[i + 1] = start[i] + all[i].Length;
        }
        return new(
            from, start, [.. all.SelectMany(items => items.Select(item => item.Place))],
            [.. all.SelectMany(items => items.Select(item => item.Weight))]);
    }
}
