using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl;

// TorchSharp's own call of AdaptiveMaxPool3d ends the process (seen in 0.107).
public static partial class Calls
{
    /// <summary>Adaptive max pooling of volumes: the largest over height and width, and then over depth.</summary>
    /// <param name="module">The pooling.</param>
    /// <param name="input">(N, C, D, H, W).</param>
    /// <returns>(N, C, D', H', W').</returns>
    public static Tensor Pool(AdaptiveMaxPool3d module, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(input);
        using var scope = NewDisposeScope();
        var (batch, channels, planes) = (input.size(0), input.size(1), input.size(2));
        var (depth, height, width) = (module.output_size[0], module.output_size[1], module.output_size[2]);
        var flat = nn.functional.adaptive_max_pool2d(input.reshape(batch, channels * planes, input.size(3), input.size(4)), [height, width]);
        var columns = flat.reshape(batch, channels, planes, height * width).transpose(2, 3).reshape(batch, -1, planes);
        return nn.functional.adaptive_max_pool1d(columns, depth)
            .reshape(batch, channels, height, width, depth)
            .permute(0, 1, 4, 2, 3)
            .contiguous()
            .MoveToOuterDisposeScope();
    }
}
