using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>x kept between two bounds. TorchSharp's own module returns its input unchanged where it is not in place.</summary>
/// <remarks><see href="https://pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html">Hardtanh</see></remarks>
/// <param name="minVal">The lower bound.</param>
/// <param name="maxVal">The upper bound.</param>
/// <param name="inplace">Whether the input itself is changed.</param>
public sealed class Hardtanh(double minVal = -1, double maxVal = 1, bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(Hardtanh))
{
    /// <summary>min(max(minVal, x), maxVal).</summary>
    /// <param name="input">Values of any shape.</param>
    /// <returns>The input's shape.</returns>
    public override Tensor forward(Tensor input) =>
        inplace ? input.hardtanh_(minVal, maxVal).alias() : input.clone().hardtanh_(minVal, maxVal);
}
