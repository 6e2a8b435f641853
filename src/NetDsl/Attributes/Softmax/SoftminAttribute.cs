namespace NetDsl;

/// <summary>Makes probabilities, small values the likely ones: y = e⁻ˣ / Σe⁻ˣ over one axis.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.Softmin.html">Softmin</see></para>
/// </remarks>
/// <example>
/// <code>[Linear(10), Softmin]</code>
/// </example>
public sealed class SoftminAttribute : LayerAttribute
{
    /// <summary>Over the channels of a feature map (N, C, …), or the last axis of features (N, F) and (N, T, F).</summary>
    public SoftminAttribute()
    {
    }

    /// <summary>Over a given axis.</summary>
    /// <param name="dim">The axis, counted as PyTorch does: the batch is 0; negative numbers count from the end.</param>
    public SoftminAttribute(int dim) => Dim = dim;

    /// <summary>The axis, the batch being 0; null for the channels or features.</summary>
    public int? Dim { get; }
}
