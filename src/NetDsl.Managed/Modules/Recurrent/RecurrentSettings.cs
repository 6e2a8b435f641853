namespace NetDsl.Managed.Modules;

/// <summary>What RNN, LSTM and GRU are made of.</summary>
internal sealed record RecurrentSettings(
    long InputSize, long HiddenSize, long Layers, bool Bias, bool BatchFirst, double Dropout, bool Bidirectional)
{
    internal int Directions => Bidirectional ? 2 : 1;
}
