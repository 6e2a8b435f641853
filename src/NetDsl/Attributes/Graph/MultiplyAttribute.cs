namespace NetDsl;

/// <summary>
/// Multiplies the current value with tapped ones, number by number, as the gate of squeeze-and-excitation does (arXiv 1709.01507), or with
/// a number.
/// </summary>
/// <remarks>The shapes are equal, or 1 where they differ: (N, C, 1, 1) with (N, C, H, W) gives (N, C, H, W).</remarks>
/// <example>
/// <code>[Tap("x"), AdaptiveAvgPool(1), Conv(64, 1), Sigmoid, Multiply("x")]</code>
/// </example>
public sealed class MultiplyAttribute : LayerAttribute
{
    /// <summary>A product of values.</summary>
    /// <param name="taps">The names of the values, at least one.</param>
    public MultiplyAttribute(params string[] taps) => Taps = taps;

    /// <summary>The current value times a number.</summary>
    /// <param name="value">The number.</param>
    public MultiplyAttribute(double value) => (Taps, Value) = ([], value);

    /// <summary>The names of the values.</summary>
    public string[] Taps { get; }

    /// <summary>The number that takes the place of values: a number, or an expression over double hyperparameters.</summary>
    public object? Value { get; set; }
}
