namespace NetDsl;

/// <summary>Inserts an axis of size 1.</summary>
/// <remarks>
/// <para>With 1: (N, T) → (N, 1, T). No parameters; the output is a view.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.unsqueeze.html">torch.unsqueeze</see></para>
/// </remarks>
/// <example>
/// A signal of one channel, (N, 16000) → (N, 1, 16000):
/// <code>[Unsqueeze(1), Conv(32, 5)]</code>
/// </example>
public sealed class UnsqueezeAttribute : LayerAttribute
{
    /// <summary>Inserts an axis.</summary>
    /// <param name="dim">Its place in the output, the batch being 0; a negative one counts from the end. Not before the batch.</param>
    public UnsqueezeAttribute(int dim) => Dim = dim;

    /// <summary>The place of the new axis, the batch being 0.</summary>
    public int Dim { get; }

    /// <summary>Which axis of the output holds the channels or features. Default: <see cref="Layout.Inferred"/>.</summary>
    public Layout Layout { get; set; }
}
