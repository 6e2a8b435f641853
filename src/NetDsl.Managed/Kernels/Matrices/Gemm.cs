using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// Matrix products C = A·B or C += A·B: blocks that fit the caches, panels of B packed as wide as a micro-kernel's tile.
/// A and B may be transposed (any strides); C's rows are contiguous.
/// </summary>
internal static unsafe class Gemm
{
    // A panel of B (320 rows of 32 floats) takes most of the first-level cache; a block of A takes half of the second.
    private const int DepthBlock = 320;
    private const int RowBlock = 384;

    // Below this number of multiplications another thread costs more than it saves.
    private const long WorthAThread = 64 * 1024;

    /// <summary>The number of columns of a packed panel of B.</summary>
    internal static int PanelColumns => GemmKernel.Best.Columns;

    /// <summary>C (m×n) = A (m×k) · B (k×n), or C += where <paramref name="accumulate"/>, over the threads of <see cref="Work"/>.</summary>
    internal static void Multiply(int m, int n, int k, Matrix<float> a, Matrix<float> b, float* c, nint cRow, bool accumulate)
    {
        if (GemmDots.Fits(m, k, a, b))
        {
            Work.For(n, (int)Math.Max(1, WorthAThread / k), (from, to) =>
                GemmDots.Multiply(m, to - from, k, a, b.From(0, from), c + from, cRow, accumulate));
            return;
        }
        var kernel = GemmKernel.Best;
        int parts = (int)Math.Min(Work.Threads, (long)m * n * k / WorthAThread);
        if (parts < 2)
        {
            Serial(m, n, k, a, b, c, cRow, accumulate, kernel);
            return;
        }
        // Split along whole tiles; along columns where there are enough, so that no two threads pack the same panel.
        int tilesAcross = Ceiling(n, kernel.Columns), tilesDown = Ceiling(m, kernel.Rows);
        if (tilesAcross >= parts && (tilesAcross % parts == 0 || tilesAcross >= 4 * parts || tilesAcross >= tilesDown))
        {
            Work.Parts(parts, part =>
            {
                int from = Cut(tilesAcross, part, parts) * kernel.Columns;
                int to = Math.Min(n, Cut(tilesAcross, part + 1, parts) * kernel.Columns);
                Serial(m, to - from, k, a, b.From(0, from), c + from, cRow, accumulate, kernel);
            });
        }
        else
        {
            Work.Parts(parts, part =>
            {
                int from = Math.Min(m, Cut(tilesDown, part, parts) * kernel.Rows);
                int to = Math.Min(m, Cut(tilesDown, part + 1, parts) * kernel.Rows);
                Serial(to - from, n, k, a.From(from, 0), b, c + from * cRow, cRow, accumulate, kernel);
            });
        }
    }

    /// <inheritdoc cref="Multiply(int, int, int, Matrix{float}, Matrix{float}, float*, nint, bool)"/>
    internal static void Multiply<T>(int m, int n, int k, Matrix<T> a, Matrix<T> b, T* c, nint cRow, bool accumulate)
        where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
        {
            Multiply(m, n, k, a.As<float>(), b.As<float>(), (float*)c, cRow, accumulate);
        }
        else
        {
            GemmPlain.Multiply(m, n, k, a, b, c, cRow, accumulate);
        }
    }

    /// <summary>The product on the calling thread.</summary>
    internal static void Serial<T>(int m, int n, int k, Matrix<T> a, Matrix<T> b, T* c, nint cRow, bool accumulate)
        where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
        {
            Serial(m, n, k, a.As<float>(), b.As<float>(), (float*)c, cRow, accumulate, GemmKernel.Best);
        }
        else
        {
            GemmPlain.Multiply(m, n, k, a, b, c, cRow, accumulate);
        }
    }

    /// <summary>
    /// The product with one packed panel of B: <paramref name="k"/> rows of <see cref="PanelColumns"/>, of which
    /// <paramref name="columns"/> count.
    /// </summary>
    internal static void Panel<T>(int m, int columns, int k, Matrix<T> a, T* panel, T* c, nint cRow, bool accumulate)
        where T : unmanaged, INumber<T>
    {
        var b = new Matrix<T>(panel, PanelColumns, 1);
        if (typeof(T) == typeof(float))
        {
            Strip(GemmKernel.Best, m, columns, k, a.As<float>(), b.As<float>(), (float*)c, cRow, accumulate);
        }
        else
        {
            GemmPlain.Multiply(m, columns, k, a, b, c, cRow, accumulate);
        }
    }

    /// <summary>Packs a panel, padded with zero columns.</summary>
    internal static void Pack<T>(Matrix<T> b, int depth, int columns, T* panel) where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            Pack(b.As<float>(), depth, columns, (float*)panel, PanelColumns);
            return;
        }
        for (int p = 0; p < depth; p++)
        {
            for (int j = 0; j < PanelColumns; j++)
            {
                panel[p * PanelColumns + j] = j < columns ? b.From(p, j).Data[0] : default;
            }
        }
    }

    /// <summary>The product on the calling thread, by a chosen kernel.</summary>
    internal static void Serial(
        int m, int n, int k, Matrix<float> a, Matrix<float> b, float* c, nint cRow, bool accumulate, GemmKernel kernel)
    {
        if (m <= 0 || n <= 0)
        {
            return;
        }
        if (k <= 0)
        {
            if (!accumulate)
            {
                for (int i = 0; i < m; i++)
                {
                    new Span<float>(c + i * cRow, n).Clear();
                }
            }
            return;
        }
        int block = Ceiling(k, Ceiling(k, DepthBlock));
        using var panel = Scratch.Of<float>(block * kernel.Columns);
        for (int p = 0; p < k; p += block)
        {
            int depth = Math.Min(block, k - p);
            for (int i = 0; i < m; i += RowBlock)
            {
                int rows = Math.Min(RowBlock, m - i);
                for (int j = 0; j < n; j += kernel.Columns)
                {
                    int columns = Math.Min(kernel.Columns, n - j);
                    var strip = b.From(p, j);
                    if (!ReadableInPlace(strip, rows, columns, kernel))
                    {
                        Pack(strip, depth, columns, (float*)panel.Data, kernel.Columns);
                        strip = new Matrix<float>((float*)panel.Data, kernel.Columns, 1);
                    }
                    Strip(kernel, rows, columns, depth, a.From(i, p), strip, c + i * cRow + j, cRow, accumulate || p > 0);
                }
            }
        }
    }

    /// <summary>Whether B is used without packing: its rows are contiguous and full, and read only once or already packed.</summary>
    private static bool ReadableInPlace(Matrix<float> b, int rows, int columns, GemmKernel kernel) =>
        b.ColumnStride == 1 && columns == kernel.Columns && (rows <= kernel.Rows || b.RowStride == kernel.Columns);

    private static void Strip(
        GemmKernel kernel, int rows, int columns, int depth, Matrix<float> a, Matrix<float> b, float* c, nint cRow, bool accumulate)
    {
        bool half = columns <= kernel.Columns / 2;
        int width = half ? kernel.Columns / 2 : kernel.Columns;
        float* edge = stackalloc float[columns == width ? 1 : kernel.Rows * kernel.Columns];
        // Tiles of equal height: a small last tile would leave arithmetic units idle.
        int tallest = Ceiling(rows, Ceiling(rows, kernel.Rows));
        for (int i = 0; i < rows; i += tallest)
        {
            int height = Math.Min(tallest, rows - i);
            var tile = kernel.For(height, half);
            float* from = a.Data + i * a.RowStride, to = c + i * cRow;
            if (columns == width)
            {
                tile(depth, from, a.RowStride, a.ColumnStride, b.Data, b.RowStride, to, cRow, accumulate);
                continue;
            }
            tile(depth, from, a.RowStride, a.ColumnStride, b.Data, b.RowStride, edge, width, false);
            for (int r = 0; r < height; r++)
            {
                CopyOrAdd(edge + r * width, to + r * cRow, columns, accumulate);
            }
        }
    }

    private static void CopyOrAdd(float* from, float* to, int count, bool add)
    {
        if (add)
        {
            for (int j = 0; j < count; j++)
            {
                to[j] += from[j];
            }
        }
        else
        {
            new Span<float>(from, count).CopyTo(new Span<float>(to, count));
        }
    }

    /// <summary>Copies depth×columns of B into rows of <paramref name="width"/>, zeros behind.</summary>
    private static void Pack(Matrix<float> b, int depth, int columns, float* panel, int width)
    {
        if (columns < width)
        {
            new Span<float>(panel, depth * width).Clear();
        }
        if (b.ColumnStride == 1 && columns == width)
        {
            CopyRows(b.Data, b.RowStride, panel, width, depth);
        }
        else if (b.ColumnStride == 1)
        {
            for (int p = 0; p < depth; p++)
            {
                new Span<float>(b.Data + p * b.RowStride, columns).CopyTo(new Span<float>(panel + p * width, columns));
            }
        }
        else
        {
            Transpose.Copy(columns, depth, b.Data, b.RowStride, b.ColumnStride, panel, width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRows(float* from, nint fromRow, float* to, int width, int rows)
    {
        for (int p = 0; p < rows; p++)
        {
            for (int j = 0; j < width; j += Vector256<float>.Count)
            {
                Vector256.Load(from + j).Store(to + j);
            }
            from += fromRow;
            to += width;
        }
    }

    private static int Ceiling(int value, int by) => (value + by - 1) / by;

    private static int Cut(int tiles, int part, int parts) => (int)((long)tiles * part / parts);
}
