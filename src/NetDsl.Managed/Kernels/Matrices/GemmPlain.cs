using System.Numerics;

namespace NetDsl.Managed.Kernels;

/// <summary>Matrix products without blocking or packing, for element types used only in tests.</summary>
internal static unsafe class GemmPlain
{
    internal static void Multiply<T>(int m, int n, int k, Matrix<T> a, Matrix<T> b, T* c, nint cRow, bool accumulate)
        where T : unmanaged, INumber<T>
    {
        for (int i = 0; i < m; i++)
        {
            T* row = c + i * cRow;
            if (!accumulate)
            {
                new Span<T>(row, n).Clear();
            }
            for (int p = 0; p < k; p++)
            {
                T x = a.Data[i * a.RowStride + p * a.ColumnStride];
                T* from = b.Data + p * b.RowStride;
                for (int j = 0; j < n; j++)
                {
                    row[j] += x * from[j * b.ColumnStride];
                }
            }
        }
    }
}
