namespace NetDsl.Generators.Tests;

/// <summary>Networks that differ in kind, among them those of the tutorials that batch normalisation is taught with.</summary>
internal static class Samples
{
    public static readonly Sample DigitNet = new(
        """
        [Network(1, 28, 28)]
        [Conv(32, 3), BatchNorm, ReLU, MaxPool(2)]
        [Conv(64, 3), BatchNorm, ReLU, MaxPool(2)]
        [Flatten]
        [Linear(64), BatchNorm, ReLU]
        [Linear(10)]
        public partial class DigitNet;
        """,
        "Samples.DigitNet", 122_090);

    /// <summary>784-100-10 with BatchNorm before the activation: 78,400 + 200 + 1,010.</summary>
    public static readonly Sample Perceptron = new(
        """
        [Network(784)]
        [Linear(100), BatchNorm, ReLU]
        [Linear(10)]
        public partial class Perceptron;
        """,
        "Samples.Perceptron", 79_610);

    /// <summary>Two blocks with padding 1: 432 + 32 + 4,608 + 64 + 20,490.</summary>
    public static readonly Sample TwoBlocks = new(
        """
        [Network(3, 32, 32)]
        [Conv(16, 3, Padding = 1), BatchNorm, ReLU, MaxPool(2)]
        [Conv(32, 3, Padding = 1), BatchNorm, ReLU, MaxPool(2)]
        [Flatten, Linear(10)]
        public partial class TwoBlocks;
        """,
        "Samples.TwoBlocks", 25_626);

    /// <summary>fc1, bn1, relu, fc2 of 10-20-10: 200 + 40 + 210.</summary>
    public static readonly Sample SmallestNorm = new(
        """
        [Network(10)]
        [Linear(20), BatchNorm, ReLU]
        [Linear(10)]
        public partial class SmallestNorm;
        """,
        "Samples.SmallestNorm", 450);

    public static readonly Sample CifarPerceptron = new(
        """
        [Network(3, 32, 32)]
        [Flatten]
        [Linear(64), BatchNorm, ReLU]
        [Linear(32), BatchNorm, ReLU]
        [Linear(10)]
        public partial class CifarPerceptron;
        """,
        "Samples.CifarPerceptron", 199_178);

    /// <summary>LeNet with BatchNorm before each sigmoid (d2l.ai, chapter 8.5), biases left out where they vanish.</summary>
    public static readonly Sample BatchNormLeNet = new(
        """
        [Network(1, 28, 28)]
        [Conv(6, 5), BatchNorm, Sigmoid, AvgPool(2)]
        [Conv(16, 5), BatchNorm, Sigmoid, AvgPool(2)]
        [Flatten]
        [Linear(120), BatchNorm, Sigmoid]
        [Linear(84), BatchNorm, Sigmoid]
        [Linear(10)]
        public partial class BatchNormLeNet;
        """,
        "Samples.BatchNormLeNet", 44_652);

    /// <summary>Positions of an image as steps, the channels their features: 6 + 16.</summary>
    public static readonly Sample Steps = new(
        """
        [Network(3, 8, 6)]
        [Permute(2, 3, 1), Flatten(EndDim = 2)]
        [LayerNorm, FirstStep]
        [Linear(4)]
        public partial class Steps;
        """,
        "Samples.Steps", 22);

    /// <summary>A dilated 1-D network: 2·5·16 + 32, 16·3·32 + 64, 32·5 + 5.</summary>
    public static readonly Sample Signal = new(
        """
        [Network(2, 400)]
        [Conv(16, 5, Stride = 2, Padding = 2), BatchNorm, ReLU, MaxPool(4)]
        [Conv(32, 3, Dilation = 2), BatchNorm, ReLU]
        [AdaptiveAvgPool(1), Flatten]
        [Linear(5)]
        public partial class Signal;
        """,
        "Samples.Signal", 1_957);

    /// <summary>A 3-D network: 8·27 + 16, 8·16·27 + 32, 16·2 + 2.</summary>
    public static readonly Sample Volume = new(
        """
        [Network(1, 16, 32, 32)]
        [Conv(8, 3, Padding = 1), BatchNorm, ReLU, MaxPool(1, 2, 2)]
        [Conv(16, 3, Stride = new[] { 1, 2, 2 }, Padding = 1), BatchNorm, ReLU]
        [AvgPool(2), AdaptiveAvgPool(1), Flatten]
        [Linear(2)]
        public partial class Volume;
        """,
        "Samples.Volume", 3_754);

    /// <summary>DCGAN's generator of width 16 (arXiv 1511.06434): from noise to an image.</summary>
    public static readonly Sample Generator = new(
        """
        [Network(100, 1, 1)]
        [ConvTranspose(64, 4), BatchNorm, ReLU]
        [ConvTranspose(32, 4, Stride = 2, Padding = 1), BatchNorm, ReLU]
        [ConvTranspose(16, 4, Stride = 2, Padding = 1), BatchNorm, ReLU]
        [ConvTranspose(3, 4, Stride = 2, Padding = 1), Tanh]
        public partial class Generator;
        """,
        "Samples.Generator", (100 * 64 * 16) + 128 + (64 * 32 * 16) + 64 + (32 * 16 * 16) + 32 + (16 * 3 * 16) + 3);

    /// <summary>Each norm where it belongs, in its affine and plain forms.</summary>
    public static readonly Sample Norms = new(
        """
        [Network(3, 16, 16)]
        [Conv(8, 3), InstanceNorm(Affine = true), ReLU]
        [Conv(8, 3), GroupNorm(4, Eps = 1e-6), ReLU]
        [Conv(8, 3), GroupNorm(8, Affine = false), ReLU]
        [Conv(8, 3), LayerNorm(Dim.Any, Dim.Any, Dim.Any), ReLU]
        [Conv(8, 3), BatchNorm(Momentum = 0.01, TrackRunningStats = false), ReLU]
        [Flatten]
        [Linear(16), LayerNorm, ReLU]
        [Linear(4)]
        public partial class Norms;
        """,
        "Samples.Norms", 216 + 16 + 584 + 16 + 576 + 584 + (2 * 8 * 8 * 8) + 576 + 16 + (8 * 6 * 6 * 16) + 16 + 32 + 68);

    public static readonly Sample Activations = new(
        """
        [Network(12)]
        [Linear(12), LeakyReLU(0.2)]
        [Linear(12), ELU]
        [Linear(12), GELU]
        [Linear(12), SiLU]
        [Linear(12), Sigmoid]
        [Linear(12), Tanh, Dropout(0.1)]
        [Linear(12), ReLU(Inplace = false), Identity, Dropout]
        [Linear(5), LogSoftmax]
        public partial class Activations;
        """,
        "Samples.Activations", (7 * 156) + 65);

    /// <summary>The rest of torch.nn's activations, numbers given and left out.</summary>
    public static readonly Sample MoreActivations = new(
        """
        [Network(12)]
        [Linear(12), CELU(0.5), Linear(12), SELU, AlphaDropout(0.1)]
        [Linear(12), PReLU, Linear(12), PReLU(PerChannel = true, Init = 0.1)]
        [Linear(12), RReLU, Linear(12), RReLU(-0.1, 0.3), RReLU(upper: 0.5)]
        [Linear(12), ReLU6(Inplace = true), Threshold(0.1, -1), Hardtanh, Linear(12), Hardtanh(-2, 0.5, Inplace = true)]
        [Linear(12), Hardsigmoid, Hardswish, Hardshrink, Hardshrink(0.1), Softshrink(0.25), Tanhshrink]
        [Linear(12), Softplus(2, 10), Softsign, LogSigmoid, Mish, GELU(Approximate = TorchSharp.Modules.GELU.Approximate.tanh)]
        [Linear(12), GLU, Softmin]
        public partial class MoreActivations;
        """,
        "Samples.MoreActivations", (11 * 156) + 1 + 12);

    /// <summary>Dropouts of channels, a norm over channels, and probabilities at each position.</summary>
    public static readonly Sample Channelwise = new(
        """
        [Network(3, 9, 9)]
        [Conv(8, 3), LocalResponseNorm(5, K = 2), ReLU, ChannelDropout(0.2)]
        [Conv(8, 3), SELU, FeatureAlphaDropout, Dropout]
        [Conv(8, 3), FeatureAlphaDropout(Inplace = true), PReLU(PerChannel = true)]
        [Conv(8, 1), GLU(1), Softmax2d]
        public partial class Channelwise;
        """,
        "Samples.Channelwise", 224 + (2 * 584) + 8 + 72);

    /// <summary>nn.Sequential's numbers as keys.</summary>
    public static readonly Sample Numbered = new(
        """
        [Network(1, 8, 8, Naming = Naming.Sequential)]
        [Conv(4, 3), BatchNorm, ReLU, Flatten]
        [Linear(10), Softmax(1)]
        public partial class Numbered;
        """,
        "Samples.Numbered", 36 + 8 + 1_450);

    /// <summary>torchvision's names: features.0, classifier.1, …</summary>
    public static readonly Sample Nested = new(
        """
        [Network(3, 16, 16)]
        [Conv(8, 3, Padding = 1, Bias = true, Name = "features.0"), BatchNorm(Name = "features.1"), ReLU(Name = "features.2")]
        [MaxPool(2, Name = "features.block.pool"), Flatten]
        [Dropout(Name = "classifier.0"), Linear(10, Name = "classifier.1")]
        public partial class Nested;
        """,
        "Samples.Nested", 224 + 16 + 5_130);

    /// <summary>A fully convolutional network: height and width are known at run time.</summary>
    public static readonly Sample AnySize = new(
        """
        [Network(3, Dim.Any, Dim.Any)]
        [Conv(8, 3, Padding = 1), BatchNorm, ReLU]
        [Conv(16, 3, Stride = 2), InstanceNorm, ReLU]
        [AdaptiveAvgPool(1), Flatten]
        [Linear(7)]
        public partial class AnySize;
        """,
        "Samples.AnySize", 216 + 16 + 1_152 + 119);

    /// <summary>Windows of every form: a size per dimension, 'same', padding modes, groups, ceil mode, divisors.</summary>
    public static readonly Sample Windows = new(
        """
        [Network(4, 21, 34)]
        [Conv(8, 3, 5, Stride = new[] { 1, 2 }, Padding = new[] { 1, 0 }, Groups = 2)]
        [Conv(8, 3, Padding = Padding.Same, Dilation = 2, PaddingMode = PaddingModes.Reflect)]
        [Conv(8, new[] { 3, 1 }, Groups = 8, PaddingMode = PaddingModes.Circular, Padding = 1)]
        [MaxPool(3, Stride = 2, Padding = 1, CeilMode = true)]
        [AvgPool(2, 3, Stride = 1, Padding = new[] { 0, 1 }, CountIncludePad = false, DivisorOverride = 5)]
        [AdaptiveAvgPool(3, 2), Flatten(StartDim = 2), AvgPool(2, CeilMode = true), Flatten]
        public partial class Windows;
        """,
        "Samples.Windows", (8 * 2 * 15) + 8 + (8 * 8 * 9) + 8 + (8 * 3) + 8);

    /// <summary>Tokens, three tables of them: 20·6, 20·6, 4·5·(12 + 5 + 2), 20·4, 9·3 + 3.</summary>
    public static readonly Sample Words = new(
        """
        [Network(9)]
        [Tap("tokens"), Embedding(20, 6, PaddingIdx = -20, MaxNorm = 2, NormType = 1.5, ScaleGradByFreq = true), ReLU, Tap("first")]
        [From("tokens"), Embedding(20, 6), Concat("first")]
        [LSTM(5), LastStep, Tap("last")]
        [From("tokens"), EmbeddingBag(20, 4, Mode = EmbeddingBagMode.Sum, PaddingIdx = 0, MaxNorm = 1), ReLU, Concat("last"), Linear(3)]
        public partial class Words;
        """,
        "Samples.Words", 120 + 120 + 380 + 80 + 30);

    /// <summary>
    /// Recurrent layers: 2·4·8·(6 + 8 + 2) + 2·4·8·(16 + 8 + 2), 3·5·(16 + 5 + 2), 4·(5 + 4 + 2), 4·6·(4 + 2 + 2) + 2·6, 2·3 + 3.
    /// </summary>
    public static readonly Sample Recurrent = new(
        """
        [Network(12, 6)]
        [LSTM(8, NumLayers = 2, Dropout = 0.1, Bidirectional = true)]
        [GRU(5), RNN(4, NonLinearity = torch.nn.NonLinearities.ReLU)]
        [LSTM(6, ProjSize = 2)]
        [LastStep, Linear(3)]
        public partial class Recurrent;
        """,
        "Samples.Recurrent", 1_024 + 1_664 + 345 + 44 + 204 + 9);

    /// <summary>What models have beside torch.nn's layers, around a sequence.</summary>
    public static readonly Sample Patches = new(
        """
        [Network(3, 32, 32)]
        [Normalize(new[] { 0.485, 0.456, 0.406 }, new[] { 0.229, 0.224, 0.225 })]
        [Conv(24, 8, Stride = 8), ChannelLayerNorm(Eps = 1e-6)]
        [Flatten(StartDim = 2), Transpose(1, 2)]
        [ClassToken, PositionEmbedding]
        [Tap("x"), RMSNorm, Linear(24), GELU, Scale(1e-4), DropPath(0.1), Add("x")]
        [PositionEmbedding(Sinusoidal = true), RMSNorm(Eps = 1e-6)]
        [Tap("y"), LastStep, Tap("last")]
        [From("y"), Mean, Concat("last")]
        [Linear(10)]
        public partial class Patches;
        """,
        "Samples.Patches", (24 * 3 * 64) + 24 + 48 + 24 + (17 * 24) + 24 + 600 + 24 + 24 + 490);

    /// <summary>A class inside a generic one, in names that are C# keywords.</summary>
    public static readonly Sample Inner = new(
        """
        public partial class Outer<@event>
            where @event : class
        {
            public static partial class @static
            {
                [Network(6)]
                [Linear(3, Name = "default"), ReLU(Name = "input"), Linear(2, Name = "x1"), Sigmoid(Name = "scope")]
                public partial class @class;
            }
        }
        """,
        "Samples.Outer`1+static+class", 21 + 8);

    /// <summary>Skip connections: a residual block, a gate for each channel, two branches side by side.</summary>
    public static readonly Sample Branches = new(
        """
        [Network(16, 8, 8)]
        [Tap("skip")]
        [Conv(16, 3, Padding = 1), BatchNorm, ReLU]
        [Conv(16, 3, Padding = 1), BatchNorm, Add("skip"), ReLU]
        [Tap("x"), AdaptiveAvgPool(1), Conv(16, 1), Sigmoid, Multiply("x")]
        [Tap("y"), Conv(8, 1), Tap("left")]
        [From("y"), Conv(4, 3, Padding = 1), ReLU]
        [Concat("left"), ReLU]
        public partial class Branches;
        """,
        "Samples.Branches", (2 * (2_304 + 32)) + 272 + 136 + 580);

    /// <summary>Weights that start by other schemes than PyTorch's own: a default, a layer's own, zero-gamma.</summary>
    public static readonly Sample Initialized = new(
        """
        [Network(4, 8, 8, Format = MemoryFormat.ChannelsLast)]
        [Init(Init.KaimingNormal, Mode = torch.nn.init.FanInOut.FanOut, Nonlinearity = torch.nn.init.NonlinearityType.ReLU, Bias = 0)]
        [Tap("skip")]
        [Conv(4, 3, Padding = 1), BatchNorm, ReLU]
        [Conv(4, 3, Padding = 1), Init(Init.Dirac), GroupNorm(2), Init(Init.Zeros), Add("skip"), ReLU]
        [Flatten, Linear(10), Init(Init.TruncNormal, Std = 0.02, Bias = 0.5)]
        public partial class Initialized;
        """,
        "Samples.Initialized", 144 + 8 + 148 + 8 + 2_570);

    /// <summary>Layers that move or resize positions.</summary>
    public static readonly Sample Positions = new(
        """
        [Network(3, 15, 13)]
        [ReflectionPad(1), ReplicationPad(2, 1, 0, 3), ConstantPad(0, -1, 1, 0, Value = 0.5), ZeroPad(1)]
        [Conv(8, 3), ChannelShuffle(2), LPPool(2, 2, 3, CeilMode = true), AdaptiveMaxPool(6, 8)]
        [PixelUnshuffle(2), PixelShuffle(4), FractionalMaxPool(2, OutputRatio = 0.75)]
        [Upsample(7, 5, Mode = torch.UpsampleMode.Bilinear, AlignCorners = true), Upsample(ScaleFactor = 2)]
        [Unfold(2, Stride = 2), Fold(new[] { 14, 10 }, 2, Stride = 2)]
        [Flatten, Linear(12), Unflatten(1, 3, Dim.Any), Upsample(ScaleFactor = 1.5, Mode = torch.UpsampleMode.Linear)]
        public partial class Positions;
        """,
        "Samples.Positions", 216 + 8 + (280 * 12) + 12);

    /// <summary>Attention and transformers, of a value to itself and to tapped ones with other features.</summary>
    public static readonly Sample Attention = new(
        """
        [Network(10, 16)]
        [Tap("x"), MultiheadAttention(4, Dropout = 0.1), Add("x"), LayerNorm, Tap("memory")]
        [TransformerEncoderLayer(2, DimFeedforward = 32)]
        [TransformerEncoder(2, 4, DimFeedforward = 24, Activation = torch.nn.Activations.GELU, Causal = true)]
        [Linear(12), Tap("y"), MultiheadAttention(3, From = "memory", Bias = false, AddBiasKv = true, AddZeroAttn = true)]
        [TransformerDecoderLayer(3, "y", DimFeedforward = 20)]
        [TransformerDecoder(2, 3, "y", DimFeedforward = 20, Causal = true)]
        [Transformer("y", 4, EncoderLayers = 1, DecoderLayers = 1, DimFeedforward = 8, Dropout = 0, Causal = true)]
        [Linear(5)]
        public partial class Attention;
        """,
        "Samples.Attention",
        1_088 + 32 + 2_224 + (2 * 1_960) + 204 + (288 + 384 + 24) + 1_832 + (2 * 1_832) + (884 + 1_532 + 48) + 65);

    /// <summary>Layers of two values.</summary>
    public static readonly Sample Compared = new(
        """
        [Network(6, 8)]
        [Tap("x"), Linear(5), Bilinear(7, "x"), ReLU]
        [Linear(8), PairwiseDistance("x", KeepDim = true), Flatten]
        [Linear(4), Tap("y"), Bilinear(4, "y"), BatchNorm, CosineSimilarity("y"), Sigmoid]
        public partial class Compared;
        """,
        "Samples.Compared", 45 + (7 * 40) + 7 + 64 + 28 + 64 + 8);

    /// <summary>Convolutions whose padding differs from axis to axis, which TorchSharp's modules get wrong.</summary>
    public static readonly Sample Padded = new(
        """
        [Network(2, 6, 7)]
        [Conv(4, 2, 4, Padding = Padding.Same, PaddingMode = PaddingModes.Circular), ReLU]
        [Conv(4, 3, Dilation = new[] { 1, 2 }, Padding = Padding.Same, PaddingMode = PaddingModes.Reflect), ReLU]
        [Conv(4, 3, Padding = Padding.Same, PaddingMode = PaddingModes.Replicate), ReLU]
        [ConvTranspose(6, 3, 2, Stride = new[] { 2, 3 }, Padding = new[] { 1, 0 }, OutputPadding = new[] { 1, 2 }, Groups = 2)]
        public partial class Padded;
        """,
        "Samples.Padded", 68 + 148 + 148 + 78);

    /// <summary>A decoder that puts values where its encoder found them: 2·4·9 + 4, 4·4·9 + 4, 4·1 + 1.</summary>
    public static readonly Sample Unpooled = new(
        """
        [Network(2, 10, 13)]
        [Conv(4, 3, Padding = 1), ReLU, MaxPool(2, 3, Padding = new[] { 1, 0 }), MaxPool(2, Name = "inner")]
        [Conv(4, 3, Padding = 1), ReLU, MaxUnpool("inner"), Tanh, MaxUnpool("maxpool1"), Conv(1, 1)]
        public partial class Unpooled;
        """,
        "Samples.Unpooled", 76 + 148 + 5);

    /// <summary>Weights that are computed: 8·2·9 + 8 + 8, 8·4·9 + 4 + 8, 64·3 + 3, 3·2 + 2 + 2.</summary>
    public static readonly Sample Parametrized = new(
        """
        [Network(2, 6, 7)]
        [Conv(8, 3, Padding = 1, Parametrization = Parametrization.WeightNorm), ReLU]
        [ConvTranspose(4, 3, Stride = 2, Parametrization = Parametrization.WeightNorm), ReLU, AdaptiveAvgPool(4), Flatten]
        [Linear(3, Parametrization = Parametrization.SpectralNorm), Init(Init.Orthogonal, Bias = 0), ReLU]
        [Linear(2, Parametrization = Parametrization.WeightNorm)]
        public partial class Parametrized;
        """,
        "Samples.Parametrized", 160 + 300 + 195 + 10);

    /// <summary>What the axes mean, parts of them, and sizes of other values.</summary>
    public static readonly Sample Sizes = new(
        """
        [Network(8, 12, 3, Layout = Layout.ChannelsLast)]
        [LayerNorm, Linear(6), ReLU, Permute(0, 3, 1, 2), Tap("x")]
        [Linear(5, Dim = 2), ReLU, Slice(1, 1, 4), Slice(2, -3), Slice(3, 0, 8, Step = 2), Chunk(2, 0, Dim = 3)]
        [Upsample(SizeOf = "x", Mode = torch.UpsampleMode.Bilinear), Multiply(0.5), Add(1.5)]
        [Add("x", Projection = true, Norm = ProjectionNorm.None), Tap("y")]
        [AdaptiveAvgPool(1), Add("y", Broadcast = true), Upsample(3, 1), Upsample(SizeOf = "y")]
        [AdaptiveAvgPool(1), Squeeze, Linear(1), Squeeze, Unsqueeze(1), Squeeze(1)]
        public partial class Sizes;
        """,
        "Samples.Sizes", 6 + 24 + 45 + 21 + 4);

    public static readonly Sample Empty = new(
        """
        [Network(3, 8, 8)]
        public partial class Empty;
        """,
        "Samples.Empty", 0);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, Sample> All { get; } = typeof(Samples).GetFields()
        .ToDictionary(field => field.Name, field => (Sample)field.GetValue(null)!, StringComparer.Ordinal);
}
