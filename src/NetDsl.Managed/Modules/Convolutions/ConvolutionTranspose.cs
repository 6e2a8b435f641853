using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The base of all transposed convolutions.</summary>
public abstract class ConvolutionTranspose : Convolution
{
    /// <summary>A transposed convolution with PyTorch's parameter initialization.</summary>
    /// <exception cref="ArgumentException">The channels cannot be divided by the groups, or the padding is not of zeros.</exception>
    protected ConvolutionTranspose(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding,
        Padding? padding_type, long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode,
        Device? device = null, ScalarType? dtype = null)
        : base(name, in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, transposed, output_padding,
            groups, bias,
            padding_mode, device, dtype)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => forward(input, null);

    /// <summary>The transposed convolution to a result of a given size, where several are possible.</summary>
    /// <param name="input">(N, C, …) or (C, …).</param>
    /// <param name="output_size">The spatial size of the result, or its whole size; null for that of the module.</param>
    /// <exception cref="ArgumentException">The result cannot have that size.</exception>
    public abstract Tensor forward(Tensor input, long[]? output_size);

    /// <summary>The output padding that gives the result a certain size.</summary>
    /// <exception cref="ArgumentException">The result cannot have that size.</exception>
    protected long[] _output_padding(Tensor input, long[]? output_size, long[] kernel_size, long[] stride, long[] padding, long[] dilation,
        long num_spatial_dims)
    {
        if (output_size is null)
        {
            return output_padding;
        }
        var axes = (int)num_spatial_dims;
        var before = (int)input.Dimensions - axes;
        if (output_size.Length == before + axes)
        {
            output_size = output_size[before..];
        }
        if (output_size.Length != axes)
        {
            throw new ArgumentException($"{GetName()}: for {input.Dimensions}D input, output_size must have {axes} or "
                + $"{before + axes} elements (got {output_size.Length})");
        }
        var added = new long[axes];
        for (var i = 0; i < axes; i++)
        {
            var smallest = (input.size(before + i) - 1) * stride[i] - 2 * padding[i] + dilation[i] * (kernel_size[i] - 1) + 1;
            added[i] = output_size[i] - smallest;
            if (added[i] < 0 || added[i] >= stride[i])
            {
                throw new ArgumentException(
                    $"requested an output size of {Shapes.Text(output_size)}, but axis {i} can have from {smallest} to "
                    + $"{smallest + stride[i] - 1} (for an input of {Shapes.Text(input.shape)})");
            }
        }
        return added;
    }
}
