namespace NetDsl;

/// <summary>
/// Dropout after SELU: in training, values become SELU's lowest with probability p, and an affine map of all values keeps mean
/// and variance.
/// </summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters. In evaluation it does nothing.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.AlphaDropout.html">AlphaDropout</see>;
/// <see href="https://arxiv.org/abs/1706.02515">Self-Normalizing Neural Networks</see>
/// (Klambauer et al., 2017)
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(64), SELU, AlphaDropout(0.1)]</code>
/// </example>
public sealed class AlphaDropoutAttribute : LayerAttribute
{
    /// <summary>Dropout that keeps mean and variance.</summary>
    /// <param name="p">The probability of dropping. Default: 0.5. From 0 to 1.</param>
    public AlphaDropoutAttribute(double p = 0.5) => P = p;

    /// <summary>The same, with a probability that is an expression over hyperparameters.</summary>
    /// <inheritdoc cref="AlphaDropoutAttribute(double)"/>
    public AlphaDropoutAttribute(string p) => P = p;

    /// <summary>The probability of dropping.</summary>
    public object P { get; }

    /// <summary>Whether the output overwrites the input's memory. Default: false.</summary>
    public bool Inplace { get; set; }
}
