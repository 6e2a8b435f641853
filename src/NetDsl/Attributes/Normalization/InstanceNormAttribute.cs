namespace NetDsl;

/// <summary>
/// Normalises each channel of each sample over its spatial axes: <c>InstanceNorm1d</c>, <c>InstanceNorm2d</c> or
/// <c>InstanceNorm3d</c>, by the rank of the incoming value.
/// </summary>
/// <remarks>
/// <para>
/// (N, C, L), (N, C, H, W) or (N, C, D, H, W) → the same shape, with y = (x − mean) / √(variance + eps), and ·weight + bias where
/// <see cref="Affine"/> is set.
/// </para>
/// <para>Parameters: none, as in PyTorch; with <see cref="Affine"/> a weight (C) and a bias (C).</para>
/// <para>A layer directly before it has no bias unless it sets one: subtracting the mean removes it.</para>
/// <para>It needs more than one spatial position.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm1d.html">InstanceNorm1d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm2d.html">InstanceNorm2d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm3d.html">InstanceNorm3d</see>;
/// <see href="https://arxiv.org/abs/1607.08022">Instance Normalization</see> (Ulyanov, Vedaldi and Lempitsky, 2016)
/// </para>
/// </remarks>
/// <example>
/// <code>[Conv(32, 9, Padding = 4), InstanceNorm(Affine = true), ReLU]</code>
/// </example>
public sealed class InstanceNormAttribute : LayerAttribute
{
    /// <summary>Added to the variance, against a division by zero. Default: 1e-5. Positive.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>
    /// The share of the new batch in the running averages, where they are tracked. Default: 0.1. From 0 to 1. Keras counts the
    /// other way: its 0.9 is 0.1 here.
    /// </summary>
    public double Momentum { get; set; } = 0.1;

    /// <summary>Whether a learnt weight and bias follow the normalisation. Default: false.</summary>
    public bool Affine { get; set; }

    /// <summary>Whether running averages are kept, which evaluation then uses. Default: false.</summary>
    public bool TrackRunningStats { get; set; }
}
