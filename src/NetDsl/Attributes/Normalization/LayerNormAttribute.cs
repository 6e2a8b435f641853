namespace NetDsl;

/// <summary>Normalises each sample over the trailing axes: <c>LayerNorm</c>.</summary>
/// <remarks>
/// <para>
/// (N, …, F) → the same shape, with y = (x − mean) / √(variance + eps)·weight + bias; mean and variance are those of the
/// normalised axes of one sample, in training and in evaluation.
/// </para>
/// <para>Parameters: a weight and a bias of the normalised shape.</para>
/// <para>A layer before it keeps its bias: unlike BatchNorm, LayerNorm does not remove a constant of one channel.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html">LayerNorm</see>;
/// <see href="https://arxiv.org/abs/1607.06450">Layer Normalization</see> (Ba, Kiros and Hinton, 2016)
/// </para>
/// </remarks>
/// <example>
/// Over the 64 features, and over all of (C, H, W):
/// <code>
/// [Linear(64), LayerNorm, ReLU]
/// [Conv(16, 3), LayerNorm(16, Dim.Any, Dim.Any)]
/// </code>
/// </example>
public sealed class LayerNormAttribute : LayerAttribute
{
    /// <summary>A norm over the trailing axes.</summary>
    /// <param name="normalizedShape">
    /// The sizes of the axes to normalise over, the last ones of the incoming value. <see cref="Dim.Any"/> takes a size from the
    /// incoming value. No sizes: the last axis.
    /// </param>
    public LayerNormAttribute(params int[] normalizedShape) => NormalizedShape = [.. normalizedShape];

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="LayerNormAttribute(int[])"/>
    public LayerNormAttribute(params object[] normalizedShape) => NormalizedShape = normalizedShape;

    /// <summary>A norm over the last axis.</summary>
    public LayerNormAttribute() => NormalizedShape = [];

    /// <summary>The sizes of the trailing axes; empty for the last axis.</summary>
    public object[] NormalizedShape { get; }

    /// <summary>Added to the variance, against a division by zero. Default: 1e-5. Positive.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Whether a learnt weight and bias follow the normalisation. Default: true.</summary>
    public bool ElementwiseAffine { get; set; } = true;

    /// <summary>Whether the learnt part has a bias. Default: true. Without <see cref="ElementwiseAffine"/> there is none.</summary>
    public bool Bias { get; set; } = true;
}
