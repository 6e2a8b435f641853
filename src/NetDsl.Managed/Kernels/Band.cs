namespace NetDsl.Managed.Kernels;

/// <summary>
/// The part of one image that some rows of the output read. All values that an output row multiplies with one weight are contiguous:
/// padding is included, and where the stride is above 1, columns are grouped by their remainder.
/// </summary>
internal readonly unsafe struct Band<T> where T : unmanaged
{
    private readonly ConvGeometry _geometry;
    private readonly T* _data;
    private readonly nint _channel;
    private readonly nint _slice;
    private readonly nint _row;
    private readonly nint _phase;
    private readonly int _firstRow;

    private Band(ConvGeometry geometry, T* data, nint channel, nint slice, nint row, nint phase, int firstRow)
    {
        _geometry = geometry;
        _data = data;
        _channel = channel;
        _slice = slice;
        _row = row;
        _phase = phase;
        _firstRow = firstRow;
    }

    /// <summary>Whether the image itself can serve as its band; it may be read one vector past its end.</summary>
    internal static bool IsImage(ConvGeometry geometry) =>
        geometry.Padding == default && geometry.Stride.Width == 1
        && Reach(geometry.Out.Width, 1, geometry.Kernel.Width, geometry.Dilation.Width) <= geometry.In.Width;

    /// <summary>The image as its own band.</summary>
    internal static Band<T> Of(ConvGeometry geometry, T* image, int firstRow)
    {
        var size = geometry.In;
        nint slice = (nint)size.Height * size.Width;
        var (d, h) = Math.DivRem(firstRow, geometry.Out.Height);
        image += d * geometry.Stride.Depth * slice + (nint)h * geometry.Stride.Height * size.Width;
        return new Band<T>(geometry, image, size.Depth * slice, slice, size.Width, 0, firstRow);
    }

    /// <summary>The maximum number of values of a band for that many output rows.</summary>
    internal static long Room(ConvGeometry geometry, int channels, int rows)
    {
        int size = Extent(geometry, 0, rows).Volume;
        if (geometry.Out.Depth > 1)
        {
            size = Math.Max(size, Extent(geometry, geometry.Out.Height - 1, rows).Volume);
        }
        return (long)channels * size + Vectors.Slack;
    }

    /// <summary>Copies the input of these output rows into <paramref name="memory"/>.</summary>
    internal static Band<T> Copy(ConvGeometry geometry, T* image, int channels, int firstRow, int rows, T* memory)
    {
        var size = Extent(geometry, firstRow, rows);
        int step = geometry.Stride.Width, phase = size.Width / step;
        var (firstDepth, firstHeight) = Origin(geometry, firstRow, rows);
        T* to = memory;
        for (int c = 0; c < channels; c++)
        {
            for (int d = firstDepth; d < firstDepth + size.Depth; d++)
            {
                for (int h = firstHeight; h < firstHeight + size.Height; h++, to += size.Width)
                {
                    bool inside = (uint)d < (uint)geometry.In.Depth && (uint)h < (uint)geometry.In.Height;
                    if (inside)
                    {
                        CopyRow(image + ((nint)d * geometry.In.Height + h) * geometry.In.Width, geometry, to, step, phase);
                    }
                    else
                    {
                        new Span<T>(to, size.Width).Clear();
                    }
                }
            }
            image += geometry.In.Volume;
        }
        nint slice = (nint)size.Height * size.Width;
        return new Band<T>(geometry, memory, size.Depth * slice, slice, size.Width, phase, firstRow - RowOffset(geometry, firstRow, rows));
    }

    /// <summary>The offset of the values for each weight of <paramref name="channels"/>, relative to an output row's base.</summary>
    internal void Taps(int channels, T** taps)
    {
        var (kernel, dilation) = (_geometry.Kernel, _geometry.Dilation);
        int step = _geometry.Stride.Width;
        for (int c = 0; c < channels; c++)
        {
            for (int d = 0; d < kernel.Depth; d++)
            {
                for (int h = 0; h < kernel.Height; h++)
                {
                    T* from = _data + c * _channel + d * dilation.Depth * _slice + h * dilation.Height * _row;
                    for (int w = 0; w < kernel.Width; w++)
                    {
                        var (column, remainder) = Math.DivRem(w * dilation.Width, step);
                        *taps++ = from + remainder * _phase + column;
                    }
                }
            }
        }
    }

    /// <summary>An output row's base: the input of its first value's first weight, relative to the first tap.</summary>
    internal nint Place(int outRow)
    {
        var (d, h) = Math.DivRem(outRow, _geometry.Out.Height);
        var (d0, h0) = Math.DivRem(_firstRow, _geometry.Out.Height);
        return (d - d0) * _geometry.Stride.Depth * _slice + (h - h0) * _geometry.Stride.Height * _row;
    }

    // Rows of one slice need a few rows of the input; rows of several need whole slices, from their first row on.
    private static int RowOffset(ConvGeometry geometry, int firstRow, int rows) =>
        InOneSlice(geometry, firstRow, rows) ? 0 : firstRow % geometry.Out.Height;

    private static bool InOneSlice(ConvGeometry geometry, int firstRow, int rows) =>
        firstRow % geometry.Out.Height + rows <= geometry.Out.Height;

    private static (int Depth, int Height) Origin(ConvGeometry geometry, int firstRow, int rows)
    {
        var (d, h) = Math.DivRem(firstRow - RowOffset(geometry, firstRow, rows), geometry.Out.Height);
        return (d * geometry.Stride.Depth - geometry.Padding.Depth, h * geometry.Stride.Height - geometry.Padding.Height);
    }

    private static Size3 Extent(ConvGeometry geometry, int firstRow, int rows)
    {
        int height = geometry.Out.Height;
        int slices = (firstRow + rows - 1) / height - firstRow / height + 1;
        var (stride, kernel, dilation) = (geometry.Stride, geometry.Kernel, geometry.Dilation);
        int width = Reach(geometry.Out.Width, stride.Width, kernel.Width, dilation.Width);
        return new Size3(
            Reach(slices, stride.Depth, kernel.Depth, dilation.Depth),
            Reach(slices == 1 ? rows : height, stride.Height, kernel.Height, dilation.Height),
            (width + stride.Width - 1) / stride.Width * stride.Width);
    }

    private static int Reach(int count, int stride, int kernel, int dilation) => (count - 1) * stride + (kernel - 1) * dilation + 1;

    private static void CopyRow(T* from, ConvGeometry geometry, T* to, int step, int phase)
    {
        int padding = geometry.Padding.Width, width = geometry.In.Width;
        if (step == 1)
        {
            int front = Math.Min(padding, phase), count = Math.Min(width, phase - front);
            new Span<T>(to, front).Clear();
            new Span<T>(from, count).CopyTo(new Span<T>(to + front, count));
            new Span<T>(to + front + count, phase - front - count).Clear();
            return;
        }
        for (int r = 0; r < step; r++)
        {
            for (int q = 0; q < phase; q++)
            {
                int w = q * step + r - padding;
                *to++ = (uint)w < (uint)width ? from[w] : default;
            }
        }
    }
}
