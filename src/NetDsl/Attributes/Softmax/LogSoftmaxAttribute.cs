namespace NetDsl;

/// <summary>Makes logarithms of probabilities: y = x − log Σeˣ over one axis.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>NLLLoss takes its output; CrossEntropyLoss contains it.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html">LogSoftmax</see></para>
/// </remarks>
/// <example>
/// <code>[Linear(10), LogSoftmax]</code>
/// </example>
public sealed class LogSoftmaxAttribute : LayerAttribute
{
    /// <summary>Over the channels of a feature map (N, C, …), or the last axis of features (N, F) and (N, T, F).</summary>
    public LogSoftmaxAttribute()
    {
    }

    /// <summary>Over a given axis.</summary>
    /// <param name="dim">The axis, counted as PyTorch does: the batch is 0; negative numbers count from the end.</param>
    public LogSoftmaxAttribute(int dim) => Dim = dim;

    /// <summary>The axis, the batch being 0; null for the channels or features.</summary>
    public int? Dim { get; }
}
