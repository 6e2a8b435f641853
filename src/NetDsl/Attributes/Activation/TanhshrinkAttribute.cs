namespace NetDsl;

/// <summary>x less its hyperbolic tangent: y = x − tanh x.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Tanhshrink.html">Tanhshrink</see>
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(64), Tanhshrink]</code>
/// </example>
public sealed class TanhshrinkAttribute : LayerAttribute;
