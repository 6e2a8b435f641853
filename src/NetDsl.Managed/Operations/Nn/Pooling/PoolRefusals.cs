using System.Runtime.InteropServices;
using NetDsl.Managed.Storage;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>The argument checks of pooling, with PyTorch's messages, which differ by the number of dimensions.</summary>
internal static class PoolRefusals
{
    private static readonly string[] Numbers = ["", "int", "two ints", "three ints"];

    /// <summary>Rejects inputs of other ranks, and empty ones; only the batch may be empty.</summary>
    internal static void Input(PoolSettings pool, long[] size)
    {
        int rank = pool.Rank;
        bool fits = size.Length == rank + 1 || size.Length == rank + 2;
        if (fits && !size.AsSpan(size.Length - rank - 1).Contains(0))
        {
            return;
        }
        if (!pool.IsMaximum && rank == 1)
        {
            Operands.CheckDimensions(pool.Name, size, 2, 3);
            size = Operands.AsImage(size);
        }
        string prefix = pool is { IsMaximum: true, Rank: 1 } ? "max_pool1d: " : "", ranks = prefix.Length > 0 ? "2D or 3D" : "3D or 4D";
        throw Errors.Native((rank, fits, pool.IsMaximum) switch
        {
            (3, false, _) => "non-empty 4D or 5D (batch mode) tensor expected for input",
            (3, true, _) =>
                $"{(pool.IsMaximum ? "max_pool3d_with_indices_out_cpu_template" : "avg_pool3d")}(): Expected input's non-batch dimensions "
                + $"to have positive length, but input has a shape of {Shapes.Text(size)} and non-batch dimension 0 has length zero!",
            (2, false, true) => "non-empty 3D or 4D (batch mode) tensor expected for input",
            _ => $"{prefix}Expected {ranks} (batch mode) tensor with optional 0 dim batch size for input, but got:{Shapes.Text(size)}",
        });
    }

    /// <summary>The error for a list that has neither one number nor one for each dimension.</summary>
    internal static ExternalException Count(PoolSettings pool, string name)
    {
        string either = pool is { IsMaximum: false, Rank: 3 } ? "" : "either ";
        string rule = name switch
        {
            "stride" => $"{either}be omitted, a single int",
            "dilation" => $"be {either}a single int",
            _ => $"{either}be a single int",
        };
        return Errors.Native($"{pool.Name}: {name} must {rule}, or a tuple of {Numbers[pool.Rank]}");
    }

    /// <summary>Rejects kernel sizes and strides that are not positive, and padding over half the kernel size.</summary>
    internal static void Windows(PoolSettings pool, long[] kernel, long[] stride, long[] padding, long[] dilation)
    {
        if (pool is { IsMaximum: true, Rank: 1 })
        {
            Signal(kernel[0], stride[0], padding[0], dilation[0]);
            return;
        }
        if (stride.Contains(0))
        {
            throw Errors.Native("stride should not be zero");
        }
        for (int i = 0; i < kernel.Length; i++)
        {
            if (padding[i] < 0)
            {
                throw Errors.Native($"pad must be non-negative, but got pad: {padding[i]}");
            }
            if (padding[i] > ((kernel[i] - 1) * dilation[i] + 1) / 2)
            {
                throw Errors.Native($"pad should be at most half of effective kernel size, but got pad={padding[i]}, "
                    + $"kernel_size={kernel[i]} and dilation={dilation[i]}");
            }
        }
        CheckPositive(kernel, "kernel size", "k");
        CheckPositive(stride, "stride", "d");
        CheckPositive(dilation, "dilation", "dilation");
    }

    /// <summary>Rejects windows that do not fit.</summary>
    internal static void Outputs(PoolSettings pool, long channels, long[] from, long[] kernel, long[] to)
    {
        // PyTorch's average pooling over volumes compares the window with the input alone, whatever the padding.
        if (pool is { IsMaximum: false, Rank: 3 } && from.Zip(kernel, (size, window) => size < window).Any(isSmaller => isSmaller))
        {
            throw Errors.Native($"input image (T: {from[0]} H: {from[1]} W: {from[2]}) smaller than kernel size "
                + $"(kT: {kernel[0]} kH: {kernel[1]} kW: {kernel[2]})");
        }
        if (to.All(size => size > 0))
        {
            return;
        }
        if (pool is { IsMaximum: true, Rank: 1 })
        {
            throw Errors.Native($"max_pool1d() Invalid computed output size: {to[0]}");
        }
        long[] height = pool.Rank == 1 ? [1] : [];
        throw Errors.Native($"Given input size: ({string.Join("x", [channels, .. height, .. from])}). "
            + $"Calculated output size: ({string.Join("x", [channels, .. height, .. to])}). Output size is too small");
    }

    private static void Signal(long kernel, long stride, long padding, long dilation)
    {
        Positive("kernel_size", kernel);
        Positive("stride", stride);
        if (padding < 0)
        {
            throw Errors.Native($"max_pool1d() padding must be non-negative, but got {padding}");
        }
        if (padding > kernel / 2)
        {
            throw Errors.Native(
                $"max_pool1d() padding should be at most half of kernel size, but got padding={padding} and kernel_size={kernel}");
        }
        Positive("dilation", dilation);

        static void Positive(string name, long value)
        {
            if (value <= 0)
            {
                throw Errors.Native($"max_pool1d() {name} must be greater than zero, but got {value}");
            }
        }
    }

    private static void CheckPositive(long[] values, string what, string prefix)
    {
        if (values.All(value => value > 0))
        {
            return;
        }
        // A signal is an image of height 1.
        long[] shown = values.Length == 1 ? [1, values[0]] : values;
        string[] letters = ["T", "H", "W"];
        throw Errors.Native($"{what} should be greater than zero, but got "
            + string.Join(" ", shown.Select((value, i) => $"{prefix}{letters[i + 3 - shown.Length]}: {value}")));
    }
}
