using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// The inverse of the column matrix (col2im): each input value is the sum of the column matrix's values that were copied from it. Values
/// are gathered, so that each is written once.
/// </summary>
internal static unsafe class ColumnSums
{
    // The rows of the column matrix that this many channels read are still few enough pages for the address cache.
    private const int ChannelsAtOnce = 8;

    /// <summary>
    /// Writes <paramref name="channels"/> channels of the image. <paramref name="columns"/> may be read
    /// <see cref="Vectors.Slack"/> values before and behind.
    /// </summary>
    internal static void Gather<T>(ConvGeometry geometry, int channels, T* columns, nint pitch, T* image) where T : unmanaged, INumber<T>
    {
        for (int c = 0; c < channels; c += ChannelsAtOnce)
        {
            nint skipped = (nint)c * geometry.Kernel.Volume * pitch;
            GatherFew(geometry, Math.Min(ChannelsAtOnce, channels - c), columns + skipped, pitch, image + (nint)c * geometry.In.Volume);
        }
    }

    private static void GatherFew<T>(ConvGeometry geometry, int channels, T* columns, nint pitch, T* image) where T : unmanaged, INumber<T>
    {
        var (size, stride, padding) = (geometry.In, geometry.Stride, geometry.Padding);
        using var runMemory = Scratch.Of<Run>(geometry.Kernel.Volume);
        using var partMemory = Scratch.Of<Part>(geometry.Kernel.Volume);
        Run* runs = (Run*)runMemory.Data;
        Part* parts = (Part*)partMemory.Data;
        nint step = geometry.Kernel.Volume * pitch;
        int lanes = Vector512<T>.Count;
        for (int row = 0; row < size.Depth * size.Height; row++)
        {
            var (d, h) = Math.DivRem(row, size.Height);
            for (int phase = 0; phase < stride.Width; phase++)
            {
                // Column w of the image is column q·stride + phase of the padded one.
                int q = (padding.Width - phase + stride.Width - 1) / stride.Width;
                int w = q * stride.Width + phase - padding.Width;
                int width = (size.Width - w + stride.Width - 1) / stride.Width;
                int count = Contributions(geometry, d, h, phase, pitch, runs);
                for (int i = 0; i < width; i += lanes)
                {
                    int found = Parts<T>(runs, count, q + i, geometry.Out.Width, parts);
                    int start = row * size.Width + w + i * stride.Width;
                    // A whole vector may write past its range only where later writes overwrite it.
                    if (stride.Width == 1 && start + lanes <= size.Volume)
                    {
                        Sum(columns, step, parts, found, channels, image + start, size.Volume);
                    }
                    else
                    {
                        SumApart(
                            columns, step, parts, found, channels, image + start, size.Volume, stride.Width, Math.Min(lanes, width - i));
                    }
                }
            }
        }
    }

    /// <summary>The weights that contribute to this row and phase of the image: the offset of the output row, and its shift.</summary>
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
                bool reached = depthRest == 0 && heightRest == 0 &&
                    (uint)od < (uint)geometry.Out.Depth && (uint)oh < (uint)geometry.Out.Height;
                for (int kw = 0; kw < kernel.Width; kw++, k++)
                {
                    var (shift, remainder) = Math.DivRem(kw * dilation.Width, stride.Width);
                    if (reached && remainder == phase)
                    {
                        runs[count++] = new Run(k * pitch + ((nint)od * geometry.Out.Height + oh) * geometry.Out.Width - shift, shift);
                    }
                }
            }
        }
        return count;
    }

    /// <summary>The contributions to one vector of a row of the padded image, beginning at <paramref name="first"/>.</summary>
    private static int Parts<T>(Run* runs, int count, int first, int outWidth, Part* parts) where T : unmanaged
    {
        int found = 0;
        for (int r = 0; r < count; r++)
        {
            // Lanes from..to of this vector are values of the output row; the others belong to its neighbours.
            int from = runs[r].Count - first, to = from + outWidth;
            if (from < Vector512<T>.Count && to > 0)
            {
                parts[found++] = new Part(runs[r].From + first, LaneMask.Between<T>(from, to).AsByte());
            }
        }
        return found;
    }

    /// <summary>One vector of each channel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum<T>(T* columns, nint step, Part* parts, int count, int channels, T* target, nint targetStep)
        where T : unmanaged, INumber<T>
    {
        for (int c = 0; c < channels; c++, columns += step, target += targetStep)
        {
            Sum(columns, parts, count).Store(target);
        }
    }

    /// <summary>The same for values that are not contiguous, or at the end of memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumApart<T>(
        T* columns, nint step, Part* parts, int count, int channels, T* target, nint targetStep, int stride, int length)
        where T : unmanaged, INumber<T>
    {
        T* vector = stackalloc T[Vector512<T>.Count];
        for (int c = 0; c < channels; c++, columns += step, target += targetStep)
        {
            Sum(columns, parts, count).Store(vector);
            for (int i = 0; i < length; i++)
            {
                target[i * stride] = vector[i];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Sum<T>(T* columns, Part* parts, int count) where T : unmanaged, INumber<T>
    {
        var sum = Vector512<T>.Zero;
        for (int r = 0; r < count; r++)
        {
            sum += Vector512.Load(columns + parts[r].From) & parts[r].Lanes.As<byte, T>();
        }
        return sum;
    }

    /// <summary>A vector of the column matrix, and which of its lanes count.</summary>
    private readonly record struct Part(nint From, Vector512<byte> Lanes);
}
