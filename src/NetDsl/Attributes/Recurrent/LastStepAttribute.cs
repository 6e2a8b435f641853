namespace NetDsl;

/// <summary>The last step of a sequence, the usual output of a recurrent layer for a whole sequence.</summary>
/// <remarks>(N, T, F) → (N, F). No parameters. After a bidirectional layer it is the reverse direction's first step.</remarks>
/// <example>
/// <code>[LSTM(64), LastStep, Linear(10)]</code>
/// Sequences of different lengths:
/// <code>[LSTM(64, Lengths = "lengths"), LastStep(Lengths = "lengths"), Linear(10)]</code>
/// </example>
public sealed class LastStepAttribute : LayerAttribute
{
    /// <summary>
    /// The name of an input (N) of whole numbers: how many steps each sequence has, at least 1, the others being padding. Left out: each
    /// sequence has all steps.
    /// </summary>
    public string? Lengths { get; set; }
}
