using System.Numerics;

namespace NetDsl.Managed.Kernels;

internal static unsafe partial class Convolution
{
    // Above this size, a sum per thread would cost too much memory, and packing is repeated instead.
    private const int WeightsWorthASum = 1 << 20;

    /// <summary>
    /// gradient (G·M, C, Kernel) = sum over the images of output (N, G·M, Out) times the column matrix of input (N, G·C, In).
    /// </summary>
    internal static void WeightGradient<T>(ConvGeometry geometry, T* input, T* output, T* gradient) where T : unmanaged, INumber<T>
    {
        int weights = geometry.Groups * geometry.OutChannels * geometry.Depth;
        if (geometry.Batch == 0)
        {
            new Span<T>(gradient, weights).Clear();
            return;
        }
        if (DepthwiseConvolution.Fits(geometry))
        {
            DepthwiseConvolution.WeightGradient(geometry, input, output, gradient);
            return;
        }
        bool byImage = geometry.Batch >= Work.Threads && weights <= WeightsWorthASum;
        int parts = byImage ? Math.Min(Work.Threads, geometry.Batch) : 1;
        using var memory = Scratch.Of<T>((long)parts * weights);
        T* sums = (T*)memory.Data;
        if (byImage)
        {
            Work.Parts(parts, part =>
            {
                T* own = sums + (nint)part * weights;
                int from = geometry.Batch * part / parts, to = geometry.Batch * (part + 1) / parts;
                for (int group = 0; group < geometry.Groups; group++)
                {
                    AddWeights(geometry, group, from, to, 0, geometry.InChannels, input, output, own);
                }
            });
        }
        else
        {
            Work.For(geometry.Groups * geometry.InChannels, 1, (from, to) =>
            {
                for (int c = from; c < to;)
                {
                    var (group, channel) = Math.DivRem(c, geometry.InChannels);
                    int channels = Math.Min(to - c, geometry.InChannels - channel);
                    AddWeights(geometry, group, 0, geometry.Batch, channel, channels, input, output, sums);
                    c += channels;
                }
            });
        }
        int size = geometry.OutChannels * geometry.Depth;
        for (int group = 0; group < geometry.Groups; group++)
        {
            SumTransposed(geometry.OutChannels, geometry.Depth, sums + (nint)group * size, weights, parts, gradient + (nint)group * size);
        }
    }

    /// <summary>Adds some images' and channels' part to the transposed gradient of a group, K×M.</summary>
    private static void AddWeights<T>(
        ConvGeometry geometry, int group, int firstImage, int endImage, int firstChannel, int channels, T* input, T* output, T* sums)
        where T : unmanaged, INumber<T>
    {
        int m = geometry.OutChannels, outputs = geometry.Out.Volume, k = channels * geometry.Kernel.Volume;
        T* sum = sums + ((nint)group * geometry.Depth + firstChannel * geometry.Kernel.Volume) * m;
        int rows = (int)Math.Clamp(ColumnValuesAtOnce / ((long)k * geometry.Out.Width), 1, geometry.OutRows);
        int pitch = rows * geometry.Out.Width;
        using var bandMemory = Scratch.Of<T>(Band<T>.Room(geometry, channels, rows));
        using var tapMemory = Scratch.Of<nint>(k);
        using var runMemory = Scratch.Of<Run>(rows);
        using var columnMemory = Scratch.Of<T>((long)k * pitch + Vectors.Slack);
        T** taps = (T**)tapMemory.Data;
        Run* runs = (Run*)runMemory.Data;
        T* columns = (T*)columnMemory.Data;
        bool first = true;
        for (int n = firstImage; n < endImage; n++)
        {
            int image = n * geometry.Groups + group;
            T* from = input + ((nint)image * geometry.InChannels + firstChannel) * geometry.In.Volume;
            T* gradient = output + (nint)image * m * outputs;
            for (int row = 0; row < geometry.OutRows; row += rows)
            {
                int height = Math.Min(rows, geometry.OutRows - row);
                int start = row * geometry.Out.Width, count = height * geometry.Out.Width;
                var band = ReadsImage<T>(geometry, image)
                    ? Band<T>.Of(geometry, from, row)
                    : Band<T>.Copy(geometry, from, channels, row, height, (T*)bandMemory.Data);
                band.Taps(channels, taps);
                int found = Columns.Runs(geometry, band, start, start + count, runs);
                Columns.Fill(taps, k, runs, found, columns, pitch);
                Gemm.Serial(k, m, count, new Matrix<T>(columns, pitch, 1), new Matrix<T>(gradient + start, 1, outputs), sum, m, !first);
                first = false;
            }
        }
    }

    /// <summary>target (M×K) = the sum of <paramref name="parts"/> matrices (K×M) that lie <paramref name="step"/> apart.</summary>
    private static void SumTransposed<T>(int m, int k, T* sums, int step, int parts, T* target) where T : unmanaged, INumber<T>
    {
        for (int part = 1; part < parts; part++)
        {
            T* other = sums + (nint)part * step;
            for (int i = 0; i < m * k; i++)
            {
                sums[i] += other[i];
            }
        }
        if (typeof(T) == typeof(float))
        {
            Transpose.Copy(k, m, (float*)sums, 1, m, (float*)target, k);
        }
        else
        {
            Transpose.Plain(k, m, sums, 1, m, target, k);
        }
    }
}
