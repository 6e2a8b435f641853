using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

// What the user's own modules and methods give. Generated code disposes a value after its last use, and the output is no value twice.
public static partial class Calls
{
    /// <summary>A result that can be disposed apart from what it was made of.</summary>
    /// <param name="result">What a module or method gave.</param>
    /// <param name="inputs">What it was given.</param>
    /// <returns>The result, or, where it is one of the inputs itself, another handle on the same values.</returns>
    /// <exception cref="InvalidOperationException">The result is null.</exception>
    public static Tensor Own(Tensor? result, params Tensor[] inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (result is null)
            throw new InvalidOperationException("A tensor was expected, and null was returned.");

        return Array.Exists(inputs, input => ReferenceEquals(result, input)) ? result.alias() : result;
    }
}
