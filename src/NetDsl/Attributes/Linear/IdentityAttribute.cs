namespace NetDsl;

/// <summary>Returns its input unchanged. It keeps a place, so that the layers around it keep their numbers.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.Identity.html">Identity</see></para>
/// </remarks>
/// <example>
/// <code>[Conv(32, 3), Identity(Name = "norm1"), ReLU]</code>
/// </example>
public sealed class IdentityAttribute : LayerAttribute;
