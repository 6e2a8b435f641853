namespace NetDsl;

/// <summary>The hyperbolic tangent, between −1 and 1.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Tanh.html">Tanh</see>
/// </para>
/// </remarks>
/// <example>
/// <code>[ConvTranspose(3, 4, Stride = 2, Padding = 1), Tanh]</code>
/// </example>
public sealed class TanhAttribute : LayerAttribute
{
    /// <summary>
    /// Whether the output overwrites the input's memory. Left out: automatic, where nothing else reads the input and no gradient
    /// needs it.
    /// </summary>
    public bool Inplace { get; set; }
}
