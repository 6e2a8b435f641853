namespace NetDsl;

/// <summary>The logarithm of the sigmoid: y = −log(1 + e⁻ˣ).</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.LogSigmoid.html">LogSigmoid</see>
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(1), LogSigmoid]</code>
/// </example>
public sealed class LogSigmoidAttribute : LayerAttribute;
