namespace NetDsl;

/// <summary>Adds a vector for its position to each step of a sequence: learnt, or sines and cosines.</summary>
/// <remarks>
/// <para>
/// (N, T, F) → the same shape. Parameters: an embedding (1, T, F), or (1, <see cref="MaxLength"/>, F); a buffer where it is sinusoidal.
/// </para>
/// <para>
/// <see href="https://arxiv.org/abs/1706.03762">Attention Is All You Need</see> (Vaswani et al., 2017), section 3.5: the sine of
/// t / 10000^(2i/F) at feature 2i, the cosine at 2i + 1
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(64), PositionEmbedding]</code>
/// Texts of up to 512 tokens:
/// <code>
/// [Network(Dim.Any)]
/// [Embedding(30_000, 64), PositionEmbedding(MaxLength = 512)]
/// </code>
/// </example>
public sealed class PositionEmbeddingAttribute : LayerAttribute
{
    /// <summary>Whether the vectors are fixed sines and cosines. Default: false.</summary>
    public bool Sinusoidal { get; set; }

    /// <summary>
    /// The largest number of steps; a shorter sequence takes the first vectors. Required where the number of steps is only known at run
    /// time. At
    /// least 1, or an expression over hyperparameters. Default: the steps of the input.
    /// </summary>
    public object? MaxLength { get; set; }

    /// <summary>The standard deviation of the initial vectors, where they are learnt. Default: 0.02. At least 0.</summary>
    public double Std { get; set; } = 0.02;
}
