using TorchSharp;

namespace NetDsl;

/// <summary>
/// A transformer's encoder: layers of self-attention and a network of two layers, one after the other (arXiv 1706.03762).
/// </summary>
/// <remarks>
/// <para>(N, T, F) → (N, T, F). All layers start with the same weights, as PyTorch's do.</para>
/// <para>Parameters: those of <see cref="TransformerEncoderLayerAttribute"/> under layers.0, layers.1, …</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.TransformerEncoder.html">TransformerEncoder</see></para>
/// </remarks>
/// <example>
/// <code>[TransformerEncoder(6, 8, DimFeedforward = 256, Activation = torch.nn.Activations.GELU)]</code>
/// </example>
public sealed class TransformerEncoderAttribute : LayerAttribute
{
    /// <summary>An encoder of so many layers and heads.</summary>
    /// <param name="layers">How many layers, at least 1.</param>
    /// <param name="heads">How many heads, at least 1. Divides the features.</param>
    public TransformerEncoderAttribute(int layers, int heads)
    {
        Layers = layers;
        Heads = heads;
    }

    /// <summary>The same, with numbers that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="TransformerEncoderAttribute(int, int)"/>
    public TransformerEncoderAttribute(object layers, object heads)
    {
        Layers = layers;
        Heads = heads;
    }

    /// <summary>How many layers.</summary>
    public object Layers { get; }

    /// <summary>How many heads.</summary>
    public object Heads { get; }

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

    /// <summary>Whether each step attends only to those up to its own place. Default: false.</summary>
    public bool Causal { get; set; }

    /// <summary>
    /// The name of an input or a tapped value of truth values that are true at the steps that nobody attends to, (N, T). Left out: none.
    /// </summary>
    public string? KeyPaddingMask { get; set; }

    /// <summary>
    /// The name of an input or a tapped value that masks the attention, (N, T, T), or (N, heads, T, T): truth values that are
    /// true where a step does not attend to another, or, of a tapped value, numbers that are added to the scores. A step attends to
    /// one at least. Left out: none.
    /// </summary>
    public string? AttentionMask { get; set; }
}
