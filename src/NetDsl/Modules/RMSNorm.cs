using NetDsl.CompilerServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>x / √(mean(x²) + eps)·weight over the trailing axes (arXiv 1910.07467), as nn.RMSNorm of PyTorch 2.4.</summary>
public sealed class RMSNorm : nn.Module<Tensor, Tensor>
{
    private readonly double? _eps;
    private readonly long[] _axes;

    /// <summary>A norm over the last axis.</summary>
    /// <param name="normalized_shape">The size of the last axis.</param>
    /// <param name="eps">Added to the mean square; left out, the machine epsilon of the input's type.</param>
    /// <param name="elementwise_affine">Whether a learnt factor for each feature follows.</param>
    public RMSNorm(long normalized_shape, double? eps = null, bool elementwise_affine = true)
        : this([normalized_shape], eps, elementwise_affine)
    {
    }

    /// <summary>A norm over the trailing axes.</summary>
    /// <param name="normalized_shape">The sizes of these axes.</param>
    /// <param name="eps">Added to the mean square; left out, the machine epsilon of the input's type.</param>
    /// <param name="elementwise_affine">Whether a learnt factor for each normalised value follows.</param>
    public RMSNorm(long[] normalized_shape, double? eps = null, bool elementwise_affine = true) : base(nameof(RMSNorm))
    {
        ArgumentNullException.ThrowIfNull(normalized_shape);
        _eps = eps;
        _axes = [.. normalized_shape.Select((_, axis) => (long)axis - normalized_shape.Length)];
        if (elementwise_affine)
        {
            register_parameter("weight", Parameters.Kept(new Parameter(ones(normalized_shape))));
        }
    }

    /// <summary>The factors, of the normalised shape; null where there are none.</summary>
    public Parameter? weight
    {
        get => get_parameter(nameof(weight));
        set => ConditionallyRegisterParameter(nameof(weight), value!);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var square = input * input;
        using var mean = square.mean(_axes, keepdim: true);
        using var shifted = mean + (_eps ?? MachineEpsilon(input.dtype));
        using var factor = shifted.rsqrt();
        if (weight is not { } factors)
        {
            return input * factor;
        }
        using var normalized = input * factor;
        return normalized * factors;
    }

    private static double MachineEpsilon(ScalarType type) => type switch
    {
        ScalarType.Float64 => Math.BitIncrement(1.0) - 1,
        ScalarType.Float16 => 1.0 / (1 << 10),
        ScalarType.BFloat16 => 1.0 / (1 << 7),
        _ => 1.0 / (1 << 23),
    };
}
