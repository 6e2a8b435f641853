namespace NetDsl;

/// <summary>Makes probabilities of the channels at each position: y = eˣ / Σeˣ over C.</summary>
/// <remarks>
/// <para>(C, H, W) → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Softmax2d.html">Softmax2d</see>
/// </para>
/// </remarks>
/// <example>
/// <code>[Conv(5, 1), Softmax2d]</code>
/// </example>
public sealed class Softmax2dAttribute : LayerAttribute;
