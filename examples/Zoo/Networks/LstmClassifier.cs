using NetDsl;

namespace Zoo.Networks;

/// <summary>A text classifier with a recurrent layer: (N, T) tokens of 10,000 → (N, 4).</summary>
[Network(Dim.Any)]
[Embedding(10_000, 128, PaddingIdx = 0)]
[LSTM(128, NumLayers = 2, Dropout = 0.2, Bidirectional = true), LayerNorm, Mean]
[Linear(4)]
public partial class LstmClassifier;
