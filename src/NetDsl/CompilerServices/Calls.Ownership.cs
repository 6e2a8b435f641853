using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

// Generated code disposes each value after its last use; a user's module or method may return one of its inputs.
public static partial class Calls
{
    /// <summary>A result that can be disposed apart from the inputs.</summary>
    /// <param name="result">The result of a module or method.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <returns>The result, or, where it is one of the inputs itself, another handle on the same values.</returns>
    /// <exception cref="InvalidOperationException">The result is null.</exception>
    public static Tensor Own(Tensor? result, params Tensor[] inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (result is null)
        {
            throw new InvalidOperationException("A tensor was expected, and null was returned.");
        }

        return Array.Exists(inputs, input => ReferenceEquals(result, input)) ? result.alias() : result;
    }
}
