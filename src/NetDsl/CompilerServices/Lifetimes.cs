using System.ComponentModel;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

/// <summary>For generated code: frees values right after their last reader has run.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lifetimes
{
    /// <summary>Disposes a value once a result is there, and returns the result.</summary>
    /// <param name="result">The result, which must not be the value itself.</param>
    /// <param name="value">The value that nobody reads any more.</param>
    public static Tensor Freeing(this Tensor result, Tensor value)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.Dispose();
        return result;
    }

    /// <summary>Disposes two values once a result is there, and returns the result.</summary>
    /// <param name="result">The result, which must be none of the values.</param>
    /// <param name="first">A value that nobody reads any more.</param>
    /// <param name="second">Another.</param>
    public static Tensor Freeing(this Tensor result, Tensor first, Tensor second) => result.Freeing(first).Freeing(second);

    /// <summary>Disposes values once a result is there, and returns the result.</summary>
    /// <param name="result">The result, which must be none of the values.</param>
    /// <param name="values">The values that nobody reads any more.</param>
    public static Tensor Freeing(this Tensor result, params Tensor[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var value in values)
        {
            value.Dispose();
        }

        return result;
    }
}
