namespace NetDsl;

/// <summary>
/// Dropout of whole channels: in training, sets each channel to zero with probability p and scales the others by 1 / (1 − p); in
/// evaluation does nothing.
/// </summary>
/// <remarks>
/// <para>
/// (C, L), (C, H, W) or (C, D, H, W) → the same shape, as <c>Dropout1d</c>, <c>Dropout2d</c> or <c>Dropout3d</c>. No parameters.
/// </para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Dropout2d.html">Dropout2d</see>;
/// <see href="https://arxiv.org/abs/1411.4280">Efficient Object Localization Using Convolutional Networks</see>
/// (Tompson et al., 2014)
/// </para>
/// </remarks>
/// <example>
/// <code>[Conv(64, 3), ReLU, ChannelDropout(0.2)]</code>
/// </example>
public sealed class ChannelDropoutAttribute : LayerAttribute
{
    /// <summary>Dropout of whole channels.</summary>
    /// <param name="p">The probability of dropping. Default: 0.5. From 0 to 1.</param>
    public ChannelDropoutAttribute(double p = 0.5) => P = p;

    /// <summary>The same, with a probability that is an expression over hyperparameters.</summary>
    /// <inheritdoc cref="ChannelDropoutAttribute(double)"/>
    public ChannelDropoutAttribute(string p) => P = p;

    /// <summary>The probability of dropping.</summary>
    public object P { get; }

    /// <summary>Whether the output overwrites the input's memory. Default: false.</summary>
    public bool Inplace { get; set; }
}
