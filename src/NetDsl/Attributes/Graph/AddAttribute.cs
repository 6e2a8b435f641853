namespace NetDsl;

/// <summary>Adds tapped values to the current one, y = x + tap₁ + tap₂ + …, or a number.</summary>
/// <remarks>
/// All shapes are equal, or become so by <see cref="Projection"/> or <see cref="Broadcast"/>. With a number the shape stays.
/// </remarks>
/// <example>
/// <code>[Tap("skip"), Conv(64, 3, Padding = 1), BatchNorm, ReLU, Add("skip")]</code>
/// </example>
public sealed class AddAttribute : LayerAttribute
{
    /// <summary>A sum of values.</summary>
    /// <param name="taps">The names of the values, at least one.</param>
    public AddAttribute(params string[] taps) => Taps = taps;

    /// <summary>The current value and a number.</summary>
    /// <param name="value">The number.</param>
    public AddAttribute(double value) => (Taps, Value) = ([], value);

    /// <summary>The names of the values.</summary>
    public string[] Taps { get; }

    /// <summary>The number that is added in place of values: a number, or an expression over double hyperparameters.</summary>
    public object? Value { get; set; }

    /// <summary>
    /// Whether axes of size 1 are repeated where the other value has another size, as PyTorch does: (N, C, 1, 1) with (N, C, H, W) gives
    /// (N, C, H, W). Default: false, since a sum of different shapes is more often a mistake.
    /// </summary>
    public bool Broadcast { get; set; }

    /// <summary>
    /// Whether a 1×1 convolution and a norm bring the tapped value to the current one's shape where the two differ, as in ResNet
    /// (arXiv 1512.03385). Default: false. Their keys are <c>downsample.0</c> and <c>downsample.1</c>, as torchvision's; where the shapes
    /// are equal there are none.
    /// </summary>
    public bool Projection { get; set; }

    /// <summary>The norm of the projection. Default: <see cref="ProjectionNorm.BatchNorm"/>.</summary>
    public ProjectionNorm Norm { get; set; }
}
