using System.Numerics;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// Convolutions as matrix products: weights (M×K) times the column matrix (K×P), image by image, threads sharing the images.
/// </summary>
internal static unsafe partial class Convolution
{
    // A block of columns of about this many panels is packed at once; its weights are then read from the second-level cache.
    private const int PanelsAtOnce = 8;
    private const int DepthAtOnce = 320;

    /// <summary>output (N, G·M, Out) = input (N, G·C, In) * weight (G·M, C, Kernel) + bias (G·M), which may be null.</summary>
    internal static void Forward<T>(ConvGeometry geometry, T* input, T* weight, T* bias, T* output) where T : unmanaged, INumber<T>
    {
        int images = geometry.Batch * geometry.Groups;
        if (images == 0)
        {
            return;
        }
        if (DepthwiseConvolution.Fits(geometry))
        {
            DepthwiseConvolution.Forward(geometry, input, weight, bias, output);
            return;
        }
        int rows = RowsAtOnce(geometry, images);
        int blocks = (geometry.OutRows + rows - 1) / rows;
        Work.For(images * blocks, 1, (from, to) =>
        {
            for (int item = from; item < to; item++)
            {
                var (image, block) = Math.DivRem(item, blocks);
                int first = block * rows;
                ForwardRows(geometry, image, first, Math.Min(rows, geometry.OutRows - first), input, weight, bias, output);
            }
        });
    }

    private static int RowsAtOnce(ConvGeometry geometry, int images)
    {
        int wanted = PanelsAtOnce * Gemm.PanelColumns / geometry.Out.Width;
        int pieces = 2 * Work.Threads / images;
        if (pieces > 1)
        {
            wanted = Math.Min(wanted, (geometry.OutRows + pieces - 1) / pieces);
        }
        return Math.Clamp(wanted, 1, geometry.OutRows);
    }

    private static void ForwardRows<T>(
        ConvGeometry geometry, int image, int firstRow, int rows, T* input, T* weight, T* bias, T* output) where T : unmanaged, INumber<T>
    {
        int group = image % geometry.Groups, m = geometry.OutChannels, k = geometry.Depth, outputs = geometry.Out.Volume;
        int first = firstRow * geometry.Out.Width, count = rows * geometry.Out.Width;
        T* from = input + (nint)image * geometry.InChannels * geometry.In.Volume;
        T* to = output + (nint)image * m * outputs + first;
        var weights = new Matrix<T>(weight + (nint)group * m * k, k, 1);
        if (bias != null)
        {
            for (int i = 0; i < m; i++)
            {
                new Span<T>(to + (nint)i * outputs, count).Fill(bias[group * m + i]);
            }
        }

        bool copy = !ReadsImage<T>(geometry, image);
        using var bandMemory = Scratch.Of<T>(copy ? Band<T>.Room(geometry, geometry.InChannels, rows) : 0);
        var band = copy
            ? Band<T>.Copy(geometry, from, geometry.InChannels, firstRow, rows, (T*)bandMemory.Data)
            : Band<T>.Of(geometry, from, firstRow);
        int width = Gemm.PanelColumns, depthAtOnce = Math.Min(k, DepthAtOnce);
        using var tapMemory = Scratch.Of<nint>(k);
        T** taps = (T**)tapMemory.Data;
        band.Taps(geometry.InChannels, taps);
        using var runMemory = Scratch.Of<Run>(width);
        Run* runs = (Run*)runMemory.Data;
        using var panelMemory = Scratch.Of<T>((long)depthAtOnce * width + Vectors.Slack);
        T* panel = (T*)panelMemory.Data;
        for (int p = 0; p < k; p += depthAtOnce)
        {
            int depth = Math.Min(depthAtOnce, k - p);
            for (int j = 0; j < count; j += width)
            {
                int columns = Math.Min(width, count - j);
                int found = Columns.Runs(geometry, band, first + j, first + j + columns, runs);
                Columns.Fill(taps + p, depth, runs, found, panel, width);
                Gemm.Panel(m, columns, depth, weights.From(0, p), panel, to + j, outputs, bias != null || p > 0);
            }
        }
    }

    /// <summary>Whether an image can be read in place: not the last one, since memory may end after it.</summary>
    private static bool ReadsImage<T>(ConvGeometry geometry, int image) where T : unmanaged =>
        Band<T>.IsImage(geometry) && image < geometry.Batch * geometry.Groups - 1;
}
