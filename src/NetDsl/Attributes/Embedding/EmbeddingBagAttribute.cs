using TorchSharp;

namespace NetDsl;

/// <summary>One vector for a bag of tokens: the sum, mean or maximum of their learnt vectors. The first layer of its network.</summary>
/// <remarks>
/// <para>(N, T) of int64, each from 0 to count − 1 → (N, features). A token outside throws when the network runs.</para>
/// <para>Parameters: weight (count, features), from a normal distribution.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.EmbeddingBag.html">EmbeddingBag</see></para>
/// </remarks>
/// <example>
/// Texts of 40 words of 10 000, their order without meaning:
/// <code>[Network(40), EmbeddingBag(10_000, 64), Linear(2)]</code>
/// </example>
public sealed class EmbeddingBagAttribute : LayerAttribute
{
    /// <summary>A table of vectors.</summary>
    /// <param name="count">How many tokens there are, at least 1.</param>
    /// <param name="features">The size of a vector, at least 1.</param>
    public EmbeddingBagAttribute(int count, int features) => (Count, Features) = (count, features);

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="EmbeddingBagAttribute(int, int)"/>
    public EmbeddingBagAttribute(object count, object features) => (Count, Features) = (count, features);

    /// <summary>How many tokens there are.</summary>
    public object Count { get; }

    /// <summary>The size of a vector.</summary>
    public object Features { get; }

    /// <summary>How the vectors are combined. Default: <see cref="EmbeddingBagMode.Mean"/>.</summary>
    public EmbeddingBagMode Mode { get; set; } = EmbeddingBagMode.Mean;

    /// <summary>
    /// The token that pads short bags: its vector does not count. From −count, which counts from the end, to count − 1. Default: none.
    /// </summary>
    public int PaddingIdx { get; set; }

    /// <summary>A looked-up vector that is longer is scaled to this norm, in the table itself. Above 0. Default: none.</summary>
    public double MaxNorm { get; set; }

    /// <summary>The p of the norm that MaxNorm compares. Above 0. Default: 2.</summary>
    public double NormType { get; set; } = 2;

    /// <summary>Whether a vector's gradient is divided by how often its token is in the batch; not for Max. Default: false.</summary>
    public bool ScaleGradByFreq { get; set; }

    /// <summary>Whether the gradient is a sparse tensor on libtorch, not for Max; the managed engine's is dense. Default: false.</summary>
    public bool Sparse { get; set; }
}
