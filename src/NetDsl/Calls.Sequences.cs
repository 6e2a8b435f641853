using static TorchSharp.torch;

namespace NetDsl;

public static partial class Calls
{
    /// <summary>Puts a token (1, 1, F) in front of each sequence: (N, T, F) → (N, T + 1, F).</summary>
    /// <param name="input">The sequences.</param>
    /// <param name="token">The token.</param>
    public static Tensor Prepend(Tensor input, Tensor token)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(token);
        using var tokens = token.expand(input.size(0), -1, -1);
        return cat([tokens, input], dim: 1);
    }
}
