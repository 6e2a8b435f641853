using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetDsl.Managed.Kernels;

/// <summary>A tile of up to 6×8 products in 12 registers of 128 bits: NEON, SSE, and whatever the runtime emulates.</summary>
internal static unsafe class GemmTile128
{
    internal const int Columns = 8;

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
        Vector128<float> c0 = default, d0 = default;
        Vector128<float> c1 = default, d1 = default;
        Vector128<float> c2 = default, d2 = default;
        Vector128<float> c3 = default, d3 = default;
        Vector128<float> c4 = default, d4 = default;
        Vector128<float> c5 = default, d5 = default;
        for (; k > 0; k--)
        {
            var low = Vector128.Load(b);
            var high = TVectors.Value > 1 ? Vector128.Load(b + 4) : default;
            var x = Vector128.Create(*a0);
            c0 = MultiplyAdd(x, low, c0);
            if (TVectors.Value > 1)
            {
                d0 = MultiplyAdd(x, high, d0);
            }
            if (TRows.Value > 1)
            {
                x = Vector128.Create(a0[aRow]);
                c1 = MultiplyAdd(x, low, c1);
                if (TVectors.Value > 1)
                {
                    d1 = MultiplyAdd(x, high, d1);
                }
            }
            if (TRows.Value > 2)
            {
                x = Vector128.Create(a0[aRow2]);
                c2 = MultiplyAdd(x, low, c2);
                if (TVectors.Value > 1)
                {
                    d2 = MultiplyAdd(x, high, d2);
                }
            }
            if (TRows.Value > 3)
            {
                x = Vector128.Create(*a3);
                c3 = MultiplyAdd(x, low, c3);
                if (TVectors.Value > 1)
                {
                    d3 = MultiplyAdd(x, high, d3);
                }
            }
            if (TRows.Value > 4)
            {
                x = Vector128.Create(a3[aRow]);
                c4 = MultiplyAdd(x, low, c4);
                if (TVectors.Value > 1)
                {
                    d4 = MultiplyAdd(x, high, d4);
                }
            }
            if (TRows.Value > 5)
            {
                x = Vector128.Create(a3[aRow2]);
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
    private static void Store<TVectors>(float* c, Vector128<float> low, Vector128<float> high, bool accumulate)
        where TVectors : struct, IConstant
    {
        if (accumulate)
        {
            low += Vector128.Load(c);
            if (TVectors.Value > 1)
            {
                high += Vector128.Load(c + 4);
            }
        }
        low.Store(c);
        if (TVectors.Value > 1)
        {
            high.Store(c + 4);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> MultiplyAdd(Vector128<float> x, Vector128<float> y, Vector128<float> sum)
    {
        if (Fma.IsSupported)
        {
            return Fma.MultiplyAdd(x, y, sum);
        }
        return AdvSimd.IsSupported ? AdvSimd.FusedMultiplyAdd(sum, x, y) : x * y + sum;
    }
}
