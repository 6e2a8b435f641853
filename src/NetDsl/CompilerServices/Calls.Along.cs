using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

public static partial class Calls
{
    /// <summary>A module of the last axis along another one: it is swapped with the last, and back.</summary>
    /// <param name="module">The module.</param>
    /// <param name="input">Its input.</param>
    /// <param name="dim">The axis, the batch being 0.</param>
    /// <returns>The input's shape with another size of that axis.</returns>
    public static Tensor Along(nn.Module<Tensor, Tensor> module, Tensor input, int dim)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(input);
        using var moved = input.transpose(dim, -1);
        using var mapped = module.call(moved);
        return mapped.transpose(dim, -1);
    }
}
