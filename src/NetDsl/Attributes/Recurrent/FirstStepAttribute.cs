namespace NetDsl;

/// <summary>The first step of a sequence, where a class token stands.</summary>
/// <remarks>(N, T, F) → (N, F). No parameters.</remarks>
/// <example>
/// <code>[ClassToken, PositionEmbedding, TransformerEncoder(8, 6), FirstStep, Linear(10)]</code>
/// </example>
public sealed class FirstStepAttribute : LayerAttribute;
