namespace NetDsl;

/// <summary>Adds tapped values to the current one: y = x + tap₁ + tap₂ + …</summary>
/// <param name="taps">The names of the values, at least one.</param>
/// <remarks>All shapes are equal, and the output has the same.</remarks>
/// <example>
/// <code>[Tap("skip"), Conv(64, 3, Padding = 1), BatchNorm, ReLU, Add("skip")]</code>
/// </example>
public sealed class AddAttribute(params string[] taps) : LayerAttribute
{
    /// <summary>The names of the values.</summary>
    public string[] Taps { get; } = taps;
}
