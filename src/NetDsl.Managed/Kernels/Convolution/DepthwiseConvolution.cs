using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// Convolutions whose groups have one input channel and few output channels. A matrix product would reuse no value, so each output is
/// summed over the weights directly.
/// </summary>
internal static unsafe class DepthwiseConvolution
{
    internal static bool Fits(ConvGeometry geometry) => geometry.InChannels == 1 && geometry.OutChannels <= 3;

    internal static void Forward<T>(ConvGeometry geometry, T* input, T* weight, T* bias, T* output) where T : unmanaged, INumber<T>
    {
        int k = geometry.Kernel.Volume, size = geometry.Out.Volume;
        Work.For(geometry.Batch * geometry.Groups, Grain(geometry), (from, to) =>
        {
            using var bandMemory = Scratch.Of<T>(Band<T>.Room(geometry, 1, geometry.OutRows));
            using var tapMemory = Scratch.Of<nint>(k);
            using var rowMemory = Scratch.Of<T>(geometry.Out.Width + Vectors.Slack);
            T** taps = (T**)tapMemory.Data;
            for (int image = from; image < to; image++)
            {
                var band = Band<T>.Copy(geometry, input + (nint)image * geometry.In.Volume, 1, 0, geometry.OutRows, (T*)bandMemory.Data);
                band.Taps(1, taps);
                for (int m = 0; m < geometry.OutChannels; m++)
                {
                    int channel = image % geometry.Groups * geometry.OutChannels + m;
                    T start = bias == null ? T.Zero : bias[channel];
                    T* target = output + ((nint)image * geometry.OutChannels + m) * size;
                    for (int row = 0; row < geometry.OutRows; row++, target += geometry.Out.Width)
                    {
                        T* line = (T*)rowMemory.Data;
                        Row(taps, band.Place(row), weight + (nint)channel * k, k, start, geometry.Out.Width, line);
                        new Span<T>(line, geometry.Out.Width).CopyTo(new Span<T>(target, geometry.Out.Width));
                    }
                }
            }
        });
    }

    internal static void InputGradient<T>(ConvGeometry geometry, T* output, T* weight, T* input) where T : unmanaged, INumber<T>
    {
        int k = geometry.Kernel.Volume, size = geometry.Out.Volume, m = geometry.OutChannels;
        if (Reversed(geometry) is { } reversed)
        {
            // With stride 1 the input gradient is a convolution too: of the gradient with the reversed weights.
            using var flipped = Scratch.Of<T>(geometry.Groups * k);
            T* weights = (T*)flipped.Data;
            for (int i = 0; i < geometry.Groups * k; i++)
            {
                weights[i] = weight[i / k * k + k - 1 - i % k];
            }
            Forward(reversed, output, weights, null, input);
            return;
        }
        Work.For(geometry.Batch * geometry.Groups, Grain(geometry), (from, to) =>
        {
            using var memory = Scratch.Of<T>((long)k * size + 2 * Vectors.Slack);
            T* columns = (T*)memory.Data + Vectors.Slack;
            for (int image = from; image < to; image++)
            {
                T* gradients = output + (nint)image * m * size, weights = weight + (nint)(image % geometry.Groups) * m * k;
                for (int tap = 0; tap < k; tap++)
                {
                    T* column = columns + (nint)tap * size;
                    Vectors.Affine(gradients, weights[tap], T.Zero, column, size);
                    for (int i = 1; i < m; i++)
                    {
                        Vectors.Affine(gradients + (nint)i * size, weights[i * k + tap], column, T.One, T.Zero, column, size);
                    }
                }
                ColumnSums.Gather(geometry, 1, columns, size, input + (nint)image * geometry.In.Volume);
            }
        });
    }

    internal static void WeightGradient<T>(ConvGeometry geometry, T* input, T* output, T* gradient) where T : unmanaged, INumber<T>
    {
        int k = geometry.Kernel.Volume, size = geometry.Out.Volume, m = geometry.OutChannels, width = geometry.Out.Width;
        Work.For(geometry.Groups, 1, (from, to) =>
        {
            using var bandMemory = Scratch.Of<T>(Band<T>.Room(geometry, 1, geometry.OutRows));
            using var tapMemory = Scratch.Of<nint>(k);
            T** taps = (T**)tapMemory.Data;
            new Span<T>(gradient + (nint)from * m * k, (to - from) * m * k).Clear();
            for (int group = from; group < to; group++)
            {
                for (int n = 0; n < geometry.Batch; n++)
                {
                    nint image = (nint)n * geometry.Groups + group;
                    var band = Band<T>.Copy(geometry, input + image * geometry.In.Volume, 1, 0, geometry.OutRows, (T*)bandMemory.Data);
                    band.Taps(1, taps);
                    for (int row = 0; row < geometry.OutRows; row++)
                    {
                        nint place = band.Place(row);
                        for (int i = 0; i < m; i++)
                        {
                            T* values = output + (image * m + i) * size + (nint)row * width, sums = gradient + ((nint)group * m + i) * k;
                            for (int tap = 0; tap < k; tap++)
                            {
                                sums[tap] += Dot(taps[tap] + place, values, width);
                            }
                        }
                    }
                }
            }
        });
    }

    /// <summary>The convolution that computes the input gradient, where there is one.</summary>
    private static ConvGeometry? Reversed(ConvGeometry geometry)
    {
        var (kernel, dilation, padding) = (geometry.Kernel, geometry.Dilation, geometry.Padding);
        var rest = new Size3(
            dilation.Depth * (kernel.Depth - 1) - padding.Depth,
            dilation.Height * (kernel.Height - 1) - padding.Height,
            dilation.Width * (kernel.Width - 1) - padding.Width);
        return geometry.OutChannels > 1 || geometry.Stride != new Size3(1, 1, 1) ||
            Math.Min(rest.Depth, Math.Min(rest.Height, rest.Width)) < 0
            ? null
            : geometry with { In = geometry.Out, Out = geometry.In, Padding = rest };
    }

    private static int Grain(ConvGeometry geometry) => Math.Max(1, 4096 / Math.Max(1, geometry.Out.Volume));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row<T>(T** taps, nint place, T* weights, int count, T start, int width, T* target) where T : unmanaged, INumber<T>
    {
        for (int i = 0; i < width; i += Vector512<T>.Count)
        {
            var sum = Vector512.Create(start);
            for (int k = 0; k < count; k++)
            {
                sum += Vector512.Load(taps[k] + place + i) * weights[k];
            }
            sum.Store(target + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Dot<T>(T* x, T* y, int length) where T : unmanaged, INumber<T>
    {
        var sums = Vector512<T>.Zero;
        int i = 0;
        for (; i + Vector512<T>.Count <= length; i += Vector512<T>.Count)
        {
            sums += Vector512.Load(x + i) * Vector512.Load(y + i);
        }
        T sum = Vector512.Sum(sums);
        for (; i < length; i++)
        {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
