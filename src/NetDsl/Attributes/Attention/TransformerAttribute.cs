using TorchSharp;

namespace NetDsl;

/// <summary>
/// A whole transformer: an encoder of a tapped value and a decoder of the current one that attends to it (arXiv 1706.03762).
/// </summary>
/// <remarks>
/// <para>(N, T, F) → (N, T, F). The tapped value is (N, S, F).</para>
/// <para>Parameters: encoder.layers.0.*, …, encoder.norm.*, decoder.layers.0.*, …, decoder.norm.*, as PyTorch names them.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.Transformer.html">Transformer</see></para>
/// </remarks>
/// <example>
/// <code>[Tap("source"), From("target"), Transformer("source", 8, DecoderLayers = 3, Causal = true)]</code>
/// </example>
public sealed class TransformerAttribute : LayerAttribute
{
    /// <summary>A transformer with so many heads.</summary>
    /// <param name="source">The name of the tapped value that is encoded, (N, S, F).</param>
    /// <param name="heads">How many heads. Default: 8. At least 1. Divides the features.</param>
    public TransformerAttribute(string source, int heads = 8)
    {
        Source = source;
        Heads = heads;
    }

    /// <summary>The same, with a number that may be an expression over hyperparameters.</summary>
    /// <inheritdoc cref="TransformerAttribute(string, int)"/>
    public TransformerAttribute(string source, object heads)
    {
        Source = source;
        Heads = heads;
    }

    /// <summary>The name of the value that is encoded.</summary>
    public string Source { get; }

    /// <summary>How many heads.</summary>
    public object Heads { get; }

    /// <summary>The layers of the encoder: an int or an expression. Default: 6. At least 1.</summary>
    public object EncoderLayers { get; set; } = 6;

    /// <summary>The layers of the decoder: an int or an expression. Default: 6. At least 1.</summary>
    public object DecoderLayers { get; set; } = 6;

    /// <summary>The hidden features of each feedforward network: an int or an expression. Default: 2048. At least 1.</summary>
    public object DimFeedforward { get; set; } = 2048;

    /// <summary>The probability of dropout in training: a number or an expression. Default: 0.1. From 0 to 1.</summary>
    public object Dropout { get; set; } = 0.1;

    /// <summary>The activation between the two layers of each feedforward network: ReLU or GELU. Default: ReLU.</summary>
    public torch.nn.Activations Activation { get; set; } = torch.nn.Activations.ReLU;

    /// <summary>
    /// Whether the norms come before attention and linear layers, and not behind the sums (arXiv 2002.04745). Default: false.
    /// </summary>
    public bool NormFirst { get; set; }

    /// <summary>Whether each step of the current value attends only to those up to its own place. Default: false.</summary>
    public bool Causal { get; set; }

    /// <summary>
    /// The name of an input or a tapped value of truth values that are true at the current value's steps that nobody attends
    /// to, (N, T). Left out: none.
    /// </summary>
    public string? KeyPaddingMask { get; set; }

    /// <summary>
    /// The name of an input or a tapped value of truth values that are true at the source's steps that nobody attends
    /// to, (N, S). Left out: none.
    /// </summary>
    public string? MemoryKeyPaddingMask { get; set; }

    /// <summary>
    /// The name of an input or a tapped value that masks the attention of the current value to itself, (N, T, T), or (N, heads, T, T):
    /// truth values that are true where a step does not attend to another, or, of a tapped value, numbers that are added to the scores.
    /// A step attends to one at least. Left out: none.
    /// </summary>
    public string? AttentionMask { get; set; }
}
