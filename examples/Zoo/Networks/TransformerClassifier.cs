using NetDsl;

namespace Zoo.Networks;

/// <summary>A text classifier with attention (Vaswani et al., arXiv 1706.03762): (N, 256) tokens of 10,000 → (N, 4).</summary>
[Network(256)]
[Embedding(10_000, 128, PaddingIdx = 0), PositionEmbedding(Sinusoidal = true), Dropout(0.1)]
[TransformerEncoder(2, 4, DimFeedforward = 512), Mean]
[Linear(4)]
public partial class TransformerClassifier;
