using NetDsl.CompilerServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>x / √(mean(x²) + eps)·weight over the last axis (arXiv 1910.07467), as nn.RMSNorm of PyTorch 2.4.</summary>
public sealed class RMSNorm : nn.Module<Tensor, Tensor>
{
    private readonly double? _eps;

    /// <summary>A norm over so many features.</summary>
    /// <param name="features">The size of the last axis.</param>
    /// <param name="eps">Added to the mean square; left out, the machine epsilon of the input's type.</param>
    /// <param name="elementwise_affine">Whether a learnt factor for each feature follows.</param>
    public RMSNorm(long features, double? eps = null, bool elementwise_affine = true) : base(nameof(RMSNorm))
    {
        _eps = eps;
        if (elementwise_affine)
        {
            register_parameter("weight", Parameters.Kept(new Parameter(ones(features))));
        }
    }

    /// <summary>The factors, (F); null where there are none.</summary>
    public Parameter? weight
    {
        get => get_parameter(nameof(weight));
        set => ConditionallyRegisterParameter(nameof(weight), value!);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var square = input * input;
        using var mean = square.mean([-1L], keepdim: true);
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
