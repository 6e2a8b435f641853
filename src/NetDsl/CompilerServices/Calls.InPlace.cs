using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

public static partial class Calls
{
    /// <summary>
    /// The sum of two values, in the memory of the first where both are alike. Under autocast their types may differ, and open sizes may
    /// be one for all: then the sum is a new tensor.
    /// </summary>
    /// <param name="target">A value that nobody else reads, nor the backward of what made it.</param>
    /// <param name="other">Another one.</param>
    /// <returns>The sum, by a handle of its own.</returns>
    public static Tensor AddInPlace(Tensor target, Tensor other)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(other);
        return target.dtype == other.dtype && target.shape.AsSpan().SequenceEqual(other.shape)
            ? target.add_(other).alias()
            : target + other;
    }
}
