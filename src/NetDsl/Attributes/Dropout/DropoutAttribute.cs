namespace NetDsl;

/// <summary>
/// In training, sets each value to zero with probability p and scales the others by 1 / (1 − p); in evaluation does nothing.
/// </summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Dropout.html">Dropout</see>;
/// <see href="https://arxiv.org/abs/1207.0580">Improving neural networks by preventing co-adaptation of feature detectors</see>
/// (Hinton et al., 2012)
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(128), ReLU, Dropout(0.3), Linear(10)]</code>
/// </example>
public sealed class DropoutAttribute : LayerAttribute
{
    /// <summary>Dropout.</summary>
    /// <param name="p">The probability of a zero. Default: 0.5. From 0 to 1.</param>
    public DropoutAttribute(double p = 0.5) => P = p;

    /// <summary>The same, with a probability that is an expression over hyperparameters.</summary>
    /// <inheritdoc cref="DropoutAttribute(double)"/>
    public DropoutAttribute(string p) => P = p;

    /// <summary>The probability of a zero.</summary>
    public object P { get; }

    /// <summary>Whether the output overwrites the input's memory. Default: false.</summary>
    public bool Inplace { get; set; }
}
