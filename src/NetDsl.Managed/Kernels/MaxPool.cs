using System.Numerics;

namespace NetDsl.Managed.Kernels;

/// <summary>Maxima of windows. NaN wins, the first of ties wins, padding never wins.</summary>
internal static unsafe class MaxPool
{
    /// <summary>Writes each window's maximum and its index in the plane.</summary>
    internal static void Forward<T>(PoolGeometry geometry, T* x, T* y, long* indices) where T : unmanaged, INumber<T>
    {
        Work.For(geometry.Planes, geometry.Grain, (from, to) =>
        {
            for (int plane = from; plane < to; plane++)
            {
                nint at = (nint)plane * geometry.Out.Volume;
                Plane(geometry, x + (nint)plane * geometry.In.Volume, y + at, indices + at);
            }
        });
    }

    /// <summary>Adds each window's gradient at the index of its maximum.</summary>
    internal static void Gradient<T>(PoolGeometry geometry, T* g, long* indices, T* dx) where T : unmanaged, INumber<T>
    {
        int inputs = geometry.In.Volume, outputs = geometry.Out.Volume;
        Work.For(geometry.Planes, geometry.Grain, (from, to) =>
        {
            new Span<T>(dx + (nint)from * inputs, (to - from) * inputs).Clear();
            for (int plane = from; plane < to; plane++)
            {
                T* target = dx + (nint)plane * inputs;
                nint end = (nint)(plane + 1) * outputs;
                for (nint i = (nint)plane * outputs; i < end; i++)
                {
                    target[indices[i]] += g[i];
                }
            }
        });
    }

    private static void Plane<T>(PoolGeometry geometry, T* x, T* y, long* indices) where T : unmanaged, INumber<T>
    {
        var (size, stride, padding) = (geometry.In, geometry.Stride, geometry.Padding);
        for (int od = 0; od < geometry.Out.Depth; od++)
        {
            for (int oh = 0; oh < geometry.Out.Height; oh++)
            {
                for (int ow = 0; ow < geometry.Out.Width; ow++)
                {
                    var depth = Inside(od * stride.Depth - padding.Depth, geometry.Kernel.Depth, geometry.Dilation.Depth, size.Depth);
                    var height = Inside(oh * stride.Height - padding.Height, geometry.Kernel.Height, geometry.Dilation.Height, size.Height);
                    var width = Inside(ow * stride.Width - padding.Width, geometry.Kernel.Width, geometry.Dilation.Width, size.Width);
                    nint best = ((nint)depth.From * size.Height + height.From) * size.Width + width.From;
                    T maximum = T.CreateSaturating(double.NegativeInfinity);
                    for (int d = depth.From; d < depth.To; d += geometry.Dilation.Depth)
                    {
                        for (int h = height.From; h < height.To; h += geometry.Dilation.Height)
                        {
                            for (int w = width.From; w < width.To; w += geometry.Dilation.Width)
                            {
                                nint at = ((nint)d * size.Height + h) * size.Width + w;
                                if (x[at] > maximum || T.IsNaN(x[at]))
                                {
                                    maximum = x[at];
                                    best = at;
                                }
                            }
                        }
                    }
                    *y++ = maximum;
                    *indices++ = best;
                }
            }
        }
    }

    /// <summary>The part of a window that is not padding.</summary>
    private static (int From, int To) Inside(int start, int kernel, int dilation, int size)
    {
        int end = Math.Min(start + (kernel - 1) * dilation + 1, size);
        while (start < 0)
        {
            start += dilation;
        }
        return (start, end);
    }
}
