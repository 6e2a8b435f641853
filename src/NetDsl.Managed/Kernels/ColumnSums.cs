using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// The way back from a column matrix to the image: each input value is the sum of the column matrix's values that it was
/// copied to. Gathered, so that each is written once.
/// </summary>
internal static unsafe class ColumnSums
{
    /// <summary>
    /// Writes <paramref name="channels"/> channels of the image. <paramref name="columns"/> may be read
    /// <see cref="Vectors.Slack"/> values before and behind.
    /// </summary>
    internal static void Gather<T>(ConvGeometry geometry, int channels, T* columns, nint pitch, T* image) where T : unmanaged, INumber<T>
    {
        var (size, stride, padding) = (geometry.In, geometry.Stride, geometry.Padding);
        Run* runs = stackalloc Run[geometry.Kernel.Volume];
        using var line = Scratch.Of<T>(size.Width + 2 * Vectors.Slack);
        T* row = (T*)line.Data;
        for (int d = 0; d < size.Depth; d++)
        {
            for (int h = 0; h < size.Height; h++)
            {
                // What whole vectors write too much must fall on later rows of the same channel.
                int start = (d * size.Height + h) * size.Width;
                bool direct = stride.Width == 1 && start + size.Width + Vectors.Slack <= size.Volume;
                for (int phase = 0; phase < stride.Width; phase++)
                {
                    // Column w of the image is column q·stride + phase of the padded one.
                    int q = (padding.Width - phase + stride.Width - 1) / stride.Width;
                    int w = q * stride.Width + phase - padding.Width;
                    int width = (size.Width - w + stride.Width - 1) / stride.Width;
                    int count = Contributions(geometry, d, h, phase, pitch, runs);
                    for (int c = 0; c < channels; c++)
                    {
                        T* from = columns + (nint)c * geometry.Kernel.Volume * pitch;
                        T* to = image + (nint)c * size.Volume + start;
                        if (direct)
                        {
                            Sum(from, runs, count, q, width, geometry.Out.Width, to);
                            continue;
                        }
                        Sum(from, runs, count, q, width, geometry.Out.Width, row);
                        for (int i = 0; i < width; i++)
                            to[w + i * stride.Width] = row[i];
                    }
                }
            }
        }
    }

    /// <summary>Which weights reach this row and phase of the image: where the output row lies, and by how much it is shifted.</summary>
    private static int Contributions(ConvGeometry geometry, int d, int h, int phase, nint pitch, Run* runs)
    {
        var (kernel, stride, dilation) = (geometry.Kernel, geometry.Stride, geometry.Dilation);
        int count = 0, k = 0;
        for (int kd = 0; kd < kernel.Depth; kd++)
        {
            var (od, depthRest) = Math.DivRem(d + geometry.Padding.Depth - kd * dilation.Depth, stride.Depth);
            for (int kh = 0; kh < kernel.Height; kh++)
            {
                var (oh, heightRest) = Math.DivRem(h + geometry.Padding.Height - kh * dilation.Height, stride.Height);
                bool reached = depthRest == 0 && heightRest == 0 && (uint)od < (uint)geometry.Out.Depth && (uint)oh < (uint)geometry.Out.Height;
                for (int kw = 0; kw < kernel.Width; kw++, k++)
                {
                    var (shift, remainder) = Math.DivRem(kw * dilation.Width, stride.Width);
                    if (reached && remainder == phase)
                        runs[count++] = new Run(k * pitch + ((nint)od * geometry.Out.Height + oh) * geometry.Out.Width - shift, shift);
                }
            }
        }
        return count;
    }

    /// <summary>Values first..first+width of a row of the padded image, by whole vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum<T>(T* columns, Run* runs, int count, int first, int width, int outWidth, T* target) where T : unmanaged, INumber<T>
    {
        int lanes = Vector512<T>.Count;
        for (int i = 0; i < width; i += lanes)
        {
            var sum = Vector512<T>.Zero;
            int q = first + i;
            for (int r = 0; r < count; r++)
            {
                // Lanes from..to of this vector are values of the output row; the others belong to its neighbours.
                int from = runs[r].Count - q, to = from + outWidth;
                if (from >= lanes || to <= 0)
                    continue;
                var values = Vector512.Load(columns + runs[r].From + q);
                sum += from <= 0 && to >= lanes ? values : values & LaneMask.Between<T>(from, to);
            }
            sum.Store(target + i);
        }
    }
}
