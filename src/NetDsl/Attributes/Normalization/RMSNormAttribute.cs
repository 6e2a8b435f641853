namespace NetDsl;

/// <summary>Divides by the root mean square over the last axis: a LayerNorm without mean and bias.</summary>
/// <remarks>
/// <para>(N, …, F) → the same shape, with y = x / √(mean(x²) + eps)·weight. Parameters: a weight (F).</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.RMSNorm.html">RMSNorm</see>;
/// <see href="https://arxiv.org/abs/1910.07467">Root Mean Square Layer Normalization</see> (Zhang and Sennrich, 2019)
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(64), RMSNorm, SiLU]</code>
/// </example>
public sealed class RMSNormAttribute : LayerAttribute
{
    /// <summary>Added to the mean square. Left out: the machine epsilon of the input's type, 1.2e-7 for float32. Positive.</summary>
    public double Eps { get; set; } = 1.1920928955078125e-07;

    /// <summary>Whether a learnt factor for each feature follows. Default: true.</summary>
    public bool ElementwiseAffine { get; set; } = true;
}
