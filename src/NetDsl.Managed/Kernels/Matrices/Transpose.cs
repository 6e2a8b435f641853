using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetDsl.Managed.Kernels;

/// <summary>Copies a matrix so that its rows become columns, in blocks of 8×8.</summary>
internal static unsafe class Transpose
{
    /// <summary>
    /// Row r of the source (<paramref name="rows"/> of them, <paramref name="step"/> from value to value, <paramref name="sourceRow"/>
    /// from row to row) becomes column r of the target.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Copy(int rows, int count, float* source, nint step, nint sourceRow, float* target, nint targetRow)
    {
        int r = 0;
        if (step == 1 && Avx.IsSupported)
        {
            for (; r + 8 <= rows; r += 8)
            {
                float* from = source + r * sourceRow, to = target + r;
                int p = 0;
                for (; p + 8 <= count; p += 8)
                {
                    Block(from + p, sourceRow, to + p * targetRow, targetRow);
                }
                Plain(8, count - p, from + p, 1, sourceRow, to + p * targetRow, targetRow);
            }
        }
        Plain(rows - r, count, source + r * sourceRow, step, sourceRow, target + r, targetRow);
    }

    /// <summary>The same, value by value.</summary>
    internal static void Plain<T>(int rows, int count, T* source, nint step, nint sourceRow, T* target, nint targetRow) where T : unmanaged
    {
        for (int p = 0; p < count; p++)
        {
            for (int r = 0; r < rows; r++)
            {
                target[p * targetRow + r] = source[r * sourceRow + p * step];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(float* source, nint row, float* target, nint targetRow)
    {
        // Pairs of rows are interleaved, then pairs of pairs; then halves of the first four rows meet those of the last four.
        float* below = source + 4 * row;
        var a = Vector256.Load(source);
        var b = Vector256.Load(source + row);
        var c = Vector256.Load(source + 2 * row);
        var d = Vector256.Load(source + 3 * row);
        var e = Vector256.Load(below);
        var f = Vector256.Load(below + row);
        var g = Vector256.Load(below + 2 * row);
        var h = Vector256.Load(below + 3 * row);
        var ab = Avx.UnpackLow(a, b);
        var cd = Avx.UnpackLow(c, d);
        var ef = Avx.UnpackLow(e, f);
        var gh = Avx.UnpackLow(g, h);
        Halves(Avx.Shuffle(ab, cd, 0x44), Avx.Shuffle(ef, gh, 0x44), target, targetRow);
        Halves(Avx.Shuffle(ab, cd, 0xEE), Avx.Shuffle(ef, gh, 0xEE), target + targetRow, targetRow);
        ab = Avx.UnpackHigh(a, b);
        cd = Avx.UnpackHigh(c, d);
        ef = Avx.UnpackHigh(e, f);
        gh = Avx.UnpackHigh(g, h);
        Halves(Avx.Shuffle(ab, cd, 0x44), Avx.Shuffle(ef, gh, 0x44), target + 2 * targetRow, targetRow);
        Halves(Avx.Shuffle(ab, cd, 0xEE), Avx.Shuffle(ef, gh, 0xEE), target + 3 * targetRow, targetRow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Halves(Vector256<float> upper, Vector256<float> lower, float* target, nint targetRow)
    {
        Avx.Permute2x128(upper, lower, 0x20).Store(target);
        Avx.Permute2x128(upper, lower, 0x31).Store(target + 4 * targetRow);
    }
}
