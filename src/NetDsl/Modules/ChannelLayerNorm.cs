using NetDsl.CompilerServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>LayerNorm over the channels of each position of (N, C, …), LayerNorm2d of torchvision's ConvNeXt (arXiv 2201.03545).</summary>
public sealed class ChannelLayerNorm : nn.Module<Tensor, Tensor>
{
    private readonly long _channels;
    private readonly double _eps;

    /// <summary>A norm over so many channels.</summary>
    /// <param name="channels">The size of axis 1.</param>
    /// <param name="eps">Added to the variance.</param>
    /// <param name="elementwise_affine">Whether a learnt weight and bias follow.</param>
    public ChannelLayerNorm(long channels, double eps = 1e-5, bool elementwise_affine = true) : base(nameof(ChannelLayerNorm))
    {
        _channels = channels;
        _eps = eps;
        if (!elementwise_affine)
        {
            return;
        }
        register_parameter("weight", Parameters.Kept(new Parameter(ones(channels))));
        register_parameter("bias", Parameters.Kept(new Parameter(zeros(channels))));
    }

    /// <summary>The factors, (C); null where there are none.</summary>
    public Parameter? weight
    {
        get => get_parameter(nameof(weight));
        set => ConditionallyRegisterParameter(nameof(weight), value!);
    }

    /// <summary>The constants added, (C); null where there are none.</summary>
    public Parameter? bias
    {
        get => get_parameter(nameof(bias));
        set => ConditionallyRegisterParameter(nameof(bias), value!);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var last = input.movedim([1L], [-1L]);
        using var normalized = nn.functional.layer_norm(last, [_channels], weight, bias, _eps);
        return normalized.movedim([-1L], [1L]);
    }
}
