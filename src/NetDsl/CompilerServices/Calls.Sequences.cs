using static System.FormattableString;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

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

    /// <summary>Adds the first T vectors of a table (1, positions, F) to each sequence: (N, T, F) → the same shape.</summary>
    /// <param name="input">The sequences.</param>
    /// <param name="table">The vectors.</param>
    /// <exception cref="ArgumentException">There are more steps than positions.</exception>
    public static Tensor AddPositions(Tensor input, Tensor table)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(table);
        var (steps, positions) = (input.size(1), table.size(1));
        if (steps > positions)
        {
            throw new ArgumentException(
                $"The sequence has {Invariant($"{steps}")} steps, and there are {Invariant($"{positions}")} positions. "
                + "Shorten it, or give PositionEmbedding a larger MaxLength.",
                nameof(input));
        }

        using var first = table.narrow(1, 0, steps);
        return input + first;
    }
}
