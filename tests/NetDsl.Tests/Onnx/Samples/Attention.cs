using TorchSharp;

namespace NetDsl.Tests.Onnx.Samples;

[Network(7, 16)]
[MultiheadAttention(4)]
public partial class SelfAttention;

[Network(7, 16)]
[MultiheadAttention(4, Causal = true, Bias = false)]
public partial class SelfAttentionCausal;

[Network(Dim.Any, 16)]
[MultiheadAttention(4, Causal = true)]
public partial class SelfAttentionOpen;

[Network(7, 16)]
[MultiheadAttention(4, AddBiasKv = true, AddZeroAttn = true, Causal = true)]
public partial class SelfAttentionAdded;

[Network(7, 16)]
[MultiheadAttention(4, AddZeroAttn = true)]
public partial class SelfAttentionZero;

[Network]
[Input("steps", 7, 16), Input("memory", 5, 16)]
[MultiheadAttention(4, From = "memory")]
public partial class CrossAttention;

[Network]
[Input("steps", 7, 16), Input("memory", 5, 16)]
[MultiheadAttention(4, From = "memory", Causal = true, AddBiasKv = true)]
public partial class CrossAttentionCausal;

[Network]
[Input("steps", 7, 16), Input("memory", 5, 12)]
[MultiheadAttention(4, From = "memory")]
public partial class CrossAttentionSizes;

[Network]
[Input("steps", Dim.Any, 16), Input("memory", Dim.Any, 16)]
[MultiheadAttention(4, From = "memory", Causal = true, AddZeroAttn = true)]
public partial class CrossAttentionOpen;

[Network(7, 16)]
[TransformerEncoderLayer(4, DimFeedforward = 24)]
public partial class EncoderLayer;

[Network(7, 16)]
[TransformerEncoderLayer(4, DimFeedforward = 24, Activation = torch.nn.Activations.GELU, Causal = true)]
public partial class EncoderLayerGelu;

[Network(7, 16)]
[TransformerEncoder(2, 4, DimFeedforward = 24)]
public partial class Encoder;

[Network(Dim.Any, 16)]
[TransformerEncoder(2, 4, DimFeedforward = 24, Activation = torch.nn.Activations.GELU, Causal = true)]
public partial class EncoderCausal;

[Network]
[Input("steps", 7, 16), Input("memory", 5, 16)]
[TransformerDecoderLayer(4, "memory", DimFeedforward = 24)]
public partial class DecoderLayer;

[Network]
[Input("steps", 7, 16), Input("memory", 5, 16)]
[TransformerDecoderLayer(4, "memory", DimFeedforward = 24, Activation = torch.nn.Activations.GELU, Causal = true)]
public partial class DecoderLayerCausal;

[Network]
[Input("steps", 7, 16), Input("memory", 5, 16)]
[TransformerDecoder(2, 4, "memory", DimFeedforward = 24, Causal = true)]
public partial class Decoder;

[Network]
[Input("steps", 7, 16), Input("memory", 5, 16)]
[Transformer("memory", 4, EncoderLayers = 2, DecoderLayers = 1, DimFeedforward = 24)]
public partial class WholeTransformer;

[Network]
[Input("steps", 7, 16), Input("memory", 5, 16)]
[Transformer("memory", 4, EncoderLayers = 1, DecoderLayers = 2, DimFeedforward = 24, Activation = torch.nn.Activations.GELU, Causal = true)]
public partial class WholeTransformerCausal;

[Network(7, 16)]
[ClassToken]
public partial class Token;

[Network(Dim.Any, 16)]
[ClassToken]
public partial class TokenOpen;

[Network(7, 16)]
[PositionEmbedding]
public partial class Positions;

[Network(7, 16)]
[PositionEmbedding(MaxLength = 9)]
public partial class PositionsMore;

[Network(Dim.Any, 16)]
[PositionEmbedding(MaxLength = 20)]
public partial class PositionsOpen;

[Network(7, 16)]
[PositionEmbedding(Sinusoidal = true)]
public partial class Sines;

[Network(Dim.Any, 16)]
[PositionEmbedding(Sinusoidal = true, MaxLength = 20)]
public partial class SinesOpen;

[Network]
[Input("steps", Dim.Any, 16), Input("padding", Dim.Any)]
[MultiheadAttention(4, KeyPaddingMask = "padding", AddZeroAttn = true, Causal = true)]
public partial class SelfAttentionPadded;

[Network]
[Input("steps", 7, 16), Input("padding", 7)]
[TransformerEncoderLayer(4, DimFeedforward = 24, KeyPaddingMask = "padding")]
[TransformerEncoder(2, 4, DimFeedforward = 24, KeyPaddingMask = "padding")]
public partial class EncoderPadded;

[Network]
[Input("steps", 7, 16), Input("padding", 7)]
[Tap("memory"), Linear(16), TransformerDecoderLayer(4, "memory", DimFeedforward = 24, MemoryKeyPaddingMask = "padding")]
[TransformerDecoder(1, 4, "memory", DimFeedforward = 24, KeyPaddingMask = "padding", MemoryKeyPaddingMask = "padding")]
[Transformer("memory", 4, EncoderLayers = 1, DecoderLayers = 1, DimFeedforward = 24, MemoryKeyPaddingMask = "padding")]
public partial class DecoderPadded;

[Network(7, 16)]
[TransformerEncoderLayer(4, DimFeedforward = 24, NormFirst = true)]
[TransformerEncoder(2, 4, DimFeedforward = 24, Activation = torch.nn.Activations.GELU, NormFirst = true, Causal = true)]
public partial class EncoderNormFirst;

[Network(7, 16)]
[Tap("memory"), Linear(16), TransformerDecoderLayer(4, "memory", DimFeedforward = 24, NormFirst = true, Causal = true)]
[TransformerDecoder(2, 4, "memory", DimFeedforward = 24, NormFirst = true)]
[Transformer("memory", 4, EncoderLayers = 1, DecoderLayers = 1, DimFeedforward = 24, NormFirst = true)]
public partial class DecoderNormFirst;

[Network]
[Input("steps", Dim.Any, 16), Input("hidden", Dim.Any, Dim.Any)]
[MultiheadAttention(4, AttentionMask = "hidden", AddBiasKv = true, AddZeroAttn = true)]
[TransformerEncoder(2, 4, DimFeedforward = 24, AttentionMask = "hidden", Causal = true)]
public partial class AttentionMasked;

[Network(7, 16)]
[Parameter("bias", 4, 7, 7), Parameter("distance", 7, 7)]
[Tap("memory"), MultiheadAttention(4, From = "memory", AttentionMask = "bias", AddZeroAttn = true)]
[TransformerDecoderLayer(4, "memory", DimFeedforward = 24, AttentionMask = "distance")]
[Transformer("memory", 4, EncoderLayers = 1, DecoderLayers = 1, DimFeedforward = 24, NormFirst = true, AttentionMask = "bias")]
public partial class AttentionBiased;
