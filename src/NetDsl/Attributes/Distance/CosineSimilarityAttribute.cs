namespace NetDsl;

/// <summary>The cosine of the angle between the current value and a tapped one along an axis.</summary>
/// <param name="tap">The name of the second value.</param>
/// <remarks>
/// <para>(N, F) → (N); (N, C, H, W) → (N, H, W): the axis goes. Both values have the same shape.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.CosineSimilarity.html">CosineSimilarity</see></para>
/// </remarks>
/// <example>
/// <code>[Tap("x"), Linear(64), CosineSimilarity("x")]</code>
/// </example>
public sealed class CosineSimilarityAttribute(string tap) : LayerAttribute
{
    /// <summary>The name of the second value.</summary>
    public string Tap { get; } = tap;

    /// <summary>The axis, counted as PyTorch does: the batch is 0. Default: 1.</summary>
    public int Dim { get; set; } = 1;

    /// <summary>The lower bound of the product of the two norms. Default: 1e-8. Above 0.</summary>
    public double Eps { get; set; } = 1e-8;
}
