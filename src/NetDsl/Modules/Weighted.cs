using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>What a layer computes, as a function of its input, its weight and its bias.</summary>
internal static class Weighted
{
    /// <summary>The function.</summary>
    /// <exception cref="ArgumentException">It is no convolution and no Linear.</exception>
    public static Func<Tensor, Tensor, Tensor?, Tensor> Of(nn.Module<Tensor, Tensor> layer) => layer switch
    {
        Linear => nn.functional.linear,
        Convolution { transposed: true } convolution => Transposed(convolution),
        Convolution convolution => Convolved(convolution),
        ConvTranspose convolution => convolution.Run,
        _ => throw new ArgumentException(
            $"Expected a convolution, a transposed one or Linear. Got {ModuleTree.TypeName(layer)}.", nameof(layer)),
    };

    private static Func<Tensor, Tensor, Tensor?, Tensor> Transposed(Convolution layer)
    {
        var (stride, padding, extra, dilation, groups) =
            (layer.stride, layer.padding!, layer.output_padding, layer.dilation, layer.groups);
        return stride.Length switch
        {
            1 => (x, w, b) => nn.functional.conv_transpose1d(x, w, b, stride[0], padding[0], extra[0], dilation[0], groups),
            2 => (x, w, b) => nn.functional.conv_transpose2d(x, w, b, stride, padding, extra, dilation, groups),
            _ => (x, w, b) => nn.functional.conv_transpose3d(x, w, b, stride, padding, extra, dilation, groups),
        };
    }

    private static Func<Tensor, Tensor, Tensor?, Tensor> Convolved(Convolution layer)
    {
        var (stride, dilation, groups, kernel) = (layer.stride, layer.dilation, layer.groups, layer.kernel_size);
        if (layer is { padding_type: { } type, padding_mode: PaddingModes.Zeros })
        {
            return stride.Length switch
            {
                1 => (x, w, b) => nn.functional.conv1d_padding(x, w, b, stride[0], type, dilation[0], groups),
                2 => (x, w, b) => nn.functional.conv2d_padding(x, w, b, stride, type, dilation, groups),
                _ => (x, w, b) => nn.functional.conv3d_padding(x, w, b, stride, type, dilation, groups),
            };
        }

        if (layer.padding_mode == PaddingModes.Zeros)
        {
            return Padded(layer.padding!);
        }

        var (run, mode) = (Padded(new long[stride.Length]), layer.padding_mode);
        long[] sides = [.. Enumerable.Range(0, stride.Length).Reverse().SelectMany(Sides)];
        return (x, w, b) =>
        {
            using var padded = nn.functional.pad(x, sides, mode);
            return run(padded, w, b);
        };

        Func<Tensor, Tensor, Tensor?, Tensor> Padded(long[] padding) => stride.Length switch
        {
            1 => (x, w, b) => nn.functional.conv1d(x, w, b, stride[0], padding[0], dilation[0], groups),
            2 => (x, w, b) => nn.functional.conv2d(x, w, b, stride, padding, dilation, groups),
            _ => (x, w, b) => nn.functional.conv3d(x, w, b, stride, padding, dilation, groups),
        };

        // Before and behind an axis; an odd total of 'same' puts the extra value behind.
        long[] Sides(int axis)
        {
            var total = layer.padding_type == Padding.Same ? dilation[axis] * (kernel[axis] - 1) : 0;
            return layer.padding is { } padding ? [padding[axis], padding[axis]] : [total / 2, total - (total / 2)];
        }
    }
}
