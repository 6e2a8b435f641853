namespace NetDsl;

/// <summary>A rectifier that stops at six: y = min(max(0, x), 6).</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ReLU6.html">ReLU6</see>
/// </para>
/// </remarks>
/// <example>
/// <code>[Conv(32, 3), BatchNorm, ReLU6]</code>
/// </example>
public sealed class ReLU6Attribute : LayerAttribute
{
    /// <summary>Whether the output overwrites the input's memory. Default: false.</summary>
    public bool Inplace { get; set; }
}
