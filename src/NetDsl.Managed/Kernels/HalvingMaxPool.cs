using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// Maxima of adjacent 2×2 windows, eight at a time. A byte per window is the maximum's position: 0 and 1 above, 2 and 3 below.
/// </summary>
internal static unsafe class HalvingMaxPool
{
    private const int Lanes = 8;

    internal static void Forward(PoolGeometry geometry, float* x, float* y, byte* winners)
    {
        int rows = geometry.Out.Height, width = geometry.Out.Width, inWidth = geometry.In.Width;
        int planes = geometry.Planes * geometry.Out.Depth, size = geometry.In.Height * inWidth;
        Work.For(planes, geometry.Grain, (from, to) =>
        {
            float* sourceEnd = x + (nint)planes * size, targetEnd = y + (nint)to * rows * width;
            for (int plane = from; plane < to; plane++)
            {
                float* source = x + (nint)plane * size;
                nint at = (nint)plane * rows * width;
                for (int row = 0; row < rows; row++, source += 2 * inWidth, at += width)
                {
                    int whole = Whole(width, sourceEnd - source - inWidth, targetEnd - y - at);
                    Row(source, inWidth, width, whole, y + at, winners + at);
                }
            }
        });
    }

    internal static void Gradient(PoolGeometry geometry, float* g, byte* winners, float* dx)
    {
        int rows = geometry.Out.Height, width = geometry.Out.Width, inWidth = geometry.In.Width;
        int planes = geometry.Planes * geometry.Out.Depth, size = geometry.In.Height * inWidth;
        Work.For(planes, geometry.Grain, (from, to) =>
        {
            float* sourceEnd = g + (nint)planes * rows * width, targetEnd = dx + (nint)to * size;
            for (int plane = from; plane < to; plane++)
            {
                float* target = dx + (nint)plane * size;
                nint at = (nint)plane * rows * width;
                for (int row = 0; row < rows; row++, at += width)
                {
                    float* above = target + 2 * row * inWidth;
                    int whole = Whole(width, targetEnd - above - inWidth, sourceEnd - g - at);
                    GradientRow(g + at, winners + at, 0, width, whole, above);
                    GradientRow(g + at, winners + at, 2, width, whole, above + inWidth);
                }
                // An odd last column or row is in no window.
                for (int row = 0; row < 2 * rows && inWidth > 2 * width; row++)
                {
                    target[row * inWidth + 2 * width] = 0;
                }
                new Span<float>(target + 2 * rows * inWidth, size - 2 * rows * inWidth).Clear();
            }
        });
    }

    /// <summary>
    /// How many windows of a row go by whole vectors: all of them, where what these read and write too much is memory of the
    /// same range, and written again later.
    /// </summary>
    private static int Whole(int width, long valuesLeft, long windowsLeft)
    {
        int vectors = (width + Lanes - 1) / Lanes;
        return Avx2.IsSupported && 2 * vectors * Lanes <= valuesLeft && vectors * Lanes <= windowsLeft
            ? vectors * Lanes
            : width / Lanes * Lanes;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(float* above, int inWidth, int width, int whole, float* y, byte* winners)
    {
        float* below = above + inWidth;
        int i = 0;
        for (; Avx2.IsSupported && i < whole; i += Lanes)
        {
            var (best, second) = EvenOdd(above + 2 * i);
            var (third, fourth) = EvenOdd(below + 2 * i);
            var winner = Vector256<int>.Zero;
            Challenge(ref best, ref winner, second, 1);
            Challenge(ref best, ref winner, third, 2);
            Challenge(ref best, ref winner, fourth, 3);
            best.Store(y + i);
            var words = Vector128.Narrow(winner.GetLower(), winner.GetUpper());
            Vector128.Narrow(words, words).GetLower().AsByte().Store(winners + i);
        }
        for (; i < width; i++)
        {
            float best = above[2 * i];
            byte winner = 0;
            Challenge(ref best, ref winner, above[2 * i + 1], 1);
            Challenge(ref best, ref winner, below[2 * i], 2);
            Challenge(ref best, ref winner, below[2 * i + 1], 3);
            y[i] = best;
            winners[i] = winner;
        }
    }

    /// <summary>Writes the row that <paramref name="first"/> and the winner after it lie on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void GradientRow(float* g, byte* winners, int first, int width, int whole, float* target)
    {
        int i = 0;
        for (; Avx2.IsSupported && i < whole; i += Lanes)
        {
            var gradient = Vector256.Load(g + i).AsInt32();
            var winner = Avx2.ConvertToVector256Int32(winners + i);
            Interleave(gradient, winner, first, target + 2 * i);
        }
        for (; i < width; i++)
        {
            target[2 * i] = winners[i] == first ? g[i] : 0;
            target[2 * i + 1] = winners[i] == first + 1 ? g[i] : 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float> Even, Vector256<float> Odd) EvenOdd(float* values)
    {
        var low = Vector256.Load(values);
        var high = Vector256.Load(values + Lanes);
        var even = Avx.Shuffle(low, high, 0b10_00_10_00).AsDouble();
        var odd = Avx.Shuffle(low, high, 0b11_01_11_01).AsDouble();
        return (Avx2.Permute4x64(even, 0b11_01_10_00).AsSingle(), Avx2.Permute4x64(odd, 0b11_01_10_00).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Challenge(ref Vector256<float> best, ref Vector256<int> winner, Vector256<float> value, int index)
    {
        var wins = Vector256.GreaterThan(value, best) | ~Vector256.Equals(value, value);
        best = Vector256.ConditionalSelect(wins, value, best);
        winner = Vector256.ConditionalSelect(wins.AsInt32(), Vector256.Create(index), winner);
    }

    private static void Challenge(ref float best, ref byte winner, float value, byte index)
    {
        if (value > best || float.IsNaN(value))
        {
            (best, winner) = (value, index);
        }
    }

    /// <summary>Stores the gradients that index won in even columns and those that index + 1 won in odd ones, zeros elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Interleave(Vector256<int> gradient, Vector256<int> winner, int index, float* target)
    {
        var even = gradient & Vector256.Equals(winner, Vector256.Create(index));
        var odd = gradient & Vector256.Equals(winner, Vector256.Create(index + 1));
        var low = Avx2.UnpackLow(even, odd);
        var high = Avx2.UnpackHigh(even, odd);
        Avx2.Permute2x128(low, high, 0x20).AsSingle().Store(target);
        Avx2.Permute2x128(low, high, 0x31).AsSingle().Store(target + Lanes);
    }
}
