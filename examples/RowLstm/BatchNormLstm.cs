using NetDsl;

namespace RowLstm;

#pragma warning disable NDSL204 // It is here to show what the finding warns of.

/// <summary>
/// With BatchNorm over the LSTM's output, (T, F): it normalises steps, each over all features and images of a batch, and the finding
/// says so. (N, 1, 28, 28) → (N, 10).
/// </summary>
[Network(1, 28, 28)]
[Squeeze(1), LSTM(128), BatchNorm, LastStep]
[Linear(10)]
public partial class BatchNormLstm;
