namespace NetDsl;

/// <summary>A rectifier with a slope below zero: y = x for x ≥ 0, negativeSlope·x otherwise.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html">LeakyReLU</see>
/// </para>
/// </remarks>
/// <example>
/// <code>[Conv(64, 4, Stride = 2, Padding = 1), LeakyReLU(0.2)]</code>
/// </example>
public sealed class LeakyReLUAttribute : LayerAttribute
{
    /// <summary>A rectifier with a slope below zero.</summary>
    /// <param name="negativeSlope">The slope for negative values. Default: 0.01.</param>
    public LeakyReLUAttribute(double negativeSlope = 0.01) => NegativeSlope = negativeSlope;

    /// <summary>The slope for negative values.</summary>
    public double NegativeSlope { get; }

    /// <summary>
    /// Whether the output overwrites the input's memory. Left out: automatic, where nothing else reads the input and no gradient
    /// needs it.
    /// </summary>
    public bool Inplace { get; set; }
}
