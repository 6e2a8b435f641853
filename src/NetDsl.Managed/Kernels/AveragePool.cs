using System.Numerics;

namespace NetDsl.Managed.Kernels;

/// <summary>Means of windows, sliding or adaptive.</summary>
internal static unsafe class AveragePool
{
    /// <summary>One output value's window along one dimension, and the number of positions in its average, padding included.</summary>
    internal readonly record struct Window(int From, int To, int Size);

    /// <summary>Sliding windows over one dimension; <paramref name="countPadding"/> lets padding count as values.</summary>
    internal static Window[] Sliding(int size, int outputs, int kernel, int stride, int padding, bool countPadding)
    {
        var windows = new Window[outputs];
        for (int i = 0; i < outputs; i++)
        {
            int start = i * stride - padding, end = Math.Min(start + kernel, size + padding);
            int from = Math.Max(start, 0), to = Math.Min(end, size);
            windows[i] = new Window(from, to, countPadding ? end - start : to - from);
        }
        return windows;
    }

    /// <summary>Windows that cover a dimension as evenly as its size allows.</summary>
    internal static Window[] Adaptive(int size, int outputs)
    {
        var windows = new Window[outputs];
        for (int i = 0; i < outputs; i++)
        {
            int from = (int)((long)i * size / outputs), to = (int)(((long)(i + 1) * size + outputs - 1) / outputs);
            windows[i] = new Window(from, to, to - from);
        }
        return windows;
    }

    /// <summary>Writes each window's mean; <paramref name="divisor"/>, if not 0, replaces the number of its values.</summary>
    internal static void Forward<T>(int planes, Size3 size, Window[] depths, Window[] heights, Window[] widths, long divisor, T* x, T* y)
        where T : unmanaged, INumber<T>
    {
        int outputs = depths.Length * heights.Length * widths.Length;
        Work.For(planes, Grain(size), (from, to) =>
        {
            for (int plane = from; plane < to; plane++)
            {
                T* source = x + (nint)plane * size.Volume, target = y + (nint)plane * outputs;
                foreach (var depth in depths)
                {
                    foreach (var height in heights)
                    {
                        foreach (var width in widths)
                        {
                            *target++ = Sum(source, size, depth, height, width) / Divisor<T>(divisor, depth, height, width);
                        }
                    }
                }
            }
        });
    }

    /// <summary>Spreads each window's gradient over its values.</summary>
    internal static void Gradient<T>(int planes, Size3 size, Window[] depths, Window[] heights, Window[] widths, long divisor, T* g, T* dx)
        where T : unmanaged, INumber<T>
    {
        int outputs = depths.Length * heights.Length * widths.Length;
        Work.For(planes, Grain(size), (from, to) =>
        {
            new Span<T>(dx + (nint)from * size.Volume, (to - from) * size.Volume).Clear();
            for (int plane = from; plane < to; plane++)
            {
                T* target = dx + (nint)plane * size.Volume, source = g + (nint)plane * outputs;
                foreach (var depth in depths)
                {
                    foreach (var height in heights)
                    {
                        foreach (var width in widths)
                        {
                            Spread(*source++ / Divisor<T>(divisor, depth, height, width), size, depth, height, width, target);
                        }
                    }
                }
            }
        });
    }

    private static int Grain(Size3 size) => Math.Max(1, 8 * 1024 / Math.Max(1, size.Volume));

    private static T Divisor<T>(long divisor, Window depth, Window height, Window width) where T : unmanaged, INumber<T>
    {
        // A window entirely in the padding has no values: its mean is 0, not 0 / 0.
        long count = divisor != 0 ? divisor : (long)depth.Size * height.Size * width.Size;
        return T.CreateTruncating(count == 0 ? 1 : count);
    }

    private static T Sum<T>(T* x, Size3 size, Window depth, Window height, Window width) where T : unmanaged, INumber<T>
    {
        T sum = T.Zero;
        for (int d = depth.From; d < depth.To; d++)
        {
            for (int h = height.From; h < height.To; h++)
            {
                T* row = x + ((nint)d * size.Height + h) * size.Width;
                for (int w = width.From; w < width.To; w++)
                {
                    sum += row[w];
                }
            }
        }
        return sum;
    }

    private static void Spread<T>(T g, Size3 size, Window depth, Window height, Window width, T* dx) where T : unmanaged, INumber<T>
    {
        for (int d = depth.From; d < depth.To; d++)
        {
            for (int h = height.From; h < height.To; h++)
            {
                T* row = dx + ((nint)d * size.Height + h) * size.Width;
                for (int w = width.From; w < width.To; w++)
                {
                    row[w] += g;
                }
            }
        }
    }
}
