using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Normalization of each channel by the batch's mean and variance while training, and by the running ones in evaluation
/// (<see href="https://arxiv.org/abs/1502.03167"/>).
/// </summary>
public abstract class BatchNorm : NormBase
{
    /// <summary>A norm with scale 1 and shift 0, running mean 0 and variance 1.</summary>
    /// <param name="num_features">Channels of the input.</param>
    /// <param name="eps">A small value added to the variance for numerical stability.</param>
    /// <param name="momentum">The weight of the new batch in the running statistics.</param>
    /// <param name="affine">Whether there are scale and shift.</param>
    /// <param name="track_running_stats">Whether there are running statistics.</param>
    /// <param name="device">The device of parameters and buffers.</param>
    /// <param name="dtype">Their type.</param>
    /// <param name="name">The name of the class.</param>
    public BatchNorm(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device,
        ScalarType? dtype, string name)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        var tracking = !training || track_running_stats;
        return nn.functional.batch_norm(
            input, tracking ? running_mean! : null!, tracking ? running_var! : null!, weight, bias,
            training || running_mean is null, Factor(), eps);
    }

    /// <summary>The weight of this batch in the running statistics; counts the batch.</summary>
    private double Factor()
    {
        if (!training || !track_running_stats || num_batches_tracked is not { } count)
        {
            return momentum ?? 0;
        }
        count.add_(1);
        return momentum ?? 1.0 / count.item<long>();
    }
}
