using NetDsl;

/// <summary>Reads an image row by row: (N, 28, 28) → (N, 10).</summary>
[Network(28, 28)]
[LSTM(64), LastStep]
[LayerNorm, Linear(10)]
public partial class RowLstm;
