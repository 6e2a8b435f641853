namespace NetDsl.Managed.Modules;

/// <summary>The hyperparameters of RNN, LSTM and GRU.</summary>
internal sealed record RecurrentSettings(
    long InputSize, long HiddenSize, long Layers, bool Bias, bool BatchFirst, double Dropout, bool Bidirectional)
{
    internal int Directions => Bidirectional ? 2 : 1;
}
