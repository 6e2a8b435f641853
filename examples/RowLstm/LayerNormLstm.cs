using NetDsl;

namespace RowLstm;

/// <summary>Reads an image row by row, as 28 steps of 28 features: (N, 1, 28, 28) → (N, 10).</summary>
[Network(1, 28, 28)]
[Squeeze(1), LSTM(128), LastStep]
[LayerNorm, Linear(10)]
public partial class LayerNormLstm;
