namespace NetDsl;

/// <summary>ELU with a scale at which values stay normalised: y = 1.0507·x for x &gt; 0, 1.7581·(eˣ − 1) otherwise.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.SELU.html">SELU</see>;
/// <see href="https://arxiv.org/abs/1706.02515">Self-Normalizing Neural Networks</see>
/// (Klambauer et al., 2017)
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(64), Init(Init.KaimingNormal, Nonlinearity = torch.nn.init.NonlinearityType.Linear), SELU, AlphaDropout(0.1)]</code>
/// </example>
public sealed class SELUAttribute : LayerAttribute
{
    /// <summary>
    /// Whether the output overwrites the input's memory. Left out: automatic, where nothing else reads the input and no gradient
    /// needs it.
    /// </summary>
    public bool Inplace { get; set; }
}
