using NetDsl;

/// <summary>Imported from transformer_norm_first.pt2: (N, 9, 6) → (N, 4).</summary>
[Network(9, 6)]
[Linear(16, Name = "input"), PositionEmbedding(Name = "position")]
[Use<EncoderLayer>(Name = "encoder.layers", Repeat = 3), LayerNorm(Name = "norm"), Mean(1)]
[Linear(4, Name = "head")]
public partial class Imported;

/// <summary>encoder.layers.0 and 2 more of the model.</summary>
[Block(Dim.Any, nameof(features))]
[Tap("x"), LayerNorm(Name = "norm1"), MultiheadAttention(4, Name = "self_attn"), Dropout(0.1), Add("x"), Tap("skip")]
[LayerNorm(Name = "norm2"), Linear(32, Name = "linear1"), GELU, Dropout(0.1)]
[Linear(16, Name = "linear2"), Dropout(0.1), Add("skip")]
public partial class EncoderLayer(int features);
