using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// Count, mean and sum of squared distances from the mean. Computed chunk by chunk around each chunk's mean, and merged as by Chan, Golub
/// and LeVeque (1979): memory is read once, and a large mean loses no precision.
/// </summary>
internal struct Moments
{
    // Small enough for the second pass over a chunk to hit the first-level cache.
    private const int Chunk = 2048;

    private double _count;
    private double _squares;

    internal double Mean { get; private set; }

    /// <summary>The mean squared distance from the mean.</summary>
    internal readonly double Variance => _squares / _count;

    /// <summary>The unbiased variance; NaN for a single value.</summary>
    internal readonly double UnbiasedVariance => _squares / (_count - 1);

    internal unsafe void Add<T>(T* values, nint length) where T : unmanaged, INumber<T>
    {
        for (nint i = 0; i < length; i += Chunk)
        {
            int size = (int)Math.Min(Chunk, length - i);
            double mean = Vectors.Sum(values + i, size) / size;
            Join(size, mean, SquaredDistances(values + i, size, T.CreateTruncating(mean), mean));
        }
    }

    private void Join(double otherCount, double otherMean, double otherSquares)
    {
        double total = _count + otherCount, difference = otherMean - Mean;
        _squares += otherSquares + difference * difference * _count * otherCount / total;
        Mean += difference * otherCount / total;
        _count = total;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe double SquaredDistances<T>(T* values, int length, T pivot, double mean) where T : unmanaged, INumber<T>
    {
        var centre = Vector512.Create(pivot);
        var first = Vector512<T>.Zero;
        var second = Vector512<T>.Zero;
        int lanes = Vector512<T>.Count, i = 0;
        for (; i + 2 * lanes <= length; i += 2 * lanes)
        {
            var x = Vector512.Load(values + i) - centre;
            var y = Vector512.Load(values + i + lanes) - centre;
            first += x * x;
            second += y * y;
        }
        T sum = Vector512.Sum(first + second);
        for (; i < length; i++)
        {
            sum += (values[i] - pivot) * (values[i] - pivot);
        }
        // The mean may not be representable in T: correct for the pivot's rounding error.
        double off = mean - double.CreateTruncating(pivot);
        return Math.Max(0, double.CreateTruncating(sum) - off * off * length);
    }
}
