namespace NetDsl;

/// <summary>A fully connected layer over the last axis, or another one: y = x·Wᵀ + b.</summary>
/// <remarks>
/// <para>
/// (N, F) → (N, features); (N, T, F) → (N, T, features); (N, H, W, C) → (N, H, W, features). A feature map (N, C, H, W) is flattened first,
/// by <c>[Flatten]</c>, unless <see cref="Dim"/> names the axis that is mapped.
/// </para>
/// <para>Parameters: a weight (features, F) and a bias (features).</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.Linear.html">Linear</see></para>
/// </remarks>
/// <example>
/// (N, 784) → (N, 10):
/// <code>[Linear(100), ReLU, Linear(10)]</code>
/// A language model whose last layer has the weight of its first:
/// <code>[Embedding(50257, 768, Name = "wte"), …, Linear(50257, Bias = false, TiedTo = "wte")]</code>
/// </example>
public sealed class LinearAttribute : LayerAttribute
{
    /// <summary>A fully connected layer with so many outputs.</summary>
    /// <param name="features">Output features, at least 1.</param>
    public LinearAttribute(int features) => Features = features;

    /// <summary>The same, with a size that may be an expression over hyperparameters.</summary>
    /// <inheritdoc cref="LinearAttribute(int)"/>
    public LinearAttribute(object features) => Features = features;

    /// <summary>Output features.</summary>
    public object Features { get; }

    /// <summary>
    /// Whether a bias is added. Left out: automatic, a bias unless the output goes only into BatchNorm, which subtracts it.
    /// </summary>
    public bool Bias { get; set; } = true;

    /// <summary>
    /// The axis that is mapped, the batch being 0; a negative one counts from the end. Left out: the last, which holds the features.
    /// Another one is moved there and back: with 2, (N, C, H, W) → (N, C, features, W), as in Vision Permutator (arXiv 2106.12368).
    /// </summary>
    public int Dim { get; set; } = -1;

    /// <summary>
    /// The name of an Embedding or a Linear above whose weight (features, F) this layer has, as a language model's head has its
    /// embedding's. <c>parameters</c> gives it once, <c>state_dict</c> under both names. Left out: a weight of its own.
    /// </summary>
    public string? TiedTo { get; set; }

    /// <summary>
    /// How the weight is computed from what is trained. Default: <see cref="Parametrization.None"/>, it is trained itself; also
    /// <see cref="Parametrization.WeightNorm"/> and <see cref="Parametrization.SpectralNorm"/>.
    /// </summary>
    public Parametrization Parametrization { get; set; }
}
