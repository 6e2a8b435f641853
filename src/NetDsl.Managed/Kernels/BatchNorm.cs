using System.Numerics;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// Normalisation of every channel over batch and space, (N, C, S). A thread processes whole channels, so that the values are still in the
/// second-level cache after the statistics. Where S is 1, a channel is a column.
/// </summary>
internal static unsafe class BatchNorm
{
    // Below this many values another thread costs more than it saves.
    private const int WorthAThread = 16 * 1024;

    /// <summary>
    /// Normalises by the batch's own statistics and writes each channel's mean, 1 / √(variance + eps) and unbiased variance.
    /// </summary>
    internal static void Train<T>(
        int batch, int channels, int space, T* x, T* weight, T* bias, double eps, T* y, T* mean, T* inverse, T* unbiased)
        where T : unmanaged, INumber<T>
    {
        Work.For(channels, Grain(batch, space), (from, to) =>
        {
            using var memory = Scratch.Of<T>(space == 1 ? batch : 0);
            T* column = (T*)memory.Data;
            for (int c = from; c < to; c++)
            {
                var moments = new Moments();
                if (space == 1)
                {
                    for (int n = 0; n < batch; n++)
                    {
                        column[n] = x[n * channels + c];
                    }
                    moments.Add(column, batch);
                }
                else
                {
                    for (int n = 0; n < batch; n++)
                    {
                        moments.Add(x + ((nint)n * channels + c) * space, space);
                    }
                }
                double scale = 1 / Math.Sqrt(moments.Variance + eps);
                mean[c] = T.CreateTruncating(moments.Mean);
                inverse[c] = T.CreateTruncating(scale);
                unbiased[c] = T.CreateTruncating(moments.UnbiasedVariance);
                Scale(batch, channels, space, c, x, y, Factor(scale, weight, c), Offset(moments.Mean, scale, weight, bias, c));
            }
        });
    }

    /// <summary>Normalises by given statistics: <paramref name="inverse"/> is 1 / √(variance + eps).</summary>
    internal static void Evaluate<T>(int batch, int channels, int space, T* x, T* weight, T* bias, T* mean, T* inverse, T* y)
        where T : unmanaged, INumber<T>
    {
        Work.For(channels, Grain(batch, space), (from, to) =>
        {
            for (int c = from; c < to; c++)
            {
                double scale = double.CreateTruncating(inverse[c]);
                double offset = Offset(double.CreateTruncating(mean[c]), scale, weight, bias, c);
                Scale(batch, channels, space, c, x, y, Factor(scale, weight, c), offset);
            }
        });
    }

    /// <summary>
    /// The gradients of input, weight and bias; any of them may be null. With <paramref name="training"/> the statistics depend
    /// on the input.
    /// </summary>
    internal static void Gradient<T>(
        int batch, int channels, int space, bool training, T* g, T* x, T* weight, T* mean, T* inverse, T* dx, T* dWeight, T* dBias)
        where T : unmanaged, INumber<T>
    {
        double count = (double)batch * space;
        Work.For(channels, Grain(batch, space), (from, to) =>
        {
            for (int c = from; c < to; c++)
            {
                var (sum, product) = Sums(batch, channels, space, c, g, x, mean[c]);
                double scale = double.CreateTruncating(inverse[c]), factor = Factor(scale, weight, c);
                if (dWeight != null)
                {
                    dWeight[c] = T.CreateTruncating(product * scale);
                }
                if (dBias != null)
                {
                    dBias[c] = T.CreateTruncating(sum);
                }
                if (dx == null)
                {
                    continue;
                }
                if (!training)
                {
                    Scale(batch, channels, space, c, g, dx, factor, 0);
                    continue;
                }
                // dx = factor · (g - mean of g - (x - mean) · inverse² · mean of g·(x - mean))
                double slope = factor * product * scale * scale / count;
                double offset = slope * double.CreateTruncating(mean[c]) - factor * sum / count;
                T gScale = T.CreateTruncating(factor), xScale = T.CreateTruncating(-slope), shift = T.CreateTruncating(offset);
                if (space == 1)
                {
                    for (nint i = c; i < (nint)batch * channels; i += channels)
                    {
                        dx[i] = g[i] * gScale + (x[i] * xScale + shift);
                    }
                    continue;
                }
                for (int n = 0; n < batch; n++)
                {
                    nint at = ((nint)n * channels + c) * space;
                    Vectors.Affine(g + at, gScale, x + at, xScale, shift, dx + at, space);
                }
            }
        });
    }

    private static int Grain(int batch, int space) => (int)Math.Max(1, WorthAThread / Math.Max(1, (long)batch * space));

    private static double Factor<T>(double scale, T* weight, int c) where T : unmanaged, INumber<T> =>
        weight == null ? scale : scale * double.CreateTruncating(weight[c]);

    private static double Offset<T>(double mean, double scale, T* weight, T* bias, int c) where T : unmanaged, INumber<T> =>
        (bias == null ? 0 : double.CreateTruncating(bias[c])) - mean * Factor(scale, weight, c);

    private static void Scale<T>(int batch, int channels, int space, int c, T* x, T* y, double factor, double offset)
        where T : unmanaged, INumber<T>
    {
        T scale = T.CreateTruncating(factor), shift = T.CreateTruncating(offset);
        if (space == 1)
        {
            for (nint i = c; i < (nint)batch * channels; i += channels)
            {
                y[i] = x[i] * scale + shift;
            }
            return;
        }
        for (int n = 0; n < batch; n++)
        {
            nint at = ((nint)n * channels + c) * space;
            Vectors.Affine(x + at, scale, shift, y + at, space);
        }
    }

    private static (double Sum, double Product) Sums<T>(int batch, int channels, int space, int c, T* g, T* x, T mean)
        where T : unmanaged, INumber<T>
    {
        double sum = 0, product = 0;
        for (int n = 0; n < batch; n++)
        {
            nint at = ((nint)n * channels + c) * space;
            if (space == 1)
            {
                sum += double.CreateTruncating(g[at]);
                product += double.CreateTruncating(g[at]) * double.CreateTruncating(x[at] - mean);
                continue;
            }
            var part = Vectors.Sums(g + at, x + at, mean, space);
            sum += part.Sum;
            product += part.Product;
        }
        return (sum, product);
    }
}
