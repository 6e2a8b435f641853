using TorchSharp;
using TorchSharp.Modules;

namespace BnLeNet;

/// <summary>
/// Batch normalisation from scratch: (N, C) or (N, C, H, W) to the same. Its keys are BatchNorm's, so that weights pass between the two.
/// </summary>
public sealed class ScratchNorm : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private const double Eps = 1e-5;
    private const double Momentum = 0.1;

    /// <summary>A norm of so many channels or features.</summary>
    public ScratchNorm(int features)
        : base(nameof(ScratchNorm))
    {
        register_parameter("weight", new Parameter(torch.ones(features)));
        register_parameter("bias", new Parameter(torch.zeros(features)));
        register_buffer("running_mean", torch.zeros(features));
        register_buffer("running_var", torch.ones(features));
    }

    private torch.Tensor Gamma => get_parameter("weight")!;

    private torch.Tensor Beta => get_parameter("bias")!;

    private torch.Tensor MovingMean => get_buffer("running_mean")!;

    private torch.Tensor MovingVariance => get_buffer("running_var")!;

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input)
    {
        // All axes but the channels'; gamma and the others take the shape (1, C) or (1, C, 1, 1).
        var (axes, shape) = input.dim() == 2 ? (new long[] { 0 }, new long[] { 1, -1 }) : ([0, 2, 3], [1, -1, 1, 1]);
        var (mean, variance) = (MovingMean, MovingVariance);
        if (training)
        {
            mean = input.mean(axes);
            variance = (input - mean.view(shape)).square().mean(axes);
            Move(mean, variance, input.numel() / mean.numel());
        }

        var normalised = (input - mean.view(shape)) / (variance + Eps).sqrt().view(shape);
        return Gamma.view(shape) * normalised + Beta.view(shape);
    }

    // The moving variance takes the batch's without bias, divided by count - 1, as PyTorch's does.
    private void Move(torch.Tensor mean, torch.Tensor variance, long count)
    {
        using var frozen = torch.no_grad();
        MovingMean.mul_(1 - Momentum).add_(Momentum * mean);
        MovingVariance.mul_(1 - Momentum).add_(Momentum * count / (count - 1) * variance);
    }
}
