using NetDsl;
using TorchSharp;

namespace Twins;

// These show every way to write a layer, and not how a network ought to be.
#pragma warning disable NDSL207, NDSL302, NDSL303

// Every layer of docs/layers.md, and what the twin writes in its own way: names, blocks, branches, several inputs and outputs.

[Network(1, 28, 28)]
[Conv(32, 3), BatchNorm, ReLU, MaxPool(2)]
[Conv(64, 3), BatchNorm, ReLU, MaxPool(2)]
[Flatten]
[Linear(64), BatchNorm, ReLU]
[Linear(10)]
public partial class DigitNet;

[Network(8)]
[Tap("x"), Linear(2, Bias = false, Name = "fc.lora_A"), Linear(8, Bias = false, Name = "fc.lora_B"), Tap("low")]
[From("x"), Linear(8, Name = "fc"), Add("low"), BatchNorm(Name = "fc.eps"), ReLU(Name = "act")]
[Parameter("conv.stride"), Multiply("conv.stride")]
[Unsqueeze(1), Conv(3, 3, Name = "conv"), ReLU, Conv(2, 3, Name = "conv.padding.0"), ReLU(Name = "conv.padding.1"), Flatten]
[Linear(4, Name = "act.0"), Linear(3, Name = "act.1")]
public partial class ContinuedNames;

[Network(4)]
[Linear(4, Name = "block1-0"), ReLU, Linear(4, Name = "forward"), ReLU, Linear(4, Name = "train"), ReLU]
[Linear(4, Name = "model.1.model.3"), ReLU, Linear(4, Name = "model.1.model.a \"b\" \\"), ReLU]
[Linear(4, Name = "größe\n"), ReLU, Linear(4, Name = "ﬁ"), ReLU, Linear(4, Name = "\u0007"), ReLU, Linear(4, Name = "\U0001f600"), ReLU]
[Linear(4, Name = "s.{0}"), ReLU, Linear(4, Name = "s.{1}"), ReLU, Linear(4, Name = "s.{2}")]
public partial class Keys;

[Network(3, 8, 6)]
[Permute(0, 2, 3, 1), Flatten(EndDim = 2)]
[LayerNorm(Bias = false), FirstStep]
[Linear(4)]
public partial class Steps;

[Network(2, 400)]
[Conv(16, 5, Stride = 2, Padding = 2), BatchNorm, ReLU, MaxPool(4)]
[Conv(32, 3, Dilation = 2), BatchNorm, ReLU]
[LPPool(2, 3), ConstantPad(1), ReflectionPad(2), ReplicationPad(1)]
[ConvTranspose(16, 3, Stride = 2), InstanceNorm, ChannelDropout, AvgPool(2), AdaptiveMaxPool(4), AdaptiveAvgPool(1), Flatten]
[Linear(5)]
public partial class Signal;

[Network(1, 16, 32, 32)]
[Conv(8, 3, Padding = 1), BatchNorm, ReLU, MaxPool(1, 2, 2)]
[Conv(16, 3, Stride = new[] { 1, 2, 2 }, Padding = 1), InstanceNorm(Affine = true, TrackRunningStats = true), ReLU]
[ConvTranspose(4, 3, 2, 1, Stride = new[] { 2, 3, 2 }, OutputPadding = new[] { 0, 2, 1 }), ChannelDropout]
[AvgPool(2), AdaptiveMaxPool(4), ReplicationPad(1), ReflectionPad(1), Upsample(5, 6, 7), AdaptiveAvgPool(1), Flatten]
[Linear(2)]
public partial class Volume;

[Network(3, 16, 16)]
[Conv(8, 3), InstanceNorm(Affine = true), ReLU]
[Conv(8, 3), GroupNorm(4, Eps = 1e-6), ReLU]
[Conv(8, 3), GroupNorm(8, Affine = false), ReLU]
[Conv(8, 3), LayerNorm(Dim.Any, Dim.Any, Dim.Any), ReLU]
[Conv(8, 3), BatchNorm(Momentum = 0.01, TrackRunningStats = false), ReLU, Conv(8, 1), BatchNorm(Momentum = null), ReLU]
[Flatten]
[Linear(16), LayerNorm, ReLU]
[Linear(4)]
public partial class Norms;

[Network(12)]
[Linear(12), LeakyReLU(0.2)]
[Linear(12), ELU]
[Linear(12), GELU]
[Linear(12), GELU(Approximate = TorchSharp.Modules.GELU.Approximate.tanh)]
[Linear(12), GroupNorm(3), SiLU]
[Linear(12), Sigmoid]
[Linear(12), Tanh, Dropout(0.1)]
[Linear(12), ReLU(Inplace = false), Identity, Dropout]
[Linear(5), LogSoftmax]
public partial class Activations;

[Network(12)]
[Linear(12), CELU(0.5), Linear(12), SELU, AlphaDropout(0.1)]
[Linear(12), PReLU, Linear(12), PReLU(PerChannel = true, Init = 0.1)]
[Linear(12), RReLU, Linear(12), RReLU(-0.1, 0.3), RReLU(upper: 0.5)]
[Linear(12), ReLU6(Inplace = true), Threshold(0.1, -1), Hardtanh, Linear(12), Hardtanh(-2, 0.5, Inplace = true)]
[Linear(12), Hardsigmoid, Hardswish, Hardshrink(0.01), Softshrink(0.01), Tanhshrink]
[Linear(12), Softplus(2, 10), Softsign, LogSigmoid, Mish]
[Linear(12), GLU, Softmin]
public partial class MoreActivations;

[Network(3, 9, 9)]
[Conv(8, 3), LocalResponseNorm(5, K = 2), ReLU, ChannelDropout(0.2)]
[Conv(8, 3), SELU, FeatureAlphaDropout, Dropout]
[Conv(8, 3), FeatureAlphaDropout(Inplace = true), PReLU(PerChannel = true)]
[Conv(8, 1), GLU(1), Softmax2d, Softmax]
public partial class Channelwise;

[Network(4, 21, 34)]
[Conv(8, 3, 5, Stride = new[] { 1, 2 }, Padding = new[] { 1, 0 }, Groups = 2)]
[Conv(8, 3, Padding = Padding.Same, Dilation = 2, PaddingMode = PaddingModes.Reflect)]
[Conv(8, new[] { 3, 1 }, Groups = 8, PaddingMode = PaddingModes.Circular, Padding = 1)]
[MaxPool(3, Stride = 2, Padding = 1, CeilMode = true)]
[AvgPool(2, 3, Stride = 1, Padding = new[] { 0, 1 }, CountIncludePad = false, DivisorOverride = 5)]
[AdaptiveAvgPool(3, 2), Flatten(StartDim = 2), AvgPool(2, CeilMode = true), Flatten]
public partial class Windows;

[Network(9)]
[Tap("tokens"), Embedding(20, 6, PaddingIdx = -20, MaxNorm = 2, NormType = 1.5, ScaleGradByFreq = true), ReLU, Tap("first")]
[From("tokens"), Embedding(20, 6), Concat("first")]
[LSTM(5), LastStep, Tap("last")]
[From("tokens"), EmbeddingBag(20, 4, Mode = EmbeddingBagMode.Sum, PaddingIdx = 0, MaxNorm = 1), ReLU, Concat("last"), Linear(3)]
public partial class Words;

[Network(12, 6)]
[LSTM(8, NumLayers = 2, Dropout = 0.1, Bidirectional = true)]
[GRU(5), RNN(4, NonLinearity = torch.nn.NonLinearities.ReLU)]
[LSTM(6, ProjSize = 2)]
[LastStep, Linear(3)]
public partial class Recurrent;

[Network(3, 32, 32)]
[Normalize(new[] { 0.485, 0.456, 0.406 }, new[] { 0.229, 0.224, 0.225 })]
[Conv(24, 8, Stride = 8), ChannelLayerNorm(Eps = 1e-6)]
[Flatten(StartDim = 2), Transpose(1, 2)]
[ClassToken, PositionEmbedding]
[Tap("x"), RMSNorm, Linear(24), GELU, Scale(1e-1), DropPath(0.1), Add("x")]
[PositionEmbedding(Sinusoidal = true), RMSNorm(Eps = 1e-6)]
[Tap("y"), LastStep, Tap("last")]
[From("y"), Mean, Concat("last")]
[Linear(10)]
public partial class Patches;

[Network(3, Dim.Any, Dim.Any)]
[Conv(8, 4, Stride = 4), Scale, Flatten(StartDim = 2), Transpose(1, 2), PositionEmbedding(MaxLength = 50)]
[RMSNorm(ElementwiseAffine = false), MultiheadAttention(2, Causal = true), Transpose(1, 2), Mean(2, KeepDim = true), Flatten, Linear(2)]
public partial class OpenPatches;

[Network(16, 8, 8)]
[Tap("skip")]
[Conv(16, 3, Padding = 1), BatchNorm, ReLU]
[Conv(16, 3, Padding = 1), BatchNorm, Add("skip"), ReLU]
[Tap("x"), AdaptiveAvgPool(1), Conv(16, 1), Sigmoid, Multiply("x")]
[Tap("y"), Conv(8, 1), Tap("left")]
[From("y"), Conv(4, 3, Padding = 1), ReLU]
[Concat("left"), ReLU]
public partial class Branches;

[Network(3, 15, 13)]
[ReflectionPad(1), ReplicationPad(2, 1, 0, 3), ConstantPad(0, -1, 1, 0, Value = 0.5), ZeroPad(1)]
[Conv(8, 3), ChannelShuffle(2), LPPool(2, 2, 3, CeilMode = true), AdaptiveMaxPool(6, 8)]
[PixelUnshuffle(2), PixelShuffle(4)]
[Upsample(7, 5, Mode = torch.UpsampleMode.Bilinear, AlignCorners = true), Upsample(ScaleFactor = 2)]
[Unfold(2, Stride = 2), Fold(new[] { 14, 10 }, 2, Stride = 2)]
[Flatten, Linear(12), Unflatten(1, 3, Dim.Any), Upsample(ScaleFactor = 1.5, Mode = torch.UpsampleMode.Linear)]
public partial class Positions;

/// <summary>It draws where it pools: its keys are compared, and no numbers.</summary>
[Network(3, 15, 13)]
[Conv(4, 3), FractionalMaxPool(2, OutputRatio = 0.75), Flatten, Linear(2)]
public partial class Fractional;

[Network(10, 16)]
[Tap("x"), MultiheadAttention(4, Dropout = 0.1), Add("x"), LayerNorm, Tap("memory")]
[TransformerEncoderLayer(2, DimFeedforward = 32)]
[TransformerEncoderLayer(2, DimFeedforward = 32, Causal = true)]
[TransformerEncoder(2, 4, DimFeedforward = 24, Activation = torch.nn.Activations.GELU, Causal = true)]
[Linear(12), Tap("y"), MultiheadAttention(3, From = "memory", Bias = false, AddBiasKv = true, AddZeroAttn = true)]
[TransformerDecoderLayer(3, "y", DimFeedforward = 20)]
[TransformerDecoder(2, 3, "y", DimFeedforward = 20, Causal = true)]
[Transformer("y", 4, EncoderLayers = 1, DecoderLayers = 1, DimFeedforward = 8, Dropout = 0, Causal = true)]
[Linear(5)]
public partial class Attention;

/// <summary>Transformers whose norms come first, and masks of queries and keys: learnt ones, one for each head or for all.</summary>
[Network(6, 8)]
[Parameter("bias", 2, 6, 6), Parameter("distance", 6, 6), RMSNorm(6, 8), Tap("memory")]
[MultiheadAttention(2, AttentionMask = "bias", Causal = true)]
[TransformerEncoderLayer(2, DimFeedforward = 8, NormFirst = true), Tap("y")]
[TransformerEncoder(2, 2, DimFeedforward = 8, Activation = torch.nn.Activations.GELU, NormFirst = true, AttentionMask = "distance")]
[TransformerDecoderLayer(2, "memory", DimFeedforward = 8, NormFirst = true, Causal = true)]
[TransformerDecoder(2, 2, "y", DimFeedforward = 8, NormFirst = true, AttentionMask = "bias")]
[Transformer("memory", 2, EncoderLayers = 1, DecoderLayers = 1, DimFeedforward = 8, NormFirst = true, AttentionMask = "distance")]
[TransformerDecoderLayer(2, "y", DimFeedforward = 8, AttentionMask = "bias"), Linear(3)]
public partial class PreNormed;

[Network(6, 8)]
[Tap("x"), Linear(5), Bilinear(7, "x"), ReLU]
[Linear(8), PairwiseDistance("x", KeepDim = true), Flatten]
[Linear(4), Tap("y"), Bilinear(4, "y"), BatchNorm, CosineSimilarity("y"), Sigmoid]
public partial class Compared;

[Network(12, 9, Layout = Layout.ChannelsLast)]
[Unflatten(1, 3, 4, Layout = Layout.ChannelsLast), LayerNorm, Linear(6), ReLU, Permute(0, 3, 1, 2), Tap("x")]
[Linear(5, Dim = 2), ReLU, Slice(1, 1, 4), Slice(2, -3), Slice(3, 0, 4, Step = 2), Chunk(2, 0, Dim = 3)]
[Upsample(SizeOf = "x", Mode = torch.UpsampleMode.Bilinear), Multiply(0.5), Add(1.5)]
[Add("x", Projection = true, Norm = ProjectionNorm.None), Tap("y")]
[AdaptiveAvgPool(1), Add("y", Broadcast = true), Upsample(3, 1), Upsample(SizeOf = "y")]
[AdaptiveAvgPool(1), Squeeze, Linear(1), Squeeze, Unsqueeze(1), Squeeze(1)]
public partial class Sizes;

[Network(6, 8)]
[Parameter("queries", 5, 8), Parameter("scale.factor"), Parameter("shift", 1, 8), Init(Init.Zeros)]
[Tap("memory"), From("queries"), MultiheadAttention(2, From = "memory"), Add("queries", "shift")]
[Linear(3), Multiply("scale.factor")]
public partial class Queries;

[Network(2, 6, 7)]
[Conv(4, 2, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Circular), ReLU]
[Conv(4, 3, Dilation = new[] { 1, 2 }, Padding = Padding.Same, PaddingMode = PaddingModes.Reflect), ReLU]
[Conv(4, 3, Padding = Padding.Same, PaddingMode = PaddingModes.Replicate), ReLU]
[ConvTranspose(6, 3, 2, Stride = new[] { 2, 3 }, Padding = new[] { 1, 0 }, OutputPadding = new[] { 1, 2 }, Groups = 2)]
public partial class Padded;

[Network(3, 16, 16)]
[Conv(8, 3, Padding = 1, Bias = true, Name = "features.0"), BatchNorm(Name = "features.1"), ReLU(Name = "features.2")]
[MaxPool(2, Name = "features.block.pool"), Flatten]
[Dropout(Name = "classifier.0"), Linear(10, Name = "classifier.1")]
public partial class Nested;

[Network(1, 8, 8, Naming = Naming.Sequential)]
[Conv(4, 3), BatchNorm, ReLU, Flatten]
[Linear(10), Softmax(1)]
public partial class Numbered;

/// <summary>Numbers as names beside a skip, names that Python or nn.Module keep for themselves, and numbers that are left out.</summary>
[Network(8)]
[Linear(8, Name = "0"), Tap("skip"), Linear(8, Name = "type"), ReLU, Linear(8, Name = "lambda"), Add("skip")]
[Linear(4, Name = "a.7"), ReLU, Linear(4, Name = "a.9"), Tap("y")]
[Linear(4, Name = "b.3"), ReLU, Linear(4, Name = "c.inner.forward"), ReLU, Linear(4, Name = "b.class"), Add("y"), Scale(Name = "c.2")]
public partial class Named;

[Network]
[Input("image", 3, 16, 16), Input("in", 10)]
[Conv(8, 3), BatchNorm, ReLU, AdaptiveAvgPool(1), Flatten, Tap("seen")]
[From("in"), Linear(8), ReLU, Concat("seen"), Tap("both")]
[Linear(10), Output("kind")]
[From("both"), Linear(1), Output("age")]
public partial class TwoHeads;

[Block]
[Input("x", Dim.Any, nameof(features)), Input("mask", Dim.Any)]
[Tap("a"), MultiheadAttention(nameof(heads), KeyPaddingMask = "mask", Causal = true), Add("a"), LayerNorm, Output("x")]
[LastStep, Output("last")]
public partial class MaskedLayer(int features, int heads);

/// <summary>Masks of every layer that takes one, and blocks of several inputs and outputs.</summary>
[Network]
[Input("x", 6, 8), Input("mask", 6), Input("pairs", 6, 6)]
[Use<MaskedLayer>(2, Name = "layers", Repeat = 2, From = "mask"), Tap("memory"), Linear(8)]
[TransformerEncoderLayer(2, DimFeedforward = 8, KeyPaddingMask = "mask")]
[TransformerEncoder(1, 2, DimFeedforward = 8, KeyPaddingMask = "mask")]
[TransformerEncoder(1, 2, DimFeedforward = 8, AttentionMask = "pairs", NormFirst = true)]
[TransformerDecoderLayer(2, "memory", DimFeedforward = 8, KeyPaddingMask = "mask", MemoryKeyPaddingMask = "mask")]
[TransformerDecoder(1, 2, "memory", DimFeedforward = 8, MemoryKeyPaddingMask = "mask")]
[Transformer("memory", 2, EncoderLayers = 1, DecoderLayers = 1, DimFeedforward = 8, KeyPaddingMask = "mask", MemoryKeyPaddingMask = "mask")]
[Output("steps"), From("layers.1.last"), Linear(3), Output("last")]
public partial class Masked;

/// <summary>Sequences of different lengths, and states that go from layer to layer.</summary>
[Network]
[Input("x", 6, 8), Input("lengths")]
[LSTM(4, NumLayers = 2, Bidirectional = true, Lengths = "lengths", Name = "source"), GRU(3, Lengths = "lengths"), Tap("encoded")]
[RNN(3, Lengths = "lengths", InitialState = "gru1.h"), LastStep(Lengths = "lengths"), Output("last"), From("encoded")]
[LSTM(4, NumLayers = 2, Bidirectional = true, InitialState = new[] { "source.h", "source.c" }), Output("steps")]
public partial class Lengths;

/// <summary>A decoder that puts values where its encoder found them.</summary>
[Network(2, 10, 13)]
[Conv(4, 3, Padding = 1), ReLU, MaxPool(2, 3, Padding = new[] { 1, 0 }), MaxPool(2, Name = "inner")]
[Conv(4, 3, Padding = 1), ReLU, MaxUnpool("inner"), Tanh, MaxUnpool("maxpool1"), Conv(1, 1)]
public partial class Unpooled;

/// <summary>Weights that parametrizations compute.</summary>
[Network(2, 6, 7)]
[Conv(8, 3, Padding = 1, Parametrization = Parametrization.WeightNorm), ReLU]
[ConvTranspose(4, 3, Stride = 2, Parametrization = Parametrization.SpectralNorm), ReLU]
[ConvTranspose(2, 3, Stride = 2, OutputPadding = new[] { 1, 0 }, Parametrization = Parametrization.WeightNorm), ReLU]
[AdaptiveAvgPool(4), Flatten]
[Linear(3, Parametrization = Parametrization.SpectralNorm), ReLU, Linear(2, Parametrization = Parametrization.WeightNorm)]
public partial class Parametrized;

/// <summary>States of a projected LSTM, which have two sizes.</summary>
[Network]
[Input("x", 6, 8), Input("lengths")]
[LSTM(4, ProjSize = 3, NumLayers = 2, Bidirectional = true, Lengths = "lengths", Name = "source"), Output("encoded")]
[LSTM(4, ProjSize = 3, NumLayers = 2, Bidirectional = true, InitialState = new[] { "source.h", "source.c" }), Output("steps")]
public partial class Projections;

[Block(Dim.Any, nameof(features))]
[Linear(nameof(features)), ReLU]
public partial class Turn(int features);

/// <summary>Modules that are called twice, and a weight that two layers have.</summary>
[Network(9)]
[Embedding(20, 6, Name = "model.wte"), Linear(6, Name = "fc"), Use<Turn>(Name = "turn")]
[Linear(6, Name = "fc", Shared = true), Use<Turn>(Name = "turn", Shared = true), GRU(6, Name = "gru"), GRU(6, Name = "gru", Shared = true)]
[Linear(20, TiedTo = "model.wte", Name = "model.head")]
public partial class SharedWeights;

[Block(nameof(features), Dim.Any, Dim.Any)]
[Tap("x"), Conv(nameof(channels), 3, Padding = 1), BatchNorm, Scale, ReLU, Add("x", Projection = true)]
public partial class ScaledBlock(int features, int channels);

/// <summary>A block whose projection is left out in some uses, with a parameter of a size that varies.</summary>
[Network(4, 6, 6)]
[Use<ScaledBlock>(4, Name = "stage"), Use<ScaledBlock>(8, Name = "stage"), Use<ScaledBlock>(8, Name = "stage")]
[Use<ScaledBlock>(16, Name = "stage"), Use<ScaledBlock>(16, Name = "stage"), Use<ScaledBlock>(16, Name = "stage")]
[AdaptiveAvgPool(1), Flatten, Linear(2)]
public partial class Scaled;

[Network(4, 16, 16)]
[Conv(8, 3, Padding = 1), Use<Energy>(Out = 8)]
[Linear(2)]
public partial class WithOwnModule;

/// <summary>The energy of each channel.</summary>
public sealed class Energy() : torch.nn.Module<torch.Tensor, torch.Tensor>(nameof(Energy)), IPyTorchModule
{
    /// <inheritdoc/>
    public string PyTorchClass =>
        """
        class Energy(nn.Module):
            def forward(self, x: Tensor) -> Tensor:
                return x.square().mean(dim=(2, 3))
        """;

    /// <inheritdoc/>
    public string PyTorchArguments => "";

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor x) => x.square().mean([2, 3]);
}
