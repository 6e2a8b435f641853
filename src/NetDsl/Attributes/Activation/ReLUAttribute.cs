namespace NetDsl;

/// <summary>The rectifier: y = max(0, x).</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ReLU.html">ReLU</see>
/// </para>
/// </remarks>
/// <example>
/// <code>[Conv(32, 3), BatchNorm, ReLU]</code>
/// </example>
public sealed class ReLUAttribute : LayerAttribute
{
    /// <summary>
    /// Whether the output overwrites the input's memory. Left out: automatic, where nothing else reads the input and no gradient
    /// needs it.
    /// </summary>
    public bool Inplace { get; set; }
}
