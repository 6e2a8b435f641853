namespace NetDsl;

/// <summary>The continuously differentiable ELU: y = x for x &gt; 0, alpha·(e^(x / alpha) − 1) otherwise.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.CELU.html">CELU</see>;
/// <see href="https://arxiv.org/abs/1704.07483">Continuously Differentiable Exponential Linear Units</see>
/// (Barron, 2017)
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(64), CELU(0.5)]</code>
/// </example>
public sealed class CELUAttribute : LayerAttribute
{
    /// <summary>A continuously differentiable exponential linear unit.</summary>
    /// <param name="alpha">The output tends to −alpha for large negative values. Default: 1. Not 0.</param>
    public CELUAttribute(double alpha = 1.0) => Alpha = alpha;

    /// <summary>The output tends to −alpha for large negative values.</summary>
    public double Alpha { get; }

    /// <summary>
    /// Whether the output overwrites the input's memory. Left out: automatic, where nothing else reads the input and no gradient
    /// needs it.
    /// </summary>
    public bool Inplace { get; set; }
}
