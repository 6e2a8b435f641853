namespace NetDsl;

/// <summary>y = x·tanh(log(1 + eˣ)).</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>Never in place: TorchSharp's in-place form cannot be trained.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Mish.html">Mish</see>;
/// <see href="https://arxiv.org/abs/1908.08681">Mish: A Self Regularized Non-Monotonic Activation Function</see>
/// (Misra, 2019)
/// </para>
/// </remarks>
/// <example>
/// <code>[Conv(64, 3), BatchNorm, Mish]</code>
/// </example>
public sealed class MishAttribute : LayerAttribute;
