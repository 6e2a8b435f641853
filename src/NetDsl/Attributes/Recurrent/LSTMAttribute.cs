namespace NetDsl;

/// <summary>Long short-term memory over a sequence.</summary>
/// <remarks>
/// <para>
/// (N, T, F) → (N, T, hiddenSize), or 2·hiddenSize where it is bidirectional: the state after each step. The states start as zeros.
/// With <see cref="ProjSize"/> the output and the state h have so many features in place of hiddenSize.
/// </para>
/// <para>
/// Parameters of each layer and direction: weight_ih (4·hidden, F), weight_hh (4·hidden, hidden) and two biases (4·hidden). With
/// <see cref="ProjSize"/> weight_hh is (4·hidden, projSize), and there is weight_hr (projSize, hidden).
/// </para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.LSTM.html">LSTM</see>; Hochreiter and Schmidhuber, Neural Computation 9,
/// 1997
/// </para>
/// <para>
/// The last states are named values, <c>lstm1.h</c> and <c>lstm1.c</c> for a layer called <c>lstm1</c>: (N, hiddenSize), or
/// (N, layers · directions, hiddenSize) where there are several layers or directions. With <see cref="ProjSize"/>, h has so many features.
/// </para>
/// </remarks>
/// <example>
/// One answer for a sequence:
/// <code>[LSTM(128, NumLayers = 2, Bidirectional = true), LastStep, Linear(10)]</code>
/// </example>
public sealed class LSTMAttribute : LayerAttribute
{
    /// <summary>A recurrent layer.</summary>
    /// <param name="hiddenSize">The features of the state, at least 1.</param>
    public LSTMAttribute(int hiddenSize) => HiddenSize = hiddenSize;

    /// <summary>The same, with a size that may be an expression over hyperparameters.</summary>
    /// <inheritdoc cref="LSTMAttribute(int)"/>
    public LSTMAttribute(object hiddenSize) => HiddenSize = hiddenSize;

    /// <summary>The features of the state.</summary>
    public object HiddenSize { get; }

    /// <summary>Layers on top of each other: an int or an expression. Default: 1. At least 1.</summary>
    public object NumLayers { get; set; } = 1;

    /// <summary>Whether there are biases. Default: true.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>
    /// The probability of dropout between layers in training: a number or an expression. Default: 0. From 0 to 1; needs more than one
    /// layer.
    /// </summary>
    public object Dropout { get; set; } = 0.0;

    /// <summary>Whether each layer also runs from the last step to the first. Default: false.</summary>
    public bool Bidirectional { get; set; }

    /// <summary>
    /// The features to which the state h, and so the output, is projected: an int or an expression. Default: 0, no projection. Less than
    /// hiddenSize. Sak et al., arXiv 1402.1128
    /// </summary>
    public object ProjSize { get; set; } = 0;

    /// <summary>
    /// The name of an input (N) of whole numbers: how many steps each sequence has, the others being padding. The outputs of the padding
    /// are zeros, and the last states those of the last step before it. Left out: each sequence has all steps.
    /// </summary>
    public string? Lengths { get; set; }

    /// <summary>
    /// The names of the values that the states h and c start from, (N, hiddenSize), or (N, layers · directions, hiddenSize) where there
    /// are several layers or directions; an array of the two names. With <see cref="ProjSize"/>, h has so many features. Left out: zeros.
    /// </summary>
    public object? InitialState { get; set; }
}
