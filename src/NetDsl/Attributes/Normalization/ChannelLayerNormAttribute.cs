namespace NetDsl;

/// <summary>Normalises over the channels of each position: the LayerNorm of ConvNeXt, torchvision's LayerNorm2d.</summary>
/// <remarks>
/// <para>(N, C, …) → the same shape, with y = (x − mean) / √(variance + eps)·weight + bias. Parameters: a weight (C) and a bias (C).</para>
/// <para><see href="https://arxiv.org/abs/2201.03545">A ConvNet for the 2020s</see> (Liu et al., 2022)</para>
/// </remarks>
/// <example>
/// ConvNeXt's stem:
/// <code>[Conv(96, 4, Stride = 4), ChannelLayerNorm(Eps = 1e-6)]</code>
/// </example>
public sealed class ChannelLayerNormAttribute : LayerAttribute
{
    /// <summary>Added to the variance, against a division by zero. Default: 1e-5. Positive.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Whether a learnt weight and bias follow the normalisation. Default: true.</summary>
    public bool ElementwiseAffine { get; set; } = true;
}
