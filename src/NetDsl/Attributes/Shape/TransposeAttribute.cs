namespace NetDsl;

/// <summary>Swaps two axes, as between (T, F), which Linear and recurrent layers read, and (C, L), which Conv reads.</summary>
/// <remarks>
/// <para>With 1 and 2: (N, T, F) → (N, F, T). No parameters; the output is a view.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.transpose.html">torch.transpose</see></para>
/// </remarks>
/// <example>
/// A convolution, then a recurrent layer over its positions:
/// <code>[Conv(32, 5), ReLU, Transpose(1, 2), GRU(64)]</code>
/// </example>
public sealed class TransposeAttribute : LayerAttribute
{
    /// <summary>A swap of two axes.</summary>
    /// <param name="dim0">One axis, the batch, which stays, being 0; negative ones count from the end.</param>
    /// <param name="dim1">The other.</param>
    public TransposeAttribute(int dim0, int dim1)
    {
        Dim0 = dim0;
        Dim1 = dim1;
    }

    /// <summary>One axis.</summary>
    public int Dim0 { get; }

    /// <summary>The other axis.</summary>
    public int Dim1 { get; }

    /// <summary>Which axis of the output holds the channels or features. Default: <see cref="Layout.Inferred"/>, by what moves.</summary>
    public Layout Layout { get; set; }
}
