using System.Globalization;
using NetDsl.Managed.Storage;
using static NetDsl.Managed.Operations.Nn.PoolWindows;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Max pooling over windows of one size at random positions, different for each plane.</summary>
internal static class FractionalWindows
{
    private static readonly string[] Axes = ["time", "height", "width"];

    /// <summary>Throws unless either size or ratio is given, and the ratio is between 0 and 1.</summary>
    internal static void Check(string name, long[]? outputSize, double[]? outputRatio)
    {
        if (outputSize is null && outputRatio is null)
        {
            throw new ArgumentException($"{name} requires specifying either an output size, or a pooling ratio");
        }
        if (outputSize is not null && outputRatio is not null)
        {
            throw new ArgumentException("only one of output_size and output_ratio may be specified");
        }
        if (outputRatio is not null && !Array.TrueForAll(outputRatio, ratio => ratio is > 0 and < 1))
        {
            var given = outputRatio.Select(ratio => ratio.ToString(CultureInfo.InvariantCulture));
            throw new ArgumentException($"output_ratio must be between 0 and 1 (got [{string.Join(", ", given)}])");
        }
    }

    internal static Tensor Values(Tensor input, int rank, long[] kernel, long[]? outputSize, double[]? outputRatio)
    {
        var (values, indices) = Pool(input, rank, kernel, outputSize, outputRatio);
        indices.Dispose();
        return values;
    }

    internal static (Tensor Values, Tensor Indices) Pool(Tensor input, int rank, long[] kernel, long[]? outputSize, double[]? outputRatio)
    {
        string name = $"fractional_max_pool{rank}d";
        if (outputSize is null && outputRatio is null)
        {
            throw new ArgumentException($"{name} requires specifying either an output_size or an output_ratio");
        }
        if (outputSize is null && outputRatio!.Length != rank)
        {
            throw new ArgumentException($"{name} requires output_ratio to either be a single Int or tuple of Ints.");
        }
        Check(name, outputSize, outputRatio);
        Operands.CheckFloat(input, name);
        var size = input.Impl.Sizes;
        CheckInput(name, rank, size);
        long[] from = size[^rank..];
        long[] to = outputSize ?? [.. from.Select((length, axis) => (long)(length * outputRatio![axis]))];
        CheckWindows(name, rank, from, kernel, to);

        // PyTorch draws a number for each axis of each plane; in two dimensions the width's comes first.
        long batch = size.Length == rank + 2 ? size[0] : 1;
        using var samples = rand([batch, size[^(rank + 1)], rank], dtype: input.dtype);
        double[] numbers = input.dtype == ScalarType.Float32
            ? [.. samples.data<float>().ToArray().Select(number => (double)number)]
            : samples.data<double>().ToArray();
        string node = rank == 3 ? "FractionalMaxPool3DBackward0" : "FractionalMaxPool2DBackward0";
        return Apply(input, rank, to, Windows, name, node);

        Ranges[] Windows(int plane)
        {
            var result = new Ranges[3];
            result[0] = new([0], [1]);
            for (int axis = 0; axis < rank; axis++)
            {
                double number = numbers[plane * rank + (rank == 2 ? 1 - axis : axis)];
                int[] starts = input.dtype == ScalarType.Float32
                    ? Starts((float)number, (int)from[axis], (int)to[axis], (int)kernel[axis])
                    : Starts(number, (int)from[axis], (int)to[axis], (int)kernel[axis]);
                result[axis + 3 - rank] = new(starts, [.. starts.Select(start => start + (int)kernel[axis])]);
            }
            return result;
        }
    }

    private static void CheckInput(string name, int rank, long[] size)
    {
        string where = rank == 3 ? $"{name}_out()" : $"{name}()";
        if (size.Length != rank + 1 && size.Length != rank + 2)
        {
            throw Errors.Native($"{where}: Expected {rank + 1}D or {rank + 2}D tensor, but got: {Shapes.Text(size)}");
        }
        for (int i = 1; i < size.Length; i++)
        {
            if (size[i] == 0)
            {
                throw Errors.Native($"{where}: Expected input to have non-zero size for non-batch dimensions, "
                    + $"but got{Shapes.Text(size)} with dimension {i} being empty.");
            }
        }
    }

    private static void CheckWindows(string name, int rank, long[] from, long[] kernel, long[] to)
    {
        string where = rank == 3 ? $"{name}_out()" : $"{name}()", count = rank == 3 ? "three Ints" : "Ints";
        if (kernel.Length != rank)
        {
            throw Errors.Native($"{name}: kernel_size must either be a single Int or tuple of {count}");
        }
        if (to.Length != rank)
        {
            throw Errors.Native($"{name}: output_size must either be a single Int or tuple of {count}");
        }
        // PyTorch accepts empty windows, and reads undefined memory.
        if (kernel.Any(window => window < 1))
        {
            throw Errors.Native($"{name}: kernel_size must be greater than zero, but got {Shapes.Text(kernel)}");
        }
        if (to.Any(windows => windows < 1))
        {
            throw Errors.Native($"{name}: output_size must be greater than zero, but got {Shapes.Text(to)}");
        }
        // In three dimensions PyTorch requires one position more.
        for (int axis = 0; axis < rank; axis++)
        {
            string place = Axes[axis + 3 - rank];
            if (to[axis] + kernel[axis] - 1 > from[axis] - (rank - 2))
            {
                throw Errors.Native($"{where}: pool {place} {kernel[axis]} too large relative to input {place} {from[axis]}");
            }
        }
    }

    private static int[] Starts<T>(T sample, int from, int to, int kernel) where T : System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var starts = new int[to];
        if (to > 1)
        {
            T step = T.CreateChecked(from - kernel) / T.CreateChecked(to - 1);
            for (int i = 0; i < to - 1; i++)
            {
                starts[i] = int.CreateTruncating((T.CreateChecked(i) + sample) * step) - int.CreateTruncating(sample * step);
            }
        }
        starts[to - 1] = from - kernel;
        return starts;
    }
}
