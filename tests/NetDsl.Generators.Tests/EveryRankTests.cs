using System.Text.RegularExpressions;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Tests;

/// <summary>
/// Every layer with every argument, one size for all axes and one for each, on sequences, images and volumes: it compiles.
/// </summary>
public sealed class EveryRankTests
{
    private static readonly string[] Layers =
    [
        "Conv(8, 3)",
        "Conv(8, 3, Stride = 2, Padding = 1, Dilation = 2, Groups = 2, Bias = false)",
        "Conv(8, 3, Padding = 1, PaddingMode = PaddingModes.Reflect)",
        "Conv(8, 3, Padding = Padding.Same, Dilation = 2, PaddingMode = PaddingModes.Replicate)",
        "Conv(8, {3}, Stride = {2}, Padding = {1}, Dilation = {2})",
        "Conv(8, {3}, Padding = Padding.Same, Groups = 2, Dilation = {2})",
        "Conv(8, 3, Parametrization = Parametrization.WeightNorm)", "Conv(8, {3}, Parametrization = Parametrization.SpectralNorm)",
        "ConvTranspose(8, 3, Groups = 2, Parametrization = Parametrization.WeightNorm)",
        "ConvTranspose(8, {3}, Parametrization = Parametrization.SpectralNorm)",
        "Conv(8, 3, Stride = {2}, PaddingMode = PaddingModes.Circular, Padding = {1})",
        "ConvTranspose(8, 3)",
        "ConvTranspose(8, 3, Stride = 2, Padding = 1, OutputPadding = 1, Dilation = 1, Groups = 2, Bias = false)",
        "ConvTranspose(8, {3}, Stride = {2}, Padding = {1}, OutputPadding = {1}, Dilation = {2})",
        "BatchNorm",
        "BatchNorm(Eps = 1e-3, Momentum = 0.01, Affine = false, {|NDSL209:TrackRunningStats = false|})",
        "InstanceNorm",
        "InstanceNorm(Eps = 1e-3, Momentum = 0.01, Affine = true, TrackRunningStats = true)",
        "BatchNorm(Momentum = null)",
        "GroupNorm(3)",
        "GroupNorm(2, Eps = 1e-3, Affine = false)",
        "LayerNorm({*})",
        "LayerNorm({*}, Eps = 1e-3, ElementwiseAffine = false)",
        "LayerNorm({*}, Bias = false)",
        "ReLU", "LeakyReLU(0.2)", "ELU(0.5)", "GELU", "SiLU", "Sigmoid", "Tanh",
        "BatchNorm, ReLU(Inplace = true)", "BatchNorm, LeakyReLU(Inplace = true)", "BatchNorm, ELU(Inplace = true)",
        "BatchNorm, SiLU(Inplace = true)", "BatchNorm, Dropout(Inplace = true)", "BatchNorm, ReLU(Inplace = false)",
        "Softmax", "Softmax(1)", "Softmax(-1)", "LogSoftmax", "LogSoftmax(2)",
        "CELU(0.5)", "SELU", "PReLU", "PReLU(PerChannel = true, Init = 0.1)", "RReLU(0.1, 0.2)", "ReLU6", "Threshold(0.1, 2)",
        "Hardtanh(0, 2)", "Hardsigmoid", "Hardswish", "Hardshrink(0.1)", "Softshrink(0.1)", "Tanhshrink", "Softplus(2, 10)", "Softsign",
        "LogSigmoid", "Mish",
        "BatchNorm, CELU(Inplace = true)", "BatchNorm, SELU(Inplace = true)", "BatchNorm, RReLU(Inplace = true)",
        "BatchNorm, ReLU6(Inplace = true)", "BatchNorm, Threshold(0.1, 2, Inplace = true)", "BatchNorm, Hardtanh(Inplace = true)",
        "BatchNorm, Hardsigmoid(Inplace = true)", "BatchNorm, Hardswish(Inplace = true)", "BatchNorm, AlphaDropout(Inplace = true)",
        "BatchNorm, FeatureAlphaDropout(Inplace = true)", "BatchNorm, FeatureAlphaDropout(0.1, Inplace = true)",
        "BatchNorm, ChannelDropout(0.1, Inplace = true)", "Softmin", "Softmin(-1)", "GLU", "GLU(1)", "GLU(2)",
        "AlphaDropout(0.1)", "FeatureAlphaDropout", "FeatureAlphaDropout(0.1)", "ChannelDropout", "ChannelDropout(0.1)",
        "LocalResponseNorm(3)", "LocalResponseNorm(2, Alpha = 0.1, Beta = 0.5, K = 2)",
        "MaxPool(2)",
        "MaxPool(3, Stride = 2, Padding = 1, Dilation = 2, CeilMode = true)",
        "MaxPool({3}, Stride = {2}, Padding = {1}, Dilation = {2})",
        "MaxPool({3}, CeilMode = true)",
        "AvgPool(2)",
        "AvgPool(3, Stride = 2, Padding = 1, CeilMode = true, CountIncludePad = false)",
        "AvgPool({3}, Stride = {2}, Padding = {1}, CountIncludePad = false)",
        "AdaptiveAvgPool(2)",
        "AdaptiveAvgPool({3})",
        "Dropout", "Dropout(0.25, Inplace = false)",
        "Flatten", "Flatten(StartDim = -2)", "Flatten(StartDim = 1, EndDim = 2)",
        "Identity",
        "ConstantPad(1, Value = 0.5)", "ReflectionPad(2)", "ReplicationPad(2)", "ChannelShuffle(2)",
        "MaxPool(2), Tanh, MaxUnpool(\"maxpool1\")", "MaxPool(2, Stride = 3, Padding = 1), Tanh, MaxUnpool(\"maxpool1\")",
        "AdaptiveMaxPool(2)", "AdaptiveMaxPool({3})",
        "Upsample(16)", "Upsample({9})", "Upsample(ScaleFactor = 2)", "Upsample(ScaleFactor = 1.5)",
        "Unflatten(1, 2, 3)", "Unflatten(-1, -1, 4)",
        "Mean", "Mean(-1)", "Mean(1, KeepDim = true)", "Transpose(1, -1)", "Scale(0.1)", "Normalize(0.5, 0.25)",
        "Activation(Activation.Mish)", "Slice(1, 0, 4)", "Slice(-1, 1, Step = 2)", "Chunk(2, 0)", "Chunk(3, 2, Dim = 1)",
        "Unsqueeze(1), Squeeze(1)", "Unsqueeze(-1), Squeeze", "Tap(\"x\"), Upsample(SizeOf = \"x\")",
        "ChannelLayerNorm",
        "ChannelLayerNorm(Eps = 1e-6, ElementwiseAffine = false)", "DropPath(0.2)",
    ];

    /// <summary>Layers that take one rank, or two, each with every argument.</summary>
    private static readonly (string Dims, string[] Layers)[] OfOneRank =
    [
        ("6", ["Linear(4)", "Linear(4, Bias = false)", "BatchNorm", "LayerNorm", "GroupNorm(2)", "Unflatten(1, 2, 3)", "Embedding(10, 4)",
            "Embedding(10, 4, PaddingIdx = 0, MaxNorm = 1.5, NormType = 1, ScaleGradByFreq = true)", "Embedding(10, 4, Sparse = true)",
            "EmbeddingBag(10, 4)",
            "EmbeddingBag(10, 4, Mode = EmbeddingBagMode.Sum, PaddingIdx = 0, MaxNorm = 1.5, NormType = 1, ScaleGradByFreq = true)",
            "Tap(\"x\"), Bilinear(3, \"x\")", "Tap(\"x\"), Bilinear(3, \"x\", Bias = false)",
            "Tap(\"x\"), CosineSimilarity(\"x\"), Sigmoid", "Tap(\"x\"), PairwiseDistance(\"x\", P = 1, Eps = 1e-4, KeepDim = true)"]),
        ("6, 8", ["RNN(4)",
            "RNN(4, NumLayers = 2, NonLinearity = torch.nn.NonLinearities.ReLU, Bias = false, Dropout = 0.1, Bidirectional = true)",
            "LSTM(4)", "LSTM(4, NumLayers = 2, Bias = false, Dropout = 0.1, Bidirectional = true)",
            "LSTM(4, ProjSize = 3)", "LSTM(4, ProjSize = 3, NumLayers = 2, Bias = false, Dropout = 0.1, Bidirectional = true)",
            "GRU(4)", "GRU(4, NumLayers = 2, Bias = false, Dropout = 0.1, Bidirectional = true)", "LSTM(4), LastStep", "LSTM(4), FirstStep",
            "RMSNorm", "RMSNorm(6, Dim.Any)", "RMSNorm(Eps = 1e-6, ElementwiseAffine = false)",
            "ClassToken", "PositionEmbedding", "PositionEmbedding(Sinusoidal = true)", "MultiheadAttention(2)",
            "Tap(\"x\"), MultiheadAttention(2, From = \"x\", Dropout = 0.1, Bias = false, AddBiasKv = true, AddZeroAttn = true, " +
                "Causal = true)",
            "TransformerEncoderLayer(2, DimFeedforward = 16, Dropout = 0, Activation = torch.nn.Activations.GELU, Causal = true)",
            "TransformerEncoderLayer(2, DimFeedforward = 16, NormFirst = true)",
            "Parameter(\"m\", 6, 6), MultiheadAttention(2, AttentionMask = \"m\")",
            "TransformerEncoder(2, 2, DimFeedforward = 16)", "Tap(\"x\"), TransformerDecoderLayer(2, \"x\", Causal = true)",
            "Tap(\"x\"), TransformerDecoder(2, 2, \"x\")", "Tap(\"x\"), Transformer(\"x\", EncoderLayers = 1, DecoderLayers = 1)",
            "Tap(\"x\"), Bilinear(3, \"x\")", "Tap(\"x\"), CosineSimilarity(\"x\", Dim = 2, Eps = 1e-4)",
            "Tap(\"x\"), PairwiseDistance(\"x\")", "LPPool(2, 3, Stride = 2, CeilMode = true)"]),
        ("8, 4", ["Fold(new[] { 3, 3 }, 2, Padding = 0)"]),
        ("8, 8, 8", ["Softmax2d", "ZeroPad(1)", "ZeroPad(1, 2, 0, 1)", "PixelShuffle(2)", "PixelUnshuffle(2)", "Unfold(3)",
            "Unfold(new[] { 3, 2 }, Stride = 2, Padding = 1, Dilation = 2)", "LPPool(1.5, 4, Stride = 2)", "LPPool(2, new[] { 4, 2 })",
            "FractionalMaxPool(2, OutputSize = 3)", "FractionalMaxPool(new[] { 3, 2 }, OutputRatio = 0.5)", "Permute(3, 1, 2)",
            "Tap(\"x\"), Identity, Add(\"x\")", "Tap(\"x\"), AdaptiveAvgPool(1), Multiply(\"x\")", "Tap(\"x\"), Identity, Concat(\"x\")",
            "Tap(\"x\"), Identity, Concat(\"x\", Dim = -1)"]),
        ("8, 8, 8, 8", ["FractionalMaxPool(2, OutputSize = 3)", "FractionalMaxPool(2, OutputRatio = 0.5)"]),
    ];

    public static TheoryData<string, string> CasesOfOneRank
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (dims, layers) in OfOneRank)
            {
                foreach (var layer in layers)
                {
                    cases.Add(dims, layer);
                }
            }

            return cases;
        }
    }

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var dims in new[] { "6, 8", "6, 8, 8", "6, 8, 8, 8" })
            {
                foreach (var layer in Layers)
                {
                    cases.Add(dims, WithSizes(layer, dims.Split(',').Length - 1));
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public Task It_compiles(string dims, string layer) => Diagnose.Finds(Code.Network(dims, $"[{layer}]\n[Normalize(0, 1)]"));

    [Theory]
    [MemberData(nameof(CasesOfOneRank))]
    public Task A_layer_of_one_rank_compiles(string dims, string layer) => Diagnose.FindsNothing(Code.Network(dims, $"[{layer}]\n[Tanh]"));

    [Fact]
    public void Every_layer_is_here() => Assert.Equal(
        [],
        LayerCatalog.Kinds.Except(Layers.Concat(OfOneRank.SelectMany(one => one.Layers))
            .SelectMany(layers => Regex.Matches(layers, @"(?<=^|, )[A-Z]\w*(?=$|[(,])").Select(match => match.Value))));

    [Theory]
    [InlineData("6, 8, 8")]
    [InlineData("6, 8, 8, 8")]
    public Task The_divisor_of_a_mean_too(string dims) => Diagnose.FindsNothing(Code.Network(dims, "[AvgPool(2, DivisorOverride = 3)]"));

    /// <summary>
    /// Fills <c>{2}</c>, some sizes up to 2, with as many as there are axes; a list after a comma, an array after '='. <c>{*}</c> stands
    /// for all axes and the channels.
    /// </summary>
    private static string WithSizes(string layer, int rank)
    {
        layer = layer.Replace("{*}", string.Join(", ", Enumerable.Repeat("Dim.Any", rank + 1)));
        foreach (var (mark, sizes) in new[] { ("{1}", "1, 0, 1"), ("{2}", "2, 1, 2"), ("{3}", "3, 4, 3"), ("{9}", "9, 10, 9") })
        {
            var some = string.Join(", ", sizes.Split(", ").Take(rank));
            layer = layer.Replace($"= {mark}", $"= new[] {{ {some} }}").Replace(mark, some);
        }

        return layer;
    }
}
