using TorchSharp.Modules;

namespace NetDsl;

/// <summary>The Gaussian error linear unit: y = x·Φ(x), with Φ the distribution function of the standard normal.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.GELU.html">GELU</see>;
/// <see href="https://arxiv.org/abs/1606.08415">Gaussian Error Linear Units</see> (Hendrycks and Gimpel, 2016)
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(256), GELU, Linear(64)]</code>
/// </example>
public sealed class GELUAttribute : LayerAttribute
{
    /// <summary>
    /// <c>tanh</c> takes y = x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))/2 for it, as GPT-2 and BERT's first code do. Default: <c>none</c>, the
    /// exact function.
    /// </summary>
    public GELU.Approximate Approximate { get; set; }

    /// <summary>
    /// Whether the output overwrites the input's memory. Left out: automatic, where nothing else reads the input and no gradient
    /// needs it.
    /// </summary>
    public bool Inplace { get; set; }
}
