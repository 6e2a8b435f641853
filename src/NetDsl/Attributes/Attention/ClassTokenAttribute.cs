namespace NetDsl;

/// <summary>Puts a learnt token in front of a sequence; it starts as zeros.</summary>
/// <remarks>
/// <para>(N, T, F) → (N, T + 1, F). Parameters: a token (1, 1, F).</para>
/// <para><see href="https://arxiv.org/abs/2010.11929">An Image is Worth 16x16 Words</see> (Dosovitskiy et al., 2020)</para>
/// </remarks>
/// <example>
/// <code>[ClassToken, PositionEmbedding]</code>
/// </example>
public sealed class ClassTokenAttribute : LayerAttribute;
