using NetDsl;

namespace Zoo.Networks;

/// <summary>
/// A translator with attention (Bahdanau et al., arXiv 1409.0473; the attention's place is Luong's, arXiv 1508.04025): (N, S) tokens of the
/// source, a mask that is true at its padding, and the (N, T) tokens of the target so far → (N, T, 1000) scores of the next one.
/// </summary>
[Network]
[Input("source", Dim.Any), Input("padding", Dim.Any), Input("target", Dim.Any)]
[Embedding(1000, 64, PaddingIdx = 0, Name = "encoder.embedding"), GRU(64, Name = "encoder.rnn"), Tap("memory")]
[From("target"), Embedding(1000, 64, PaddingIdx = 0, Name = "decoder.embedding")]
[GRU(64, InitialState = "encoder.rnn.h", Name = "decoder.rnn"), Tap("query")]
[MultiheadAttention(4, From = "memory", KeyPaddingMask = "padding", Name = "decoder.attention"), Concat("query")]
[Linear(64, Name = "decoder.merge"), Tanh, Linear(1000, Name = "decoder.head")]
public partial class Translator;
