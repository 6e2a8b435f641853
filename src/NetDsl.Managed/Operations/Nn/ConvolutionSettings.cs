using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>
/// The arguments of a convolution over <paramref name="Rank"/> dimensions. A list with one number applies to every dimension; null padding
/// means "same".
/// </summary>
internal sealed record ConvolutionSettings(
    int Rank, long[] Stride, long[]? Padding, long[] Dilation, long Groups, bool Transposed = false, long[]? OutputPadding = null)
{
    private string Name => $"conv{(Transposed ? "_transpose" : "")}{Rank}d";

    /// <summary>Checks the shapes as PyTorch does; returns the geometry of the (forward) convolution and the output's shape.</summary>
    internal (ConvGeometry Geometry, long[] Output) Fit(long[] input, long[] weight, long[]? bias)
    {
        if (Groups <= 0)
        {
            throw Errors.Native("non-positive groups is not supported");
        }
        bool batched = input.Length == Rank + 2;
        if (!batched && input.Length != Rank + 1)
        {
            throw Errors.Native($"Expected {Rank + 1}D (unbatched) or {Rank + 2}D (batched) input to {Name}, "
                + $"but got input of size: {Shapes.Text(input)}");
        }
        long[] images = batched ? input : [1, .. input];
        if (weight.Length != Rank + 2)
        {
            throw Errors.Native($"Expected {weight.Length}-dimensional input for {weight.Length}-dimensional weight {Shapes.Text(weight)}, "
                + $"but got {images.Length}-dimensional input of size {Shapes.Text(images)} instead");
        }
        long[] stride = Expand(Stride, "stride"), dilation = Expand(Dilation, "dilation");
        if (stride.Any(s => s <= 0))
        {
            throw Errors.Native("non-positive stride is not supported");
        }
        if (dilation.Any(d => d <= 0))
        {
            throw Errors.Native($"dilation should be greater than zero, but got {Shapes.Text(dilation)}");
        }
        if (Padding is null && stride.Any(s => s != 1))
        {
            throw Errors.Native("padding='same' is not supported for strided convolutions");
        }
        long[] kernel = weight[2..];
        if (kernel.Any(k => k == 0))
        {
            throw Errors.Native($"kernel size should be greater than zero, but got {Named("kernel", kernel, 1)}");
        }
        long[] padding = Padding is null
            ? [.. kernel.Zip(dilation, (k, d) => d * (k - 1) / 2)]
            : Expand(Padding, "padding");
        if (padding.Any(p => p < 0))
        {
            throw Errors.Native("negative padding is not supported");
        }
        CheckChannels(images, weight, bias);
        long[] from = images[2..];
        long[] to = Transposed
            ? Grown(from, kernel, stride, padding, dilation)
            : Padding is null ? from : Shrunk(from, kernel, stride, padding, dilation);

        long outChannels = Transposed ? weight[1] * Groups : weight[0];
        var geometry = new ConvGeometry
        {
            Batch = checked((int)images[0]),
            Groups = checked((int)Groups),
            InChannels = checked((int)weight[1]),
            OutChannels = checked((int)(weight[0] / Groups)),
            In = Operands.Size(Transposed ? to : from, 1),
            Out = Operands.Size(Transposed ? from : to, 1),
            Kernel = Operands.Size(kernel, 1),
            Stride = Operands.Size(stride, 1),
            Dilation = Operands.Size(dilation, 1),
            Padding = Operands.Size(padding, 0),
        };
        return (geometry, batched ? [images[0], outChannels, .. to] : [outChannels, .. to]);
    }

    private void CheckChannels(long[] input, long[] weight, long[]? bias)
    {
        string given = Transposed ? $"Given transposed=1, weight of size {Shapes.Text(weight)}" : $"Given groups={Groups}";
        if (weight[0] < Groups)
        {
            throw Errors.Native($"Given groups={Groups}, expected weight to be at least {Groups} at dimension 0, "
                + $"but got weight of size {Shapes.Text(weight)} instead");
        }
        if (weight[0] % Groups != 0)
        {
            throw Errors.Native($"Given groups={Groups}, expected weight to be divisible by {Groups} at dimension 0, "
                + $"but got weight of size [{Shapes.Text(weight)}] instead");
        }
        long wanted = Transposed ? weight[0] : weight[1] * Groups;
        if (input[1] != wanted)
        {
            throw Errors.Native(
                $"{(Transposed ? given : $"{given}, weight of size {Shapes.Text(weight)}")}, expected input{Shapes.Text(input)} "
                + $"to have {wanted} channels, but got {input[1]} channels instead");
        }
        long outputs = Transposed ? weight[1] * Groups : weight[0];
        if (bias is not null && (bias.Length != 1 || bias[0] != outputs))
        {
            throw Errors.Native(
                $"{(Transposed ? given : $"Given weight of size {Shapes.Text(weight)}")}, expected bias to be 1-dimensional "
                + $"with {outputs} elements, but got bias of size {Shapes.Text(bias)} instead");
        }
    }

    private static long[] Shrunk(long[] size, long[] kernel, long[] stride, long[] padding, long[] dilation)
    {
        var padded = new long[size.Length];
        var reach = new long[size.Length];
        var result = new long[size.Length];
        for (int i = 0; i < size.Length; i++)
        {
            padded[i] = size[i] + 2 * padding[i];
            reach[i] = dilation[i] * (kernel[i] - 1) + 1;
            result[i] = (padded[i] - reach[i]) / stride[i] + 1;
        }
        for (int i = 0; i < size.Length; i++)
        {
            if (padded[i] < reach[i])
            {
                throw Errors.Native($"Calculated padded input size per channel: ({Across(padded)}). Kernel size: ({Across(reach)}). "
                    + "Kernel size can't be greater than actual input size");
            }
        }
        return result;
    }

    private long[] Grown(long[] size, long[] kernel, long[] stride, long[] padding, long[] dilation)
    {
        long[] extra = Expand(OutputPadding ?? [0], "output_padding");
        if (extra.Any(e => e < 0))
        {
            throw Errors.Native("negative output_padding is not supported");
        }
        for (int i = 0; i < extra.Length; i++)
        {
            if (extra[i] >= stride[i] && extra[i] >= dilation[i])
            {
                throw Errors.Native("output padding must be smaller than either stride or dilation, but got "
                    + $"{Named("output_padding", extra, 0)} {Named("stride", stride, 1)} {Named("dilation", dilation, 1)}");
            }
        }
        var result = new long[size.Length];
        for (int i = 0; i < size.Length; i++)
        {
            result[i] = (size[i] - 1) * stride[i] - 2 * padding[i] + dilation[i] * (kernel[i] - 1) + extra[i] + 1;
        }
        if (result.Any(r => r <= 0))
        {
            throw Errors.Native($"Given input size per channel: ({Across(size)}). Calculated output size per channel: ({Across(result)}). "
                + "Output size is too small");
        }
        return result;
    }

    private long[] Expand(long[] values, string name)
    {
        if (values.Length == Rank)
        {
            return values;
        }
        if (values.Length != 1)
        {
            throw Errors.Native(
                $"expected {name} to be a single integer value or a list of {Rank} values to match the convolution dimensions, "
                + $"but got {name}={Shapes.Text(values)}");
        }
        return [.. Enumerable.Repeat(values[0], Rank)];
    }

    private static string Across(long[] sizes) => string.Join(" x ", sizes);

    /// <summary>Each dimension with its value; a signal is an image with a value of its own for the height.</summary>
    private static string Named(string name, long[] values, long height)
    {
        string[] dimensions = ["depth", "height", "width"];
        long[] shown = values.Length == 1 ? [height, values[0]] : values;
        return string.Join(" ", shown.Select((value, i) => $"{name}_{dimensions[i + 3 - shown.Length]}: {value}"));
    }
}
