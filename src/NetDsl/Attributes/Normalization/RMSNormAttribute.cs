namespace NetDsl;

/// <summary>Divides by the root mean square over the trailing axes of each sample: a LayerNorm without mean and bias.</summary>
/// <remarks>
/// <para>
/// (N, …, F) → the same shape, with y = x / √(mean(x²) + eps)·weight. The mean is that of the last axis, or of so many as are given.
/// Parameters: a weight of the normalised shape.
/// </para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.RMSNorm.html">RMSNorm</see>;
/// <see href="https://arxiv.org/abs/1910.07467">Root Mean Square Layer Normalization</see> (Zhang and Sennrich, 2019)
/// </para>
/// </remarks>
/// <example>
/// Over the 64 features, and over all of (C, H, W):
/// <code>
/// [Linear(64), RMSNorm, SiLU]
/// [Conv(16, 3), RMSNorm(16, Dim.Any, Dim.Any)]
/// </code>
/// </example>
public sealed class RMSNormAttribute : LayerAttribute
{
    /// <summary>A norm over the trailing axes.</summary>
    /// <param name="normalizedShape">
    /// The sizes of the axes to normalise over, the last ones of the incoming value. <see cref="Dim.Any"/> takes a size from the
    /// incoming value. No sizes: the last axis.
    /// </param>
    public RMSNormAttribute(params int[] normalizedShape) => NormalizedShape = [.. normalizedShape];

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="RMSNormAttribute(int[])"/>
    public RMSNormAttribute(params object[] normalizedShape) => NormalizedShape = normalizedShape;

    /// <summary>A norm over the last axis.</summary>
    public RMSNormAttribute() => NormalizedShape = [];

    /// <summary>The sizes of the trailing axes; empty for the last axis.</summary>
    public object[] NormalizedShape { get; }

    /// <summary>Added to the mean square. Left out: the machine epsilon of the input's type, 1.2e-7 for float32. Positive.</summary>
    public double Eps { get; set; } = 1.1920928955078125e-07;

    /// <summary>Whether a learnt factor for each normalised value follows. Default: true.</summary>
    public bool ElementwiseAffine { get; set; } = true;
}
