using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

// TorchSharp's AdaptiveMaxPool3d drops its sizes and calls the 1-D function (0.107): its own call throws.
public static partial class Calls
{
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
