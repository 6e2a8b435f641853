namespace NetDsl;

/// <summary>
/// Puts each value where a max pooling above found its largest one, and zeros elsewhere: <c>MaxUnpool1d</c>, <c>MaxUnpool2d</c> or
/// <c>MaxUnpool3d</c>, by the rank of the incoming value.
/// </summary>
/// <param name="pool">The name of the pooling, which gives window and indices.</param>
/// <remarks>
/// <para>
/// (N, C, H', W'), the shape that the pooling gave, → (N, C, H, W), the shape that it read; the same for (N, C, L) and (N, C, D, H, W). The
/// pooling's windows do not overlap, and have no dilation: each place has one value. No parameters.
/// </para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool1d.html">MaxUnpool1d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool2d.html">MaxUnpool2d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool3d.html">MaxUnpool3d</see>; Badrinarayanan et al., SegNet, arXiv
/// 1511.00561
/// </para>
/// </remarks>
/// <example>
/// (N, 64, 32, 32) → (N, 64, 16, 16) → (N, 64, 32, 32):
/// <code>[MaxPool(2), Conv(64, 3, Padding = 1), ReLU, MaxUnpool("maxpool1")]</code>
/// </example>
public sealed class MaxUnpoolAttribute(string pool) : LayerAttribute
{
    /// <summary>The name of the pooling.</summary>
    public string Pool { get; } = pool;
}
