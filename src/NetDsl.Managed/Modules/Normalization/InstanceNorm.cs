using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Normalization of each channel of each sample by its own mean and variance (<see href="https://arxiv.org/abs/1607.08022"/>).
/// </summary>
public abstract class InstanceNorm : NormBase
{
    /// <summary>A norm with scale 1 and shift 0, running mean 0 and variance 1, where there are any.</summary>
    /// <param name="num_features">Channels of the input.</param>
    /// <param name="eps">A small value added to the variance for numerical stability.</param>
    /// <param name="momentum">The weight of the new batch in the running statistics.</param>
    /// <param name="affine">Whether there are scale and shift.</param>
    /// <param name="track_running_stats">Whether there are running statistics.</param>
    /// <param name="device">The device of parameters and buffers.</param>
    /// <param name="dtype">Their type.</param>
    /// <param name="name">The name of the class.</param>
    public InstanceNorm(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device,
        ScalarType? dtype, string name)
        : base(num_features, eps, momentum ?? 0.1, affine, track_running_stats, device, dtype, name)
    {
    }

    /// <summary>The number of dimensions of an input without a batch.</summary>
    protected abstract long GetNumberOfBatchDimensions();

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        var axis = (int)(input.Dimensions - GetNumberOfBatchDimensions());
        if (input.size(axis) != num_features)
        {
            throw new ArgumentException(
                $"expected input's size at dim={axis} to match num_features ({num_features}), but got: {input.size(axis)}.");
        }
        if (axis > 0)
        {
            return Normalize(input);
        }
        using var batch = input.unsqueeze(0);
        using var result = Normalize(batch);
        return result.squeeze(0);
    }

    private Tensor Normalize(Tensor input) => nn.functional.instance_norm(
        input, running_mean, running_var, weight, bias, training || !track_running_stats, momentum ?? 0.1, eps);
}
