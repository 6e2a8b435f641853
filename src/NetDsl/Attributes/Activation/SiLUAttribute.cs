namespace NetDsl;

/// <summary>The sigmoid linear unit, also called swish: y = x·σ(x).</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.SiLU.html">SiLU</see>;
/// <see href="https://arxiv.org/abs/1702.03118">Sigmoid-Weighted Linear Units</see> (Elfwing, Uchibe and Doya, 2017)
/// </para>
/// </remarks>
/// <example>
/// <code>[Conv(32, 3), BatchNorm, SiLU]</code>
/// </example>
public sealed class SiLUAttribute : LayerAttribute
{
    /// <summary>
    /// Whether the output overwrites the input's memory. Left out: automatic, where nothing else reads the input and no gradient
    /// needs it.
    /// </summary>
    public bool Inplace { get; set; }
}
