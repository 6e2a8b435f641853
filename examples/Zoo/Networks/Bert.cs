using NetDsl;

namespace Zoo.Networks;

/// <summary>
/// BERT-base (Devlin et al., arXiv 1810.04805): (N, T) tokens of 30,522, T up to 512, the segment of each, and a mask that is true at the
/// padding → (N, 768), the pooled first step. Its keys follow Hugging Face's, but for the attention, which is nn.MultiheadAttention, and
/// the positions, which are a parameter.
/// </summary>
/// <param name="width">The features.</param>
/// <param name="vocabulary">How many tokens there are.</param>
[Network]
[Input("tokens", Dim.Any), Input("segments", Dim.Any), Input("padding", Dim.Any)]
[From("segments"), Embedding(2, nameof(width), Name = "embeddings.token_type_embeddings"), Tap("segment")]
[From("tokens"), Embedding(nameof(vocabulary), nameof(width), PaddingIdx = 0, Name = "embeddings.word_embeddings"), Add("segment")]
[PositionEmbedding(MaxLength = 512, Name = "embeddings.position_embeddings"), LayerNorm(Eps = 1e-12, Name = "embeddings.LayerNorm")]
[Dropout(0.1), Use<BertLayer>(Name = "encoder.layer", Repeat = 12, From = "padding")]
[FirstStep, Linear(nameof(width), Name = "pooler.dense"), Tanh]
public partial class Bert(int width = 768, int vocabulary = 30_522);

/// <summary>Attention that skips the padding and a feed-forward network, each with a norm of the sum behind it.</summary>
[Block]
[Input("x", Dim.Any, nameof(width)), Input("padding", Dim.Any)]
[Tap("before"), MultiheadAttention(12, Dropout = 0.1, KeyPaddingMask = "padding", Name = "attention.self"), Dropout(0.1), Add("before")]
[LayerNorm(Eps = 1e-12, Name = "attention.output.LayerNorm"), Tap("attended")]
[Linear(nameof(width) + " * 4", Name = "intermediate.dense"), GELU, Linear(nameof(width), Name = "output.dense"), Dropout(0.1)]
[Add("attended"), LayerNorm(Eps = 1e-12, Name = "output.LayerNorm")]
public partial class BertLayer(int width);
