using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

// TorchSharp's Conv2d and Conv3d with padding 'same' pad the wrong axes unless they pad with zeros (0.107).
public static partial class Calls
{
    /// <summary>A convolution without padding of its own, over an input that is padded first.</summary>
    /// <param name="module">The convolution.</param>
    /// <param name="input">(N, C, …).</param>
    /// <param name="padding">How much goes before and after each axis, the last axis first.</param>
    /// <param name="mode">What it is padded with.</param>
    /// <returns>What the convolution gives.</returns>
    public static Tensor Convolve(nn.Module<Tensor, Tensor> module, Tensor input, long[] padding, PaddingModes mode)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var padded = nn.functional.pad(input, padding, mode);
        return module.call(padded);
    }
}
