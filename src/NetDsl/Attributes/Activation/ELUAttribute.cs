namespace NetDsl;

/// <summary>The exponential linear unit: y = x for x &gt; 0, alpha·(eˣ − 1) otherwise.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ELU.html">ELU</see>;
/// <see href="https://arxiv.org/abs/1511.07289">Fast and Accurate Deep Network Learning by Exponential Linear Units</see> (Clevert,
/// Unterthiner and Hochreiter, 2015)
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(64), ELU]</code>
/// </example>
public sealed class ELUAttribute : LayerAttribute
{
    /// <summary>An exponential linear unit.</summary>
    /// <param name="alpha">The output tends to −alpha for large negative values. Default: 1.</param>
    public ELUAttribute(double alpha = 1.0) => Alpha = alpha;

    /// <summary>The output tends to −alpha for large negative values.</summary>
    public double Alpha { get; }

    /// <summary>
    /// Whether the output overwrites the input's memory. Left out: automatic, where nothing else reads the input and no gradient
    /// needs it.
    /// </summary>
    public bool Inplace { get; set; }
}
