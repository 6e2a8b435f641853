using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetDsl.Managed.Kernels;

/// <summary>A tile of up to 12×32 products in 24 of AVX-512's 32 registers.</summary>
internal static unsafe class GemmTile512
{
    internal const int Columns = 32;

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
        float* a6 = a + 6 * aRow;
        float* a9 = a + 9 * aRow;
        Vector512<float> c0 = default, d0 = default;
        Vector512<float> c1 = default, d1 = default;
        Vector512<float> c2 = default, d2 = default;
        Vector512<float> c3 = default, d3 = default;
        Vector512<float> c4 = default, d4 = default;
        Vector512<float> c5 = default, d5 = default;
        Vector512<float> c6 = default, d6 = default;
        Vector512<float> c7 = default, d7 = default;
        Vector512<float> c8 = default, d8 = default;
        Vector512<float> c9 = default, d9 = default;
        Vector512<float> c10 = default, d10 = default;
        Vector512<float> c11 = default, d11 = default;
        for (; k > 0; k--)
        {
            var low = Vector512.Load(b);
            var high = TVectors.Value > 1 ? Vector512.Load(b + 16) : default;
            var x = Vector512.Create(*a0);
            c0 = Avx512F.FusedMultiplyAdd(x, low, c0);
            if (TVectors.Value > 1)
            {
                d0 = Avx512F.FusedMultiplyAdd(x, high, d0);
            }
            if (TRows.Value > 1)
            {
                x = Vector512.Create(a0[aRow]);
                c1 = Avx512F.FusedMultiplyAdd(x, low, c1);
                if (TVectors.Value > 1)
                {
                    d1 = Avx512F.FusedMultiplyAdd(x, high, d1);
                }
            }
            if (TRows.Value > 2)
            {
                x = Vector512.Create(a0[aRow2]);
                c2 = Avx512F.FusedMultiplyAdd(x, low, c2);
                if (TVectors.Value > 1)
                {
                    d2 = Avx512F.FusedMultiplyAdd(x, high, d2);
                }
            }
            if (TRows.Value > 3)
            {
                x = Vector512.Create(*a3);
                c3 = Avx512F.FusedMultiplyAdd(x, low, c3);
                if (TVectors.Value > 1)
                {
                    d3 = Avx512F.FusedMultiplyAdd(x, high, d3);
                }
            }
            if (TRows.Value > 4)
            {
                x = Vector512.Create(a3[aRow]);
                c4 = Avx512F.FusedMultiplyAdd(x, low, c4);
                if (TVectors.Value > 1)
                {
                    d4 = Avx512F.FusedMultiplyAdd(x, high, d4);
                }
            }
            if (TRows.Value > 5)
            {
                x = Vector512.Create(a3[aRow2]);
                c5 = Avx512F.FusedMultiplyAdd(x, low, c5);
                if (TVectors.Value > 1)
                {
                    d5 = Avx512F.FusedMultiplyAdd(x, high, d5);
                }
            }
            if (TRows.Value > 6)
            {
                x = Vector512.Create(*a6);
                c6 = Avx512F.FusedMultiplyAdd(x, low, c6);
                if (TVectors.Value > 1)
                {
                    d6 = Avx512F.FusedMultiplyAdd(x, high, d6);
                }
            }
            if (TRows.Value > 7)
            {
                x = Vector512.Create(a6[aRow]);
                c7 = Avx512F.FusedMultiplyAdd(x, low, c7);
                if (TVectors.Value > 1)
                {
                    d7 = Avx512F.FusedMultiplyAdd(x, high, d7);
                }
            }
            if (TRows.Value > 8)
            {
                x = Vector512.Create(a6[aRow2]);
                c8 = Avx512F.FusedMultiplyAdd(x, low, c8);
                if (TVectors.Value > 1)
                {
                    d8 = Avx512F.FusedMultiplyAdd(x, high, d8);
                }
            }
            if (TRows.Value > 9)
            {
                x = Vector512.Create(*a9);
                c9 = Avx512F.FusedMultiplyAdd(x, low, c9);
                if (TVectors.Value > 1)
                {
                    d9 = Avx512F.FusedMultiplyAdd(x, high, d9);
                }
            }
            if (TRows.Value > 10)
            {
                x = Vector512.Create(a9[aRow]);
                c10 = Avx512F.FusedMultiplyAdd(x, low, c10);
                if (TVectors.Value > 1)
                {
                    d10 = Avx512F.FusedMultiplyAdd(x, high, d10);
                }
            }
            if (TRows.Value > 11)
            {
                x = Vector512.Create(a9[aRow2]);
                c11 = Avx512F.FusedMultiplyAdd(x, low, c11);
                if (TVectors.Value > 1)
                {
                    d11 = Avx512F.FusedMultiplyAdd(x, high, d11);
                }
            }
            a0 += aColumn;
            a3 += aColumn;
            a6 += aColumn;
            a9 += aColumn;
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
        if (TRows.Value > 6)
        {
            Store<TVectors>(c + 6 * cRow, c6, d6, accumulate);
        }
        if (TRows.Value > 7)
        {
            Store<TVectors>(c + 7 * cRow, c7, d7, accumulate);
        }
        if (TRows.Value > 8)
        {
            Store<TVectors>(c + 8 * cRow, c8, d8, accumulate);
        }
        if (TRows.Value > 9)
        {
            Store<TVectors>(c + 9 * cRow, c9, d9, accumulate);
        }
        if (TRows.Value > 10)
        {
            Store<TVectors>(c + 10 * cRow, c10, d10, accumulate);
        }
        if (TRows.Value > 11)
        {
            Store<TVectors>(c + 11 * cRow, c11, d11, accumulate);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TVectors>(float* c, Vector512<float> low, Vector512<float> high, bool accumulate)
        where TVectors : struct, IConstant
    {
        if (accumulate)
        {
            low += Vector512.Load(c);
            if (TVectors.Value > 1)
            {
                high += Vector512.Load(c + 16);
            }
        }
        low.Store(c);
        if (TVectors.Value > 1)
        {
            high.Store(c + 16);
        }
    }
}
