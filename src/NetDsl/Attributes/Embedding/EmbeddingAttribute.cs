namespace NetDsl;

/// <summary>A learnt vector for each token: the first layer of a network whose input is int64 numbers.</summary>
/// <remarks>
/// <para>
/// (N, T) of int64, each from 0 to count − 1 → (N, T, features), and (N), one token a sample, → (N, features). A token outside throws when
/// the network runs.
/// </para>
/// <para>Parameters: weight (count, features), from a normal distribution.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.Embedding.html">Embedding</see></para>
/// </remarks>
/// <example>
/// Sentences of 40 words of 10 000:
/// <code>[Network(40), Embedding(10_000, 64, PaddingIdx = 0), LSTM(128), LastStep, Linear(2)]</code>
/// </example>
public sealed class EmbeddingAttribute : LayerAttribute
{
    /// <summary>A table of vectors.</summary>
    /// <param name="count">How many tokens there are, at least 1.</param>
    /// <param name="features">The size of a vector, at least 1.</param>
    public EmbeddingAttribute(int count, int features) => (Count, Features) = (count, features);

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="EmbeddingAttribute(int, int)"/>
    public EmbeddingAttribute(object count, object features) => (Count, Features) = (count, features);

    /// <summary>How many tokens there are.</summary>
    public object Count { get; }

    /// <summary>The size of a vector.</summary>
    public object Features { get; }

    /// <summary>
    /// The token that pads short sequences: its vector starts as zeros and is not trained. From −count, which counts from the end,
    /// to count − 1. Default: none.
    /// </summary>
    public int PaddingIdx { get; set; }

    /// <summary>A looked-up vector that is longer is scaled to this norm, in the table itself. Above 0. Default: none.</summary>
    public double MaxNorm { get; set; }

    /// <summary>The p of the norm that MaxNorm compares. Above 0. Default: 2.</summary>
    public double NormType { get; set; } = 2;

    /// <summary>Whether a vector's gradient is divided by how often its token is in the batch. Default: false.</summary>
    public bool ScaleGradByFreq { get; set; }

    /// <summary>Whether the gradient is a sparse tensor on libtorch; the managed engine's is dense. Default: false.</summary>
    public bool Sparse { get; set; }
}
