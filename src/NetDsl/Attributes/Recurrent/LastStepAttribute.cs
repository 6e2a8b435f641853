namespace NetDsl;

/// <summary>The last step of a sequence, the usual output of a recurrent layer for a whole sequence.</summary>
/// <remarks>(N, T, F) → (N, F). No parameters. After a bidirectional layer it is the reverse direction's first step.</remarks>
/// <example>
/// <code>[LSTM(64), LastStep, Linear(10)]</code>
/// </example>
public sealed class LastStepAttribute : LayerAttribute;
