namespace NetDsl;

/// <summary>A fully connected layer of two values, the current and a tapped one, over their last axes: y = x₁ᵀ·W·x₂ + b.</summary>
/// <remarks>
/// <para>(N, F) with (N, G) → (N, features); (N, T, F) with (N, T, G) → (N, T, features).</para>
/// <para>Parameters: a weight (features, F, G) and a bias (features).</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.Bilinear.html">Bilinear</see></para>
/// </remarks>
/// <example>
/// <code>[Tap("x"), Linear(16), ReLU, Bilinear(32, "x")]</code>
/// </example>
public sealed class BilinearAttribute : LayerAttribute
{
    /// <summary>A layer with so many outputs.</summary>
    /// <param name="features">Output features, at least 1.</param>
    /// <param name="tap">The name of the second value.</param>
    public BilinearAttribute(int features, string tap)
    {
        Features = features;
        Tap = tap;
    }

    /// <summary>The same, with a size that may be an expression over hyperparameters.</summary>
    /// <inheritdoc cref="BilinearAttribute(int, string)"/>
    public BilinearAttribute(object features, string tap)
    {
        Features = features;
        Tap = tap;
    }

    /// <summary>Output features.</summary>
    public object Features { get; }

    /// <summary>The name of the second value.</summary>
    public string Tap { get; }

    /// <summary>
    /// Whether a bias is added. Left out: automatic, a bias unless the output goes only into BatchNorm, which subtracts it.
    /// </summary>
    public bool Bias { get; set; } = true;
}
