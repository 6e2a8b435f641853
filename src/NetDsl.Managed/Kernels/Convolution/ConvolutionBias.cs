using System.Numerics;

namespace NetDsl.Managed.Kernels;

internal static unsafe partial class Convolution
{
    /// <summary>Adds a number to each channel of (N, C, S).</summary>
    internal static void AddBias<T>(int batch, int channels, int space, T* bias, T* values) where T : unmanaged, INumber<T>
    {
        Work.For(batch * channels, Math.Max(1, Grains.Memory / Math.Max(1, space)), (from, to) =>
        {
            for (int i = from; i < to; i++)
            {
                Vectors.Affine(values + (nint)i * space, T.One, bias[i % channels], values + (nint)i * space, space);
            }
        });
    }

    /// <summary>The sum of each channel of (N, C, S).</summary>
    internal static void BiasGradient<T>(int batch, int channels, int space, T* gradient, T* bias) where T : unmanaged, INumber<T>
    {
        Work.For(channels, (int)Math.Max(1, Grains.Memory / Math.Max(1, (long)batch * space)), (from, to) =>
        {
            for (int c = from; c < to; c++)
            {
                double sum = 0;
                for (int n = 0; n < batch; n++)
                {
                    sum += Vectors.Sum(gradient + ((nint)n * channels + c) * space, space);
                }
                bias[c] = T.CreateTruncating(sum);
            }
        });
    }
}
