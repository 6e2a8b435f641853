namespace NetDsl;

/// <summary>Makes probabilities: y = eˣ / Σeˣ over one axis.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>CrossEntropyLoss takes logits: a network that is trained with it ends without Softmax.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.Softmax.html">Softmax</see></para>
/// </remarks>
/// <example>
/// <code>[Linear(10), Softmax]</code>
/// </example>
public sealed class SoftmaxAttribute : LayerAttribute
{
    /// <summary>Over the channels of a feature map (N, C, …), or the last axis of features (N, F) and (N, T, F).</summary>
    public SoftmaxAttribute()
    {
    }

    /// <summary>Over a given axis.</summary>
    /// <param name="dim">The axis, counted as PyTorch does: the batch is 0; negative numbers count from the end.</param>
    public SoftmaxAttribute(int dim) => Dim = dim;

    /// <summary>The axis, the batch being 0; null for the channels or features.</summary>
    public int? Dim { get; }
}
