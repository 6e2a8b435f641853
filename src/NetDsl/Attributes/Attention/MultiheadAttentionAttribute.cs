namespace NetDsl;

/// <summary>
/// Attention in several heads, each over its own part of the features (arXiv 1706.03762): of a value to itself, or, with
/// <see cref="From"/>, to a tapped one.
/// </summary>
/// <remarks>
/// <para>(N, T, F) → (N, T, F). The tapped value is (N, S, K): its features and its number of steps may be others.</para>
/// <para>
/// Parameters: in_proj_weight (3·F, F), in_proj_bias (3·F), out_proj.weight (F, F) and out_proj.bias (F); where K is not F,
/// q_proj_weight (F, F), k_proj_weight (F, K) and v_proj_weight (F, K) instead of the first.
/// </para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html">MultiheadAttention</see></para>
/// </remarks>
/// <example>
/// A block of a vision transformer, (N, 50, 64) → (N, 50, 64):
/// <code>[Tap("x"), LayerNorm, MultiheadAttention(8), Add("x")]</code>
/// Attention to another value:
/// <code>[Tap("memory"), From("query"), MultiheadAttention(8, From = "memory")]</code>
/// </example>
public sealed class MultiheadAttentionAttribute : LayerAttribute
{
    /// <summary>Attention in so many heads.</summary>
    /// <param name="heads">How many heads, at least 1. Divides the features.</param>
    public MultiheadAttentionAttribute(int heads) => Heads = heads;

    /// <summary>The same, with a number that may be an expression over hyperparameters.</summary>
    /// <inheritdoc cref="MultiheadAttentionAttribute(int)"/>
    public MultiheadAttentionAttribute(object heads) => Heads = heads;

    /// <summary>How many heads.</summary>
    public object Heads { get; }

    /// <summary>The name of the tapped value that keys and values come from. Left out: the current value itself.</summary>
    public string? From { get; set; }

    /// <summary>
    /// The probability that a weight of the attention is dropped in training: a number or an expression. Default: 0. From 0 to 1.
    /// </summary>
    public object Dropout { get; set; } = 0.0;

    /// <summary>Whether the projections have biases. Default: true.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>Whether a learned key and its value are added to the others. Default: false.</summary>
    public bool AddBiasKv { get; set; }

    /// <summary>Whether a key and a value of zeros are added to the others. Default: false.</summary>
    public bool AddZeroAttn { get; set; }

    /// <summary>Whether each step attends only to those up to its own place. Default: false.</summary>
    public bool Causal { get; set; }

    /// <summary>
    /// The name of an input or a tapped value of truth values that are true at the keys that nobody attends to, (N, S). Left out: none.
    /// </summary>
    public string? KeyPaddingMask { get; set; }

    /// <summary>
    /// The name of an input or a tapped value that masks the attention, (N, T, S), or (N, heads, T, S): truth values that are
    /// true where a step does not attend to another, or, of a tapped value, numbers that are added to the scores. A step attends to
    /// one at least. Left out: none.
    /// </summary>
    public string? AttentionMask { get; set; }
}
