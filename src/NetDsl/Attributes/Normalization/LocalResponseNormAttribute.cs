namespace NetDsl;

/// <summary>Divides each value by a measure of its neighbours in other channels: y = x / (k + alpha·m)^beta.</summary>
/// <remarks>
/// <para>
/// (C, …) → the same shape, at least (C, L); m is the mean of the squares over <c>size</c> channels around the value's own. No
/// parameters.
/// </para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.LocalResponseNorm.html">LocalResponseNorm</see>;
/// <see href="https://papers.nips.cc/paper/4824">ImageNet Classification with Deep Convolutional Neural Networks</see> (Krizhevsky et
/// al., 2012)
/// </para>
/// </remarks>
/// <example>
/// <code>[Conv(96, 11, Stride = 4), ReLU, LocalResponseNorm(5, K = 2), MaxPool(3, Stride = 2)]</code>
/// </example>
public sealed class LocalResponseNormAttribute : LayerAttribute
{
    /// <summary>A norm over neighbouring channels.</summary>
    /// <param name="size">How many channels take part, at least 1.</param>
    public LocalResponseNormAttribute(int size) => Size = size;

    /// <summary>The same, with a number that may be an expression over hyperparameters.</summary>
    /// <inheritdoc cref="LocalResponseNormAttribute(int)"/>
    public LocalResponseNormAttribute(object size) => Size = size;

    /// <summary>How many channels take part.</summary>
    public object Size { get; }

    /// <summary>The factor of the mean square. Default: 1e-4.</summary>
    public double Alpha { get; set; } = 1e-4;

    /// <summary>The exponent. Default: 0.75.</summary>
    public double Beta { get; set; } = 0.75;

    /// <summary>The constant k of the denominator. Default: 1.</summary>
    public double K { get; set; } = 1;
}
