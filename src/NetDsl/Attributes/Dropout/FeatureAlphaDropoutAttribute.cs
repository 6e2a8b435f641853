namespace NetDsl;

/// <summary>AlphaDropout of whole channels, after SELU in a convolutional network.</summary>
/// <remarks>
/// <para>(C, …) → the same shape; one draw for each channel of each sample. No parameters. In evaluation it does nothing.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.FeatureAlphaDropout.html">FeatureAlphaDropout</see>;
/// <see href="https://arxiv.org/abs/1706.02515">Self-Normalizing Neural Networks</see>
/// (Klambauer et al., 2017)
/// </para>
/// </remarks>
/// <example>
/// <code>[Conv(64, 3), SELU, FeatureAlphaDropout(0.1)]</code>
/// </example>
public sealed class FeatureAlphaDropoutAttribute : LayerAttribute
{
    /// <summary>AlphaDropout of whole channels.</summary>
    /// <param name="p">The probability of dropping. Default: 0.5. From 0 to 1.</param>
    public FeatureAlphaDropoutAttribute(double p = 0.5) => P = p;

    /// <summary>The same, with a probability that is an expression over hyperparameters.</summary>
    /// <inheritdoc cref="FeatureAlphaDropoutAttribute(double)"/>
    public FeatureAlphaDropoutAttribute(string p) => P = p;

    /// <summary>The probability of dropping.</summary>
    public object P { get; }

    /// <summary>Whether the output overwrites the input's memory. Default: false.</summary>
    public bool Inplace { get; set; }
}
