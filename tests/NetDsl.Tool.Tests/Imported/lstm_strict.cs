using NetDsl;

/// <summary>Imported from lstm_strict.pt2: (N, 7) → (N, 3).</summary>
[Network(7)]
[Embedding(50, 16, PaddingIdx = 0, Name = "embedding")]
[LSTM(12, NumLayers = 2, Dropout = 0.1, Bidirectional = true, Name = "lstm"), LastStep]
[Linear(3, Name = "fc")]
public partial class Imported;
