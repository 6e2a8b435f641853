using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetDsl.Managed.Kernels;

/// <summary>A tile of up to 6×16 products in 12 of AVX2's 16 registers.</summary>
internal static unsafe class GemmTile256
{
    internal const int Columns = 16;

    /// <inheritdoc cref="GemmTile"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Tile<TRows, TVectors>(
        int k, float* a, nint aRow, nint aColumn, float* b, nint bRow, float* c, nint cRow, bool accumulate)
        where TRows : struct, IConstant
        where TVectors : struct, IConstant
    {
        // Only every third row has a pointer: there are no registers for more.
        nint aRow2 = 2 * aRow;
        float* a0 = a;
        float* a3 = a + 3 * aRow;
        Vector256<float> c0 = default, d0 = default;
        Vector256<float> c1 = default, d1 = default;
        Vector256<float> c2 = default, d2 = default;
        Vector256<float> c3 = default, d3 = default;
        Vector256<float> c4 = default, d4 = default;
        Vector256<float> c5 = default, d5 = default;
        for (; k > 0; k--)
        {
            var low = Vector256.Load(b);
            var high = TVectors.Value > 1 ? Vector256.Load(b + 8) : default;
            var x = Vector256.Create(*a0);
            c0 = MultiplyAdd(x, low, c0);
            if (TVectors.Value > 1)
            {
                d0 = MultiplyAdd(x, high, d0);
            }
            if (TRows.Value > 1)
            {
                x = Vector256.Create(a0[aRow]);
                c1 = MultiplyAdd(x, low, c1);
                if (TVectors.Value > 1)
                {
                    d1 = MultiplyAdd(x, high, d1);
                }
            }
            if (TRows.Value > 2)
            {
                x = Vector256.Create(a0[aRow2]);
                c2 = MultiplyAdd(x, low, c2);
                if (TVectors.Value > 1)
                {
                    d2 = MultiplyAdd(x, high, d2);
                }
            }
            if (TRows.Value > 3)
            {
                x = Vector256.Create(*a3);
                c3 = MultiplyAdd(x, low, c3);
                if (TVectors.Value > 1)
                {
                    d3 = MultiplyAdd(x, high, d3);
                }
            }
            if (TRows.Value > 4)
            {
                x = Vector256.Create(a3[aRow]);
                c4 = MultiplyAdd(x, low, c4);
                if (TVectors.Value > 1)
                {
                    d4 = MultiplyAdd(x, high, d4);
                }
            }
            if (TRows.Value > 5)
            {
                x = Vector256.Create(a3[aRow2]);
                c5 = MultiplyAdd(x, low, c5);
                if (TVectors.Value > 1)
                {
                    d5 = MultiplyAdd(x, high, d5);
                }
            }
            a0 += aColumn;
            a3 += aColumn;
            b += bRow;
        }
        Store<TVectors>(c, c0, d0, accumulate);
        if (TRows.Value > 1)
        {
            Store<TVectors>(c + 1 * cRow, c1, d1, accumulate);
        }
        if (TRows.Value > 2)
        {
            Store<TVectors>(c + 2 * cRow, c2, d2, accumulate);
        }
        if (TRows.Value > 3)
        {
            Store<TVectors>(c + 3 * cRow, c3, d3, accumulate);
        }
        if (TRows.Value > 4)
        {
            Store<TVectors>(c + 4 * cRow, c4, d4, accumulate);
        }
        if (TRows.Value > 5)
        {
            Store<TVectors>(c + 5 * cRow, c5, d5, accumulate);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TVectors>(float* c, Vector256<float> low, Vector256<float> high, bool accumulate)
        where TVectors : struct, IConstant
    {
        if (accumulate)
        {
            low += Vector256.Load(c);
            if (TVectors.Value > 1)
            {
                high += Vector256.Load(c + 8);
            }
        }
        low.Store(c);
        if (TVectors.Value > 1)
        {
            high.Store(c + 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> MultiplyAdd(Vector256<float> x, Vector256<float> y, Vector256<float> sum)
    {
        return Fma.IsSupported ? Fma.MultiplyAdd(x, y, sum) : x * y + sum;
    }
}
