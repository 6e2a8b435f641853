using System.Numerics;

namespace NetDsl.Managed.Kernels;

internal static unsafe partial class Convolution
{
    // The column matrix of some channels stays within the second-level cache.
    private const int ColumnValuesAtOnce = 96 * 1024;

    /// <summary>The gradient of input (N, G·C, In), from that of output (N, G·M, Out) and weight (G·M, C, Kernel).</summary>
    internal static void InputGradient<T>(ConvGeometry geometry, T* output, T* weight, T* input) where T : unmanaged, INumber<T>
    {
        int images = geometry.Batch * geometry.Groups;
        if (images == 0)
        {
            return;
        }
        if (DepthwiseConvolution.Fits(geometry))
        {
            DepthwiseConvolution.InputGradient(geometry, output, weight, input);
            return;
        }
        int channels = ChannelsAtOnce(geometry, images);
        int blocks = (geometry.InChannels + channels - 1) / channels;
        Work.For(images * blocks, 1, (from, to) =>
        {
            for (int item = from; item < to; item++)
            {
                var (image, block) = Math.DivRem(item, blocks);
                int first = block * channels;
                InputGradientOf(geometry, image, first, Math.Min(channels, geometry.InChannels - first), output, weight, input);
            }
        });
    }

    private static int ChannelsAtOnce(ConvGeometry geometry, int images)
    {
        int wanted = (int)(ColumnValuesAtOnce / ((long)geometry.Kernel.Volume * geometry.Out.Volume));
        int pieces = 2 * Work.Threads / images;
        if (pieces > 1)
        {
            wanted = Math.Min(wanted, (geometry.InChannels + pieces - 1) / pieces);
        }
        return Math.Clamp(wanted, 1, geometry.InChannels);
    }

    private static void InputGradientOf<T>(
        ConvGeometry geometry, int image, int firstChannel, int channels, T* output, T* weight, T* input) where T : unmanaged, INumber<T>
    {
        int group = image % geometry.Groups, m = geometry.OutChannels, outputs = geometry.Out.Volume, taps = geometry.Kernel.Volume;
        int width = Gemm.PanelColumns, pitch = (outputs + width - 1) / width * width, depthAtOnce = Math.Min(m, DepthAtOnce);
        var weights = new Matrix<T>(weight + (nint)group * m * geometry.Depth + firstChannel * taps, geometry.Depth, 1).Transposed;
        var gradient = new Matrix<T>(output + (nint)image * m * outputs, outputs, 1);
        using var panelMemory = Scratch.Of<T>(depthAtOnce * width);
        T* panel = (T*)panelMemory.Data;
        using var memory = Scratch.Of<T>((long)channels * taps * pitch + 2 * Vectors.Slack);
        T* columns = (T*)memory.Data + Vectors.Slack;
        for (int p = 0; p < m; p += depthAtOnce)
        {
            int depth = Math.Min(depthAtOnce, m - p);
            for (int j = 0; j < pitch; j += width)
            {
                Gemm.Pack(gradient.From(p, j), depth, Math.Min(width, outputs - j), panel);
                Gemm.Panel(channels * taps, width, depth, weights.From(0, p), panel, columns + j, pitch, p > 0);
            }
        }
        T* to = input + ((nint)image * geometry.InChannels + firstChannel) * geometry.In.Volume;
        ColumnSums.Gather(geometry, channels, columns, pitch, to);
    }
}
