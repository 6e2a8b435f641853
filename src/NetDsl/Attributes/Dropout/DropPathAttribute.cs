namespace NetDsl;

/// <summary>Zeroes whole samples of a residual branch in training: stochastic depth.</summary>
/// <remarks>
/// <para>
/// (N, …) → the same shape. In training each sample is zero with probability p, and else divided by 1 − p; in evaluation it stays as
/// it is. No parameters. As torchvision's StochasticDepth in mode "row".
/// </para>
/// <para><see href="https://arxiv.org/abs/1603.09382">Deep Networks with Stochastic Depth</see> (Huang et al., 2016)</para>
/// </remarks>
/// <example>
/// <code>[Tap("x"), Conv(16, 3, Padding = 1), BatchNorm, DropPath(0.1), Add("x")]</code>
/// </example>
public sealed class DropPathAttribute : LayerAttribute
{
    /// <summary>Samples that are zeroed in training.</summary>
    /// <param name="p">The probability, from 0 to 1.</param>
    public DropPathAttribute(double p) => P = p;

    /// <summary>The same, with a probability that is an expression over hyperparameters.</summary>
    /// <inheritdoc cref="DropPathAttribute(double)"/>
    public DropPathAttribute(string p) => P = p;

    /// <summary>The probability.</summary>
    public object P { get; }
}
