using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Managed.Kernels;

/// <summary>Loops over contiguous values that several kernels share.</summary>
internal static unsafe class Vectors
{
    /// <summary>The number of values that a vectorized loop may read or write past the end.</summary>
    internal const int Slack = 16;

    // A lane of float adds this many values before the sum goes on in double.
    private const int Chunk = 4096;

    /// <summary>The sum of the values.</summary>
    internal static double Sum<T>(T* values, nint length) where T : unmanaged, INumber<T>
    {
        double sum = 0;
        for (nint i = 0; i < length; i += Chunk)
        {
            sum += ChunkSum(values + i, (int)Math.Min(Chunk, length - i));
        }
        return sum;
    }

    /// <summary>The sums of <paramref name="g"/> and of g·(x - mean).</summary>
    internal static (double Sum, double Product) Sums<T>(T* g, T* x, T mean, nint length) where T : unmanaged, INumber<T>
    {
        double sum = 0, product = 0;
        for (nint i = 0; i < length; i += Chunk)
        {
            ChunkSums(g + i, x + i, mean, (int)Math.Min(Chunk, length - i), out double partSum, out double partProduct);
            sum += partSum;
            product += partProduct;
        }
        return (sum, product);
    }

    /// <summary>y = x·scale + shift.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Affine<T>(T* x, T scale, T shift, T* y, nint length) where T : unmanaged, INumber<T>
    {
        var scales = Vector512.Create(scale);
        var shifts = Vector512.Create(shift);
        nint i = 0;
        for (; i + Vector512<T>.Count <= length; i += Vector512<T>.Count)
        {
            (Vector512.Load(x + i) * scales + shifts).Store(y + i);
        }
        for (; i < length; i++)
        {
            y[i] = x[i] * scale + shift;
        }
    }

    /// <summary>y = g·gScale + x·xScale + shift.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Affine<T>(T* g, T gScale, T* x, T xScale, T shift, T* y, nint length) where T : unmanaged, INumber<T>
    {
        var gScales = Vector512.Create(gScale);
        var xScales = Vector512.Create(xScale);
        var shifts = Vector512.Create(shift);
        nint i = 0;
        for (; i + Vector512<T>.Count <= length; i += Vector512<T>.Count)
        {
            (Vector512.Load(g + i) * gScales + (Vector512.Load(x + i) * xScales + shifts)).Store(y + i);
        }
        for (; i < length; i++)
        {
            y[i] = g[i] * gScale + (x[i] * xScale + shift);
        }
    }

    /// <summary>y += x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add<T>(T* x, T* y, nint length) where T : unmanaged, INumber<T>
    {
        nint i = 0;
        for (; i + Vector512<T>.Count <= length; i += Vector512<T>.Count)
        {
            (Vector512.Load(x + i) + Vector512.Load(y + i)).Store(y + i);
        }
        for (; i < length; i++)
        {
            y[i] += x[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double ChunkSum<T>(T* values, int length) where T : unmanaged, INumber<T>
    {
        var first = Vector512<T>.Zero;
        var second = Vector512<T>.Zero;
        int lanes = Vector512<T>.Count, i = 0;
        for (; i + 2 * lanes <= length; i += 2 * lanes)
        {
            first += Vector512.Load(values + i);
            second += Vector512.Load(values + i + lanes);
        }
        T sum = Vector512.Sum(first + second);
        for (; i < length; i++)
        {
            sum += values[i];
        }
        return double.CreateTruncating(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ChunkSums<T>(T* g, T* x, T mean, int length, out double sum, out double product) where T : unmanaged, INumber<T>
    {
        var centre = Vector512.Create(mean);
        var sums = Vector512<T>.Zero;
        var products = Vector512<T>.Zero;
        int lanes = Vector512<T>.Count, i = 0;
        for (; i + lanes <= length; i += lanes)
        {
            var values = Vector512.Load(g + i);
            sums += values;
            products += values * (Vector512.Load(x + i) - centre);
        }
        T restSum = Vector512.Sum(sums), restProduct = Vector512.Sum(products);
        for (; i < length; i++)
        {
            restSum += g[i];
            restProduct += g[i] * (x[i] - mean);
        }
        sum = double.CreateTruncating(restSum);
        product = double.CreateTruncating(restProduct);
    }
}
