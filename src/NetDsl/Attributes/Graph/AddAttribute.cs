namespace NetDsl;

/// <summary>Adds tapped values to the current one: y = x + tap₁ + tap₂ + …</summary>
/// <param name="taps">The names of the values, at least one.</param>
/// <remarks>All shapes are equal, or become so by <see cref="Projection"/>, and the output has the same.</remarks>
/// <example>
/// <code>[Tap("skip"), Conv(64, 3, Padding = 1), BatchNorm, ReLU, Add("skip")]</code>
/// </example>
public sealed class AddAttribute(params string[] taps) : LayerAttribute
{
    /// <summary>The names of the values.</summary>
    public string[] Taps { get; } = taps;

    /// <summary>
    /// Whether a 1×1 convolution and a BatchNorm bring the tapped value to the current one's shape where the two differ, as in ResNet
    /// (arXiv 1512.03385). Default: false. Their keys are <c>downsample.0</c> and <c>downsample.1</c>, as torchvision's; where the shapes
    /// are equal there are none.
    /// </summary>
    public bool Projection { get; set; }
}
