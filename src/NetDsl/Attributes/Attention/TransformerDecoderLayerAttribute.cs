using TorchSharp;

namespace NetDsl;

/// <summary>
/// A layer of a transformer's decoder: self-attention, attention to a tapped value, and a network of two layers, each added to its
/// input and normalized (arXiv 1706.03762).
/// </summary>
/// <remarks>
/// <para>(N, T, F) → (N, T, F). The tapped value is (N, S, F).</para>
/// <para>Parameters: self_attn.*, multihead_attn.*, linear1.*, linear2.*, norm1.*, norm2.* and norm3.*, as PyTorch names them.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.TransformerDecoderLayer.html">TransformerDecoderLayer</see></para>
/// </remarks>
/// <example>
/// <code>[Tap("memory"), From("target"), TransformerDecoderLayer(8, "memory", Causal = true)]</code>
/// </example>
public sealed class TransformerDecoderLayerAttribute : LayerAttribute
{
    /// <summary>A layer with so many heads.</summary>
    /// <param name="heads">How many heads, at least 1. Divides the features.</param>
    /// <param name="memory">The name of the tapped value that is attended to, (N, S, F).</param>
    public TransformerDecoderLayerAttribute(int heads, string memory)
    {
        Heads = heads;
        Memory = memory;
    }

    /// <summary>The same, with a number that may be an expression over hyperparameters.</summary>
    /// <inheritdoc cref="TransformerDecoderLayerAttribute(int, string)"/>
    public TransformerDecoderLayerAttribute(object heads, string memory)
    {
        Heads = heads;
        Memory = memory;
    }

    /// <summary>How many heads.</summary>
    public object Heads { get; }

    /// <summary>The name of the value that is attended to.</summary>
    public string Memory { get; }

    /// <summary>The hidden features of the feedforward network: an int or an expression. Default: 2048. At least 1.</summary>
    public object DimFeedforward { get; set; } = 2048;

    /// <summary>The probability of dropout in training: a number or an expression. Default: 0.1. From 0 to 1.</summary>
    public object Dropout { get; set; } = 0.1;

    /// <summary>The activation between the two layers of the feedforward network: ReLU or GELU. Default: ReLU.</summary>
    public torch.nn.Activations Activation { get; set; } = torch.nn.Activations.ReLU;

    /// <summary>
    /// Whether the norms come before attention and linear layers, and not behind the sums (arXiv 2002.04745). Default: false.
    /// </summary>
    public bool NormFirst { get; set; }

    /// <summary>Whether each step of the current value attends only to those up to its own place. Default: false.</summary>
    public bool Causal { get; set; }

    /// <summary>
    /// The name of an input or a tapped value of truth values that are true at the steps that nobody attends to, (N, T). Left out: none.
    /// </summary>
    public string? KeyPaddingMask { get; set; }

    /// <summary>
    /// The name of an input or a tapped value of truth values that are true at the memory's steps that nobody attends
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
