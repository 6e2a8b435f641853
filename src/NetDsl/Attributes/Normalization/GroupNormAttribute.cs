namespace NetDsl;

/// <summary>Normalises each sample over groups of channels: <c>GroupNorm</c>. It does not depend on the batch.</summary>
/// <remarks>
/// <para>
/// (N, C) or (N, C, …) → the same shape, with y = (x − mean) / √(variance + eps)·weight + bias; mean and variance are those of one sample's
/// C / groups channels with all their spatial positions, in training and in evaluation.
/// </para>
/// <para>Parameters: a weight (C) and a bias (C).</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.GroupNorm.html">GroupNorm</see>;
/// <see href="https://arxiv.org/abs/1803.08494">Group Normalization</see> (Wu and He, 2018)
/// </para>
/// </remarks>
/// <example>
/// Eight groups of four channels:
/// <code>[Conv(32, 3), GroupNorm(8), ReLU]</code>
/// </example>
public sealed class GroupNormAttribute : LayerAttribute
{
    /// <summary>A norm over groups of channels.</summary>
    /// <param name="groups">How many groups, at least 1. Must divide the channels. 1 normalises over all of (C, …).</param>
    public GroupNormAttribute(int groups) => Groups = groups;

    /// <summary>The same, with a number that may be an expression over hyperparameters.</summary>
    /// <inheritdoc cref="GroupNormAttribute(int)"/>
    public GroupNormAttribute(object groups) => Groups = groups;

    /// <summary>How many groups.</summary>
    public object Groups { get; }

    /// <summary>Added to the variance, against a division by zero. Default: 1e-5. Positive.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Whether a learnt weight and bias follow the normalisation. Default: true.</summary>
    public bool Affine { get; set; } = true;
}
