namespace NetDsl;

/// <summary>Puts the axes in another order; the batch stays first.</summary>
/// <remarks>
/// <para>With (0, 2, 3, 1): (N, C, H, W) → (N, H, W, C). No parameters; the output is a view.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.permute.html">torch.permute</see></para>
/// </remarks>
/// <example>
/// <code>[Permute(0, 2, 3, 1)]</code>
/// </example>
public sealed class PermuteAttribute : LayerAttribute
{
    /// <summary>An order of axes.</summary>
    /// <param name="dims">Each axis once, the batch being 0 in front, or left out; negative ones count from the end.</param>
    public PermuteAttribute(params int[] dims) => Dims = dims;

    /// <summary>The axes in their new order.</summary>
    public int[] Dims { get; }

    /// <summary>Which axis of the output holds the channels or features. Default: <see cref="Layout.Inferred"/>, by what moves.</summary>
    public Layout Layout { get; set; }
}
