using System.Globalization;
using static TorchSharp.torch;

namespace NetDsl.Generators.Tests;

/// <summary>The shape rules against what the modules do, over grids of arguments with odd sizes.</summary>
public sealed class ShapeRuleTests
{
    [Fact]
    public void Convolutions() => Check(
        from dims in new[] { "4, 23", "4, 13, 10", "4, 5, 9, 8" }
        from kernel in new[] { 1, 2, 3 }
        from stride in new[] { 1, 2, 3 }
        from padding in new[] { "0", "1", "Padding.Same", "Padding.Valid" }
        from dilation in new[] { 1, 2 }
        from groups in new[] { 1, 4 }
        where stride == 1 || padding != "Padding.Same"
        select (dims, $"[Conv(8, {kernel}, Stride = {stride}, Padding = {padding}, Dilation = {dilation}, Groups = {groups})]"));

    [Fact]
    public void Convolutions_with_a_size_per_dimension() => Check(
        from kernel in new[] { "3, 2", "1, 5" }
        from stride in new[] { "1", "new[] { 2, 3 }" }
        from padding in new[] { "0", "2", "new[] { 0, 2 }" }
        from dilation in new[] { "1", "new[] { 2, 1 }" }
        from mode in new[] { "Zeros", "Reflect", "Replicate", "Circular" }
        select ("3, 11, 14",
            $"[Conv(4, {kernel}, Stride = {stride}, Padding = {padding}, Dilation = {dilation}, PaddingMode = PaddingModes.{mode})]"));

    [Fact]
    public void Transposed_convolutions() => Check(
        from dims in new[] { "4, 7", "4, 5, 4", "4, 2, 3, 4" }
        from kernel in new[] { 2, 3 }
        from stride in new[] { 1, 2, 3 }
        from padding in new[] { 0, 1 }
        from outputPadding in new[] { 0, 1 }
        from dilation in new[] { 1, 2 }
        from groups in new[] { 1, 2 }
        where outputPadding < Math.Max(stride, dilation)
        select (dims,
            $"[ConvTranspose(6, {kernel}, Stride = {stride}, Padding = {padding}, OutputPadding = {outputPadding}, " +
            $"Dilation = {dilation}, Groups = {groups})]"));

    [Fact]
    public void Max_pooling() => Check(
        from dims in new[] { "3, 17", "3, 11, 14", "3, 5, 7, 8" }
        from kernel in new[] { 2, 3 }
        from stride in new[] { "", ", Stride = 1", ", Stride = 2", ", Stride = 3" }
        from padding in new[] { 0, 1 }
        from dilation in new[] { 1, 2 }
        from ceil in new[] { "false", "true" }
        select (dims, $"[MaxPool({kernel}{stride}, Padding = {padding}, Dilation = {dilation}, CeilMode = {ceil})]"));

    /// <summary>Rounded up, there is a window even where it reaches beyond the input.</summary>
    [Fact]
    public void Windows_larger_than_the_input() => Check(
        from pool in new[]
        {
            ("3, 2, 2, 5", "MaxPool(4, 3, 1"), ("3, 2, 2, 5", "MaxPool(3"), ("3, 2, 5", "AvgPool(4, 3"), ("3, 2", "AvgPool(3"),
        }
        select (pool.Item1, $"[{pool.Item2}, CeilMode = true)]"));

    /// <summary>A hyperparameter that is 1 broadcasts.</summary>
    [Theory]
    [InlineData("Multiply")]
    [InlineData("Add")]
    public void A_number_is_the_size_of_a_joined_axis(string join)
    {
        var run = GeneratorRun.Of(
            Code.Usings +
            $"[Network]\n[Input(\"a\", nameof(k), 3), Input(\"b\", 7, 3)]\n[{join}(\"b\")]\npublic partial class Net(int k);");
        Assert.Equal("(7, 3)", Plans.Of(run.Input, "Net").Outputs[0].Shape.ToString());

        using var scope = NewDisposeScope();
        foreach (var k in new[] { 1, 7 })
        {
            using var network = run.Create<Network<Tensor, Tensor, Tensor>>("Net", k);
            Assert.Equal([2, 7, 3], network.forward(randn(2, k, 3), randn(2, 7, 3)).shape);
        }
    }

    /// <summary>What hyperparameters decide, and what a shape cannot tell for all of them.</summary>
    [Theory]
    [InlineData("Slice(-1, nameof(k), 6)", "(3, 6 - k)", 4, 2)]
    [InlineData("Slice(-1, 0, \"k / 2\")", "(3, k / 2)", 1, 2)]
    [InlineData("Slice(-1, \"-k\")", "(3, k)", 2, 4)]
    [InlineData("Slice(-1, \"k - 1\", 6)", "(3, 7 - k)", 5, 3)]
    [InlineData("Slice(-1, \"k - 3\", 6)", "(3, ?)", 1, 5)]
    [InlineData("Slice(-1, \"k - 3\")", "(3, ?)", 1, 5)]
    [InlineData("Slice(-1, 0, \"5 - k\")", "(3, ?)", 3, 1)]
    [InlineData("Chunk(nameof(k), 0, Dim = 2)", "(3, 5 / k + 1)", 3, 2)]
    [InlineData("Chunk(nameof(k), 1, Dim = 2)", "(3, ?)", 3, 2)]
    public void Parts_of_an_axis_by_hyperparameters(string layer, string expected, long ofTwo, long ofFour)
    {
        var run = GeneratorRun.Of(Code.Usings + $"[Network(3, 6)]\n[{layer}]\npublic partial class Net(int k);");
        var inferred = Plans.Of(run.Input, "Net").Outputs[0].Shape;
        Assert.Equal(expected, inferred.ToString());

        using var scope = NewDisposeScope();
        var input = randn(2, 3, 6);
        foreach (var (k, size) in new[] { (2, ofTwo), (4, ofFour) })
        {
            using var network = run.Create<Network>("Net", k);
            Assert.Equal(size, network.forward(input).shape[2]);
        }
    }

    [Fact]
    public void Average_pooling() => Check(
        from dims in new[] { "3, 17", "3, 11, 14", "3, 5, 7, 8" }
        from kernel in new[] { 2, 3 }
        from stride in new[] { "", ", Stride = 1", ", Stride = 2", ", Stride = 4" }
        from padding in new[] { 0, 1 }
        from ceil in new[] { "false", "true" }
        from count in new[] { "false", "true" }
        select (dims, $"[AvgPool({kernel}{stride}, Padding = {padding}, CeilMode = {ceil}, CountIncludePad = {count})]"));

    [Fact]
    public void Adaptive_pooling_and_flattening() => Check(
    [
        ("3, 17", "[AdaptiveAvgPool(5)]"),
        ("3, 17", "[AdaptiveAvgPool(30)]"),
        ("3, 11, 14", "[AdaptiveAvgPool(1)]"),
        ("3, 11, 14", "[AdaptiveAvgPool(4, 5)]"),
        ("3, 5, 7, 8", "[AdaptiveAvgPool(2, 3, 4)]"),
        ("3, 5, 7, 8", "[Flatten]"),
        ("3, 5, 7, 8", "[Flatten(StartDim = 2)]"),
        ("3, 5, 7, 8", "[Flatten(StartDim = 2, EndDim = 3)]"),
        ("3, 5, 7, 8", "[Flatten(EndDim = -2)]"),
        ("3, 5, 7, 8", "[Flatten(StartDim = -2)]"),
        ("7", "[Flatten]"),
    ]);

    [Fact]
    public void Padding() => Check(
        from item in new[]
        {
            ("3, 7", "1"), ("3, 7", "2, 3"), ("3, 7", "-1, 2"), ("3, 7, 5", "2"), ("3, 7, 5", "1, 0, 2, 3"), ("3, 7, 5", "-1, 2, 0, -3"),
            ("3, 4, 5, 6", "1"), ("3, 4, 5, 6", "1, 2, 0, 3, 2, 1"),
        }
        from kind in new[] { "ConstantPad", "ReflectionPad", "ReplicationPad", "ZeroPad" }
        where kind != "ZeroPad" || item.Item1 == "3, 7, 5"
        select (item.Item1, $"[{kind}({item.Item2})]"));

    [Fact]
    public void Norm_pooling() => Check(
        from dims in new[] { "3, 17", "3, 11, 14" }
        from kernel in new[] { 2, 3 }
        from stride in new[] { "", ", Stride = 1", ", Stride = 2", ", Stride = 4" }
        from ceil in new[] { "false", "true" }
        select (dims, $"[LPPool(2, {kernel}{stride}, CeilMode = {ceil})]"));

    [Fact]
    public void Blocks() => Check(
        from kernel in new[] { "2", "3, 2" }
        from dilation in new[] { "1", "new[] { 2, 1 }" }
        from padding in new[] { "0", "1", "new[] { 0, 2 }" }
        from stride in new[] { "1", "2", "new[] { 1, 3 }" }
        let settings = $"Dilation = {dilation}, Padding = {padding}, Stride = {stride}"
        select ("3, 11, 9", $"[Unfold({kernel}, {settings}), Fold(new[] {{ 11, 9 }}, {kernel}, {settings})]"));

    [Fact]
    public void Positions_that_move_or_change_in_number() => Check(
    [
        ("3, 17", "[AdaptiveMaxPool(5)]"),
        ("3, 11, 14", "[AdaptiveMaxPool(4, 5)]"),
        ("3, 5, 7, 8", "[AdaptiveMaxPool(2, 3, 4)]"),
        ("3, 11, 14", "[FractionalMaxPool(2, OutputSize = 5)]"),
        ("3, 11, 14", "[FractionalMaxPool(3, 2, OutputSize = new[] { 9, 13 })]"),
        ("3, 11, 14", "[FractionalMaxPool(2, OutputRatio = new[] { 0.5, 0.7 })]"),
        ("3, 7, 8, 9", "[FractionalMaxPool(2, OutputRatio = 0.6)]"),
        ("12, 3, 5", "[PixelShuffle(2)]"),
        ("3, 6, 9", "[PixelUnshuffle(3)]"),
        ("6, 5", "[ChannelShuffle(3)]"),
        ("6, 5, 4", "[ChannelShuffle(2)]"),
        ("24", "[Unflatten(1, 2, 3, 4)]"),
        ("24, 5", "[Unflatten(-2, Dim.Any, 3)]"),
        ("3, 7", "[Upsample(ScaleFactor = 1.7)]"),
        ("3, 7", "[Upsample(5, Mode = torch.UpsampleMode.Linear, AlignCorners = true)]"),
        ("3, 7, 5", "[Upsample(ScaleFactor = new[] { 2.5, 0.7 }, Mode = torch.UpsampleMode.Bilinear)]"),
        ("3, 7, 5", "[Upsample(9, 4, Mode = torch.UpsampleMode.Bicubic)]"),
        ("3, 4, 5, 6", "[Upsample(ScaleFactor = 1.3, Mode = torch.UpsampleMode.Trilinear)]"),
        ("3, 4, 5, 6", "[Upsample(5, 3, 7)]"),
    ]);

    [Fact]
    public void Attention() => Check(
        from dims in new[] { "5, 12", "1, 6" }
        from heads in new[] { 1, 3 }
        from bias in new[] { "true", "false" }
        from learned in new[] { "true", "false" }
        from zero in new[] { "true", "false" }
        from memory in new[] { "", "Tap(\"m\"), ", "Tap(\"m\"), Linear(9), " }
        select (dims,
            $"[{memory}MultiheadAttention({heads}, Bias = {bias}, AddBiasKv = {learned}, AddZeroAttn = {zero}, Causal = {zero}" +
            $"{(memory.Length > 0 ? ", From = \"m\"" : "")})]"));

    [Fact]
    public void Transformers() => Check(
        from heads in new[] { 1, 3 }
        from features in new[] { 1, 7 }
        from causal in new[] { "true", "false" }
        from layer in new[]
        {
            "TransformerEncoderLayer({0}", "TransformerEncoder(2, {0}", "Tap(\"m\"), TransformerDecoderLayer({0}, \"m\"",
            "TransformerEncoder(2, {0}, NormFirst = true", "Tap(\"m\"), TransformerDecoder(2, {0}, \"m\", NormFirst = true",
            "Tap(\"m\"), Transformer(\"m\", {0}, EncoderLayers = 2, DecoderLayers = 1, NormFirst = true",
            "Tap(\"m\"), TransformerDecoder(2, {0}, \"m\"", "Tap(\"m\"), Transformer(\"m\", {0}, EncoderLayers = 1, DecoderLayers = 2",
        }
        select ("5, 6",
            $"[{string.Format(CultureInfo.InvariantCulture, layer, heads)}, DimFeedforward = {features}, Causal = {causal}, " +
            "Activation = torch.nn.Activations.GELU)]"));

    [Fact]
    public void Layers_of_two_values() => Check(
        from dims in new[] { "6", "5, 6", "3, 5, 6" }
        from layer in new[]
        {
            "Bilinear(4, \"x\")", "Linear(2), Bilinear(4, \"x\", Bias = false)", "CosineSimilarity(\"x\")",
            "CosineSimilarity(\"x\", Dim = -1)", "PairwiseDistance(\"x\")", "PairwiseDistance(\"x\", P = 1, KeepDim = true)",
        }
        where dims != "3, 5, 6" || !layer.Contains("Bilinear", StringComparison.Ordinal)
        select (dims, $"[Tap(\"x\"), {layer}]"));

    [Fact]
    public void Layers_that_keep_the_shape() => Check(
        from dims in new[] { "4, 6", "4, 6, 5", "4, 3, 6, 5" }
        from layer in new[]
        {
            "BatchNorm", "InstanceNorm", "InstanceNorm(Affine = true, TrackRunningStats = true)", "GroupNorm(2)",
            "LayerNorm(Dim.Any, Dim.Any)", "ReLU", "LeakyReLU", "ELU", "GELU", "SiLU", "Sigmoid", "Tanh", "Softmax", "Softmax(-1)",
            "LogSoftmax", "Dropout", "Identity",
        }
        select (dims, $"[{layer}]"));

    [Fact]
    public void Axes_moved_and_left_out() => Check(
    [
        ("7, 5", "[LastStep]"),
        ("7, 5", "[FirstStep]"),
        ("7, 5", "[Mean]"),
        ("7, 5", "[Mean(2)]"),
        ("7, 5", "[Mean(-1, 1, KeepDim = true)]"),
        ("7, 5", "[Conv(3, 2), Mean]"),
        ("3, 5, 7", "[Mean]"),
        ("3, 5, 7", "[Mean(1)]"),
        ("3, 5, 7, 4", "[Mean(3, 2)]"),
        ("3, 5, 7, 4", "[Mean(KeepDim = true)]"),
        ("7, 5", "[Transpose(1, 2), Linear(4)]"),
        ("7, 5", "[Linear(4), Transpose(-1, 1), Conv(6, 3), BatchNorm]"),
        ("7, 5", "[Conv(4, 3), Transpose(1, 2), Linear(6)]"),
        ("3, 5, 7, 4", "[Transpose(2, -1)]"),
        ("3, 5, 7", "[Permute(2, 3, 1)]"),
        ("3, 5, 7", "[Permute(0, 3, 1, 2)]"),
        ("7, 5", "[Conv(4, 3), Permute(2, 1), Linear(6)]"),
        ("7, 5", "[ClassToken, PositionEmbedding, Linear(3)]"),
        ("7, 5", "[PositionEmbedding(Sinusoidal = true), ClassToken]"),
        ("7, 5", "[PositionEmbedding(MaxLength = 9)]"),
        ("7, 5", "[PositionEmbedding(Sinusoidal = true, MaxLength = 9)]"),
        ("3, 5, 7", "[Permute(0, 2, 3, 1), LayerNorm, Linear(4), Softmax, Permute(0, 3, 1, 2), Conv(2, 3)]"),
        ("3, 5, 7", "[Permute(2, 3, 1), Linear(4), Mean]"),
        ("3, 5, 7, 4", "[Transpose(1, 4), Linear(6), Scale, Flatten(EndDim = 3), Linear(2)]"),
    ]);

    [Fact]
    public void Tables_of_tokens() => Check(
        from dims in new[] { "1", "7" }
        from layer in new[]
        {
            "Embedding(5, 3", "EmbeddingBag(5, 3", "EmbeddingBag(5, 3, Mode = EmbeddingBagMode.Sum",
            "EmbeddingBag(5, 3, Mode = EmbeddingBagMode.Max",
        }
        from padding in new[] { "", ", PaddingIdx = 2", ", PaddingIdx = -1" }
        from most in new[] { "", ", MaxNorm = 0.5", ", MaxNorm = 0.5, NormType = 1" }
        select (dims, $"[{layer}{padding}{most}), Linear(4)]"));

    [Fact]
    public void Recurrent_layers() => Check(
        from kind in new[] { "RNN", "LSTM", "GRU" }
        from dims in new[] { "7, 5", "1, 3" }
        from projected in kind == "LSTM" ? new[] { "", ", ProjSize = 2" } : [""]
        from layers in new[] { projected, $", NumLayers = 3{projected}", $", NumLayers = 2, Dropout = 0.5{projected}" }
        from bias in new[] { "true", "false" }
        from both in new[] { "true", "false" }
        select (dims, $"[{kind}(6{layers}, Bias = {bias}, Bidirectional = {both}), Linear(3)]"));

    [Fact]
    public void Layers_of_the_library_that_keep_the_shape() => Check(
        from dims in new[] { "5", "4, 6", "4, 6, 5", "4, 3, 6, 5" }
        from layer in new[]
        {
            "Scale", "Scale(1e-6)", "Normalize(0.5, 0.25)", "RMSNorm", "RMSNorm(Eps = 1e-6, ElementwiseAffine = false)",
            "RMSNorm(Dim.Any, Dim.Any)", "DropPath(0)",
            "DropPath(0.5)", "DropPath(1)", "ChannelLayerNorm", "ChannelLayerNorm(Eps = 1e-6, ElementwiseAffine = false)",
            "Conv(3, 2), Scale", "Conv(2, 2), Normalize(new[] { 0.5, 1 }, new[] { 0.25, 2 })", "Linear(3), Scale",
        }
        let name = layer.Split('(', ',')[0]
        where dims.Contains(',') || (name is not ("ChannelLayerNorm" or "Conv") && layer != "RMSNorm(Dim.Any, Dim.Any)")
        where dims.Length < 6 || name is not ("Linear" or "RMSNorm")
        select (dims, $"[{layer}]"));

    [Fact]
    public void Channels_at_the_end() => Check(
        from dims in new[] { "4, 6, 5", "4, 3, 6, 5" }
        from layers in new[]
        {
            "LayerNorm, Linear(3), Scale", "RMSNorm, Softmax, Identity", "Mean",
            "Normalize(new[] { 0.5, 1, 2, 3 }, new[] { 0.25, 2, 2, 2 })", "Tap(\"x\"), Linear(2), Concat(\"x\"), Linear(2)",
            "Linear(3), Transpose(1, -1), BatchNorm, ReLU, Conv(2, 2)", "Flatten, Linear(2)",
        }
        select (dims, $"[Transpose(1, -1), {layers}]"));

    [Fact]
    public void Elementwise_layers() => Check(
        from dims in new[] { "5", "4, 7", "4, 6, 5", "4, 3, 6, 5" }
        from layer in new[]
        {
            "CELU", "SELU", "PReLU", "PReLU(PerChannel = true)", "RReLU", "ReLU6", "Threshold(0.5, -1)", "Hardtanh", "Hardsigmoid",
            "Hardswish", "Hardshrink", "Softshrink", "Tanhshrink", "Softplus", "Softsign", "LogSigmoid", "Mish", "Softmin", "Softmin(1)",
            "AlphaDropout", "FeatureAlphaDropout",
        }
        select (dims, $"[{layer}]"));

    [Fact]
    public void Layers_of_channels() => Check(
        from dims in new[] { "4, 7", "4, 6, 5", "4, 3, 6, 5" }
        from layer in new[]
        {
            "ChannelDropout", "ChannelDropout(0.1)", "LocalResponseNorm(1)", "LocalResponseNorm(2)", "LocalResponseNorm(3, K = 2)",
            "LocalResponseNorm(9)",
        }
        select (dims, $"[{layer}]"));

    [Fact]
    public void Gated_linear_units() => Check(
    [
        ("6", "[GLU]"),
        ("6", "[GLU(1)]"),
        ("5, 6", "[GLU]"),
        ("4, 5", "[GLU(1)]"),
        ("4, 5, 6", "[GLU(-1)]"),
        ("5, 8, 7", "[GLU(2)]"),
        ("4, 5, 7, 3", "[GLU(-4)]"),
        ("5, 3, 3", "[Softmax2d]"),
    ]);

    /// <summary>
    /// All cases are compiled as one file of small networks, and each is run: as it is written, and with hyperparameters in place of its
    /// sizes.
    /// </summary>
    private static void Check(IEnumerable<(string Dims, string Layers)> cases)
    {
        var all = cases.ToList();
        var source = Code.Usings + string.Concat(all.Select((item, index) =>
            $"[Network({item.Dims})]\n{item.Layers}\npublic partial class {Name("Net", index)};\n" +
            SymbolicCode.Of(Name("Symbolic", index), item.Dims, item.Layers)));
        var run = GeneratorRun.Of(source);

        using var scope = NewDisposeScope();
        for (var index = 0; index < all.Count; index++)
        {
            var plan = Plans.Of(run.Input, Name("Net", index));
            using var network = run.Create<Network>(Name("Net", index));
            var input = Inputs.Random(plan, batch: 2);
            var output = network.forward(input);
            Assert.True(
                output.shape.SequenceEqual([2, .. plan.Outputs[0].Shape.Dims.Select(dim => dim.Size!.Value)]),
                $"{all[index]}: inferred {plan.Outputs[0].Shape}, real ({string.Join(", ", output.shape)})");
            Assert.Equal(network.parameters().Sum(parameter => parameter.numel()), plan.Parameters.Size);

            using var symbolic = run.Create<Network>(Name("Symbolic", index));
            Assert.Equal(Shapes(network), Shapes(symbolic));
            Assert.Equal(output.shape, symbolic.forward(input).shape);
            var bound = Plans.WithDefaults(run.Input, Name("Symbolic", index));
            Assert.Equal(plan.Outputs[0].Shape, bound.Outputs[0].Shape);
            Assert.Equal(plan.Parameters, bound.Parameters);
        }

        static IEnumerable<string> Shapes(Network network) =>
            network.state_dict().Select(item => $"{item.Key} {string.Join(' ', item.Value.shape)}");

        static string Name(string kind, int index) => $"{kind}_{index.ToString(CultureInfo.InvariantCulture)}_";
    }
}
