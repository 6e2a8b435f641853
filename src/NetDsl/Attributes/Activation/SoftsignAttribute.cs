namespace NetDsl;

/// <summary>Between −1 and 1, and slower than tanh: y = x / (1 + |x|).</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Softsign.html">Softsign</see>
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(64), Softsign]</code>
/// </example>
public sealed class SoftsignAttribute : LayerAttribute;
