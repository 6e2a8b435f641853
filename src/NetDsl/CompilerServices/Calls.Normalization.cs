using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

public static partial class Calls
{
    /// <summary>
    /// GroupNorm. Its backward in libtorch is a segmentation fault where the input is not contiguous and needs no gradient, such as
    /// images in channels last below frozen layers (2.6 and 2.10): such an input is copied first. TorchSharp's throws on (N, C), which is
    /// normalised as (N, C, 1).
    /// </summary>
    /// <param name="module">The norm.</param>
    /// <param name="input">(N, C) or (N, C, …).</param>
    /// <returns>The input's shape.</returns>
    public static Tensor GroupNorm(TorchSharp.Modules.GroupNorm module, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(input);
        if (input.dim() == 2)
        {
            using var column = input.unsqueeze(2);
            using var normalized = GroupNorm(module, column);
            return normalized.squeeze(2);
        }

        if (input.requires_grad || !is_grad_enabled() || input.is_contiguous())
        {
            return module.call(input);
        }

        using var contiguous = input.contiguous();
        return module.call(contiguous);
    }
}
