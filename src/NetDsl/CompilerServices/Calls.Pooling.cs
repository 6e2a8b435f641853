using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

// TorchSharp's AdaptiveMaxPool3d drops its sizes and calls the 1-D function (0.107): its own call throws. So do MaxUnpool1d to 3d, which
// take an output size with the batch alone, and end the process where a padding stands without a stride.
public static partial class Calls
{
    /// <summary>A max pooling and the indices of the largest values, each within its own (L).</summary>
    /// <param name="module">The pooling.</param>
    /// <param name="input">(N, C, L).</param>
    public static (Tensor Values, Tensor Indices) MaxPoolWithIndices(TorchSharp.Modules.MaxPool1d module, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(module);
        return Told(module, module.forward_with_indices(input), input);
    }

    /// <summary>A max pooling and the indices of the largest values, each within its own (H·W).</summary>
    /// <param name="module">The pooling.</param>
    /// <param name="input">(N, C, H, W).</param>
    public static (Tensor Values, Tensor Indices) MaxPoolWithIndices(TorchSharp.Modules.MaxPool2d module, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(module);
        return Told(module, module.forward_with_indices(input), input);
    }

    /// <summary>A max pooling and the indices of the largest values, each within its own (D·H·W).</summary>
    /// <param name="module">The pooling.</param>
    /// <param name="input">(N, C, D, H, W).</param>
    public static (Tensor Values, Tensor Indices) MaxPoolWithIndices(TorchSharp.Modules.MaxPool3d module, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(module);
        return Told(module, module.forward_with_indices(input), input);
    }

    /// <summary>Each value at the place of its index, and zeros elsewhere.</summary>
    /// <param name="module">The layer.</param>
    /// <param name="input">(N, C, …), what the pooling gave.</param>
    /// <param name="indices">The indices, of the same shape.</param>
    /// <param name="size">The sizes of the spatial axes of the output.</param>
    /// <returns>(N, C, size…).</returns>
    public static Tensor MaxUnpool(nn.Module module, Tensor input, Tensor indices, long[] size)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(indices);
        ArgumentNullException.ThrowIfNull(size);
        using var scope = NewDisposeScope();
        if (!input.shape.SequenceEqual(indices.shape))
        {
            throw new ArgumentException(
                $"Expected the shape that the pooling gave, ({string.Join(", ", indices.shape)}). Got ({string.Join(", ", input.shape)}).",
                nameof(input));
        }

        var places = size.Aggregate(1L, (product, length) => product * length);
        var output = zeros([input.size(0), input.size(1), places], input.dtype, input.device)
            .scatter(2, indices.flatten(2), input.flatten(2))
            .view([input.size(0), input.size(1), .. size]);
        ModuleRuns.Tell(module, output, input, null);
        return output.MoveToOuterDisposeScope();
    }

    /// <summary>A run that is watched is told: forward_with_indices runs no hooks.</summary>
    private static (Tensor Values, Tensor Indices) Told(nn.Module module, (Tensor Values, Tensor Indices) output, Tensor input)
    {
        ModuleRuns.Tell(module, output.Values, input, null);
        return output;
    }

    /// <summary>Adaptive max pooling of volumes: the largest over height and width, and then over depth.</summary>
    /// <param name="input">(N, C, D, H, W).</param>
    /// <param name="depth">D'.</param>
    /// <param name="height">H'.</param>
    /// <param name="width">W'.</param>
    /// <returns>(N, C, D', H', W').</returns>
    public static Tensor AdaptiveMaxPool3d(Tensor input, long depth, long height, long width)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var scope = NewDisposeScope();
        var (batch, channels, planes) = (input.size(0), input.size(1), input.size(2));
        var images = input.reshape(batch, channels * planes, input.size(3), input.size(4));
        var flat = nn.functional.adaptive_max_pool2d(images, [height, width]);
        var columns = flat.reshape(batch, channels, planes, height * width)
            .transpose(2, 3)
            .reshape(batch, channels * height * width, planes);
        return nn.functional.adaptive_max_pool1d(columns, depth)
            .reshape(batch, channels, height, width, depth)
            .permute(0, 1, 4, 2, 3)
            .contiguous()
            .MoveToOuterDisposeScope();
    }
}
