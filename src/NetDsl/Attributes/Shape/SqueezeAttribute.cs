namespace NetDsl;

/// <summary>Leaves out axes of size 1; the batch stays.</summary>
/// <remarks>
/// <para>(N, 1) → (N), as a regression's loss takes it; (N, C, 1, 1) → (N, C). No parameters; the output is a view.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.squeeze.html">torch.squeeze</see></para>
/// </remarks>
/// <example>
/// One number a sample, (N, 13) → (N):
/// <code>[Linear(64), ReLU, Linear(1), Squeeze]</code>
/// </example>
public sealed class SqueezeAttribute : LayerAttribute
{
    /// <summary>Leaves out all axes whose size is known to be 1; there must be one.</summary>
    public SqueezeAttribute()
    {
    }

    /// <summary>Leaves out one axis.</summary>
    /// <param name="dim">The axis, of size 1, the batch being 0; a negative one counts from the end. Not the batch.</param>
    public SqueezeAttribute(int dim) => Dim = dim;

    /// <summary>The axis, the batch being 0; 0 where all are left out.</summary>
    public int Dim { get; }

    /// <summary>Which axis of the output holds the channels or features. Default: <see cref="Layout.Inferred"/>.</summary>
    public Layout Layout { get; set; }
}
