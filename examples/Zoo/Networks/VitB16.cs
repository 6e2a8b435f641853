using NetDsl;

namespace Zoo.Networks;

/// <summary>Vision Transformer, base size, patches of 16 (Dosovitskiy et al., arXiv 2010.11929): (N, 3, 224, 224) → (N, 1000).</summary>
[Network(3, 224, 224)]
[Conv(768, 16, Stride = 16, Name = "conv_proj"), Flatten(StartDim = 2), Transpose(1, 2)]
[ClassToken(Name = "class_token"), PositionEmbedding(Name = "encoder.pos_embedding")]
[Use<EncoderBlock>(12, 3072, Name = "encoder.layers.encoder_layer_{0}", Repeat = 12)]
[LayerNorm(Eps = 1e-6, Name = "encoder.ln"), FirstStep]
[Linear(1000, Name = "heads.head")]
public partial class VitB16;

/// <summary>Attention and a perceptron on each step, each behind a norm and beside a skip: (N, T, features) → the same.</summary>
[Block(Dim.Any, nameof(features))]
[Tap("x"), LayerNorm(Eps = 1e-6, Name = "ln_1"), MultiheadAttention(nameof(heads), Name = "self_attention"), Add("x")]
[Tap("y"), LayerNorm(Eps = 1e-6, Name = "ln_2"), Linear(nameof(hidden), Name = "mlp.0"), GELU]
[Linear(nameof(features), Name = "mlp.3"), Add("y")]
public partial class EncoderBlock(int features, int heads, int hidden);
