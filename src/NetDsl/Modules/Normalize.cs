using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>(x − mean) / std with fixed numbers for each channel.</summary>
public sealed class Normalize : nn.Module<Tensor, Tensor>
{
    /// <summary>A normalisation by given numbers.</summary>
    /// <param name="mean">The mean to subtract: one number for all channels, or one for each.</param>
    /// <param name="std">The standard deviation to divide by: as many numbers.</param>
    /// <param name="axesBehind">How many axes of the input follow that of the channels: 2 for (N, C, H, W).</param>
    public Normalize(double[] mean, double[] std, int axesBehind = 0) : base(nameof(Normalize))
    {
        register_buffer("mean", Constants(mean, axesBehind));
        register_buffer("std", Constants(std, axesBehind));
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var centred = input - get_buffer("mean")!;
        return centred / get_buffer("std")!;
    }

    private static Tensor Constants(double[] values, int axesBehind)
    {
        using var plain = tensor(values, dtype: get_default_dtype());
        return plain.reshape([-1, .. Enumerable.Repeat(1L, axesBehind)]).DetachFromDisposeScope();
    }
}
