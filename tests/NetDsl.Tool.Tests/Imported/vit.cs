using NetDsl;

/// <summary>Imported from vit.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Conv(64, 16, Stride = 16, Name = "conv_proj"), Flatten(StartDim = 2), Permute(0, 2, 1), ClassToken(Name = "class_token")]
[PositionEmbedding(Name = "encoder.pos_embedding")]
[Use<EncoderBlock>(Name = "encoder.layers.encoder_layer_{0}", Repeat = 4), LayerNorm(Eps = 1e-6, Name = "encoder.ln"), FirstStep]
[Linear(10, Name = "heads.head")]
public partial class Vit;

/// <summary>encoder.layers.encoder_layer_0 and 3 more of the model.</summary>
[Block(Dim.Any, nameof(features))]
[Tap("x"), LayerNorm(Eps = 1e-6, Name = "ln_1"), MultiheadAttention(4, Name = "self_attention"), Add("x"), Tap("skip")]
[LayerNorm(Eps = 1e-6, Name = "ln_2")]
[Use<MLPBlock>(Name = "mlp"), Add("skip")]
public partial class EncoderBlock(int features);

/// <summary>encoder.layers.encoder_layer_0.mlp and 3 more of the model.</summary>
[Block(Dim.Any, nameof(features))]
[Linear(128, Name = "0"), GELU]
[Linear(64, Name = "3")]
public partial class MLPBlock(int features);
