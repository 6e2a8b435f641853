using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// Products of few rows with a transposed matrix, as dot products: each weight is read once and nothing is packed. Used by a linear layer
/// on a single sample.
/// </summary>
internal static unsafe class GemmDots
{
    private const int MostRows = 3;

    /// <summary>Whether both factors' rows lie contiguous along the sum, and packing would cost more than the product.</summary>
    internal static bool Fits(int m, int k, Matrix<float> a, Matrix<float> b) =>
        m <= MostRows && k >= Vector512<float>.Count && a.ColumnStride == 1 && b.RowStride == 1;

    internal static void Multiply(int m, int n, int k, Matrix<float> a, Matrix<float> b, float* c, nint cRow, bool accumulate)
    {
        for (int i = 0; i < m; i++)
        {
            float* row = a.Data + i * a.RowStride, to = c + i * cRow;
            for (int j = 0; j < n; j++)
            {
                float dot = Dot(row, b.Data + j * b.ColumnStride, k);
                to[j] = accumulate ? to[j] + dot : dot;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Dot(float* x, float* y, int length)
    {
        var first = Vector512<float>.Zero;
        var second = Vector512<float>.Zero;
        int lanes = Vector512<float>.Count, i = 0;
        for (; i + 2 * lanes <= length; i += 2 * lanes)
        {
            first += Vector512.Load(x + i) * Vector512.Load(y + i);
            second += Vector512.Load(x + i + lanes) * Vector512.Load(y + i + lanes);
        }
        float sum = Vector512.Sum(first + second);
        for (; i < length; i++)
        {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
