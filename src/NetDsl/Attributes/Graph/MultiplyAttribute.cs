namespace NetDsl;

/// <summary>
/// Multiplies the current value with tapped ones, number by number: a gate, as in squeeze-and-excitation (arXiv 1709.01507).
/// </summary>
/// <param name="taps">The names of the values, at least one.</param>
/// <remarks>The shapes are equal, or 1 where they differ: (N, C, 1, 1) with (N, C, H, W) gives (N, C, H, W).</remarks>
/// <example>
/// <code>[Tap("x"), AdaptiveAvgPool(1), Conv(64, 1), Sigmoid, Multiply("x")]</code>
/// </example>
public sealed class MultiplyAttribute(params string[] taps) : LayerAttribute
{
    /// <summary>The names of the values.</summary>
    public string[] Taps { get; } = taps;
}
