namespace NetDsl.Generators.Tests;

/// <summary>NDSL108 to NDSL110 and NDSL214: layers that read another axis than is meant, each with the nearest right code.</summary>
public sealed class AxisFindingsTests
{
    /// <summary>The layers that read channels from the axis after the batch; norms have NDSL204.</summary>
    public static TheoryData<string> LayersOfChannels =>
    [
        "Conv(100, 3)", "ConvTranspose(8, 3)", "MaxPool(2)", "AvgPool(2)", "LPPool(2, 2)", "AdaptiveAvgPool(1)", "AdaptiveMaxPool(1)",
        "ConstantPad(1, 0)", "ReflectionPad(1)", "ReplicationPad(1)", "Upsample(ScaleFactor = 2)", "ChannelShuffle(4)",
        "LocalResponseNorm(5)", "ChannelDropout", "FeatureAlphaDropout", "PReLU(PerChannel = true)", "Fold(new[] { 8, 16 }, 1)",
    ];

    [Theory]
    [MemberData(nameof(LayersOfChannels))]
    public async Task NDSL108_features_last_where_channels_belong(string layer)
    {
        await Diagnose.Finds("NDSL108", Code.Network("100", $"[Embedding(50, 128), [|{layer}|], Normalize(0, 1)]"));
        await Diagnose.FindsNothing(Code.Network("128", $"[Embedding(50, 100), Transpose(1, 2), {layer}, Normalize(0, 1)]"));
        await Diagnose.FindsNothing(Code.Network("100, 128", $"[{layer}, Normalize(0, 1)]"));
    }

    [Theory]
    [InlineData("FractionalMaxPool(2, OutputSize = 2)")]
    [InlineData("PixelShuffle(2)")]
    [InlineData("PixelUnshuffle(2)")]
    [InlineData("Unfold(2)")]
    [InlineData("ZeroPad(1)")]
    [InlineData("Softmax2d")]
    public async Task NDSL108_images_with_channels_last(string layer)
    {
        await Diagnose.Finds("NDSL108", Code.Network("8, 8, 8", $"[Permute(0, 2, 3, 1), [|{layer}|], Normalize(0, 1)]"));
        await Diagnose.FindsNothing(Code.Network("8, 8, 8", $"[{layer}, Normalize(0, 1)]"));
    }

    [Theory]
    [InlineData(
        "100", "[Embedding(5000, 128), [|Conv(100, 3)|], ReLU, AdaptiveMaxPool(1), Flatten, Linear(2)]",
        "Conv 'conv1' expects channels first but gets (100, 128) from Embedding 'embedding1', which is (T, F): it takes time steps for " +
        "channels. Put [Transpose(1, 2)] above it.")]
    [InlineData(
        "3, 8, 6", "[Permute(0, 2, 3, 1), Linear(16), [|Conv(4, 3)|]]",
        "Conv 'conv1' expects channels first but gets (8, 6, 16) from Linear 'fc1', which is (H, W, C): it takes rows for channels. " +
        "Put [Permute(0, 3, 1, 2)] above it.")]
    [InlineData(
        "3, 8, 6, 5", "[Permute(0, 2, 3, 4, 1), [|MaxPool(1)|]]",
        "MaxPool 'maxpool1' expects channels first but gets (8, 6, 5, 3) from Permute 'permute1', which is (D, H, W, C): it takes slices " +
        "for channels. Put [Permute(0, 4, 1, 2, 3)] above it.")]
    public Task NDSL108_tells_the_axes(string dims, string layers, string message) =>
        Diagnose.Finds("NDSL108", Code.Network(dims, layers), message);

    [Theory]
    [InlineData("20, 64", "[LSTM(32), PReLU, Dropout, GLU, AlphaDropout, Linear(4)]")]
    [InlineData("20, 64", "[LSTM(32), Transpose(1, 2), Conv(8, 3), ReLU, Transpose(1, 2), LSTM(16), LastStep, Linear(4)]")]
    [InlineData("20, 64", "[Transpose(1, 2), AdaptiveAvgPool(1), Flatten, Linear(4)]")]
    [InlineData("20, 64", "[LSTM(32), LastStep, Unflatten(1, 8, 4), Conv(8, 3)]")]
    public Task NDSL108_is_silent_on_axes_in_order(string dims, string layers) => Diagnose.FindsNothing(Code.Network(dims, layers));

    /// <summary>A number for the steps would make a network of the wrong axes.</summary>
    [Fact]
    public Task NDSL106_of_a_layer_of_channels_on_any_number_of_steps() => Diagnose.Finds(
        "NDSL106",
        Code.Network("Dim.Any", "[Embedding(5000, 128), [|Conv(100, 3)|], ReLU]"),
        "Conv 'conv1' needs its channels when it is created, but (?, 128) from Embedding 'embedding1' leaves that open until run time. " +
        "Put [Transpose(1, 2)] above it.");

    [Fact]
    public Task NDSL103_of_a_window_on_the_wrong_axis() => Diagnose.Finds(
        "NDSL103",
        Code.Network("100", "[Embedding(50, 8), [|MaxPool(9)|], ReLU]"),
        "MaxPool 'maxpool1' has a window of (9), but its input (100, 8) from Embedding 'embedding1' has (L) = (8), padding included. " +
        "Put [Transpose(1, 2)] above it.");

    [Theory]
    [InlineData("Conv(8, 3)", "Conv 'conv1'")]
    [InlineData("BatchNorm", "BatchNorm 'bn1'")]
    [InlineData("ChannelLayerNorm", "ChannelLayerNorm 'cln1'")]
    public Task NDSL106_on_an_input_of_any_number_of_steps(string layer, string label) => Diagnose.Finds(
        "NDSL106",
        Code.Network("Dim.Any, 8", $"[[|{layer}|], ReLU]"),
        $"{label} needs its channels when it is created, but (?, 8) from the network's input leaves that open until run time. " +
        "Put [Transpose(1, 2)] above it if the first axis is time.");

    [Theory]
    [InlineData(
        "20, 8", "[LSTM(64), Linear(10), LogSoftmax([|1|])]",
        "LogSoftmax 'log_softmax1' works along the time steps of (20, 10) from Linear 'fc1', which is (T, F). Leave dim out: the " +
        "features are its default.")]
    [InlineData(
        "20, 8", "[LSTM(64), LogSoftmax([|dim: -2|])]",
        "LogSoftmax 'log_softmax1' works along the time steps of (20, 64) from LSTM 'lstm1', which is (T, F). Leave dim out: the " +
        "features are its default.")]
    [InlineData(
        "20, 8", "[LSTM(64), GLU([|1|]), Linear(4)]",
        "GLU 'glu1' works along the time steps of (20, 64) from LSTM 'lstm1', which is (T, F). Leave dim out: the features are its " +
        "default.")]
    [InlineData(
        "4, 8, 6", "[Permute(0, 2, 3, 1), GLU([|1|]), Linear(4)]",
        "GLU 'glu1' works along the rows of (8, 6, 4) from Permute 'permute1', which is (H, W, C). Leave dim out: the features are its " +
        "default.")]
    public Task NDSL109_a_dim_that_is_the_time_steps(string dims, string layers, string message) =>
        Diagnose.Finds("NDSL109", Code.Network(dims, layers), message);

    [Theory]
    [InlineData("[|CosineSimilarity(\"x\")|]")]
    [InlineData("CosineSimilarity(\"x\", [|Dim = 1|])")]
    [InlineData("CosineSimilarity(\"x\", [|Dim = -2|])")]
    public Task NDSL109_the_default_dim_of_CosineSimilarity(string layer) => Diagnose.Finds(
        "NDSL109",
        Code.Network("20, 8", $"[LSTM(64), Tap(\"x\"), LSTM(64), {layer}]"),
        "CosineSimilarity 'cosine_similarity1' works along the time steps of (20, 64) from LSTM 'lstm2', which is (T, F). Write Dim = -1 " +
        "for the features.");

    [Theory]
    [InlineData("20, 8", "[LSTM(64), Tap(\"x\"), LSTM(64), CosineSimilarity(\"x\", Dim = -1)]")]
    [InlineData("20, 8", "[LSTM(64), Tap(\"x\"), LSTM(64), CosineSimilarity(\"x\", Dim = 2)]")]
    [InlineData("20, 8", "[LSTM(64), LastStep, Tap(\"x\"), Linear(64), CosineSimilarity(\"x\")]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), Tap(\"x\"), ReLU, CosineSimilarity(\"x\")]")]
    [InlineData("20, 8", "[LSTM(64), Tap(\"x\"), LSTM(64), PairwiseDistance(\"x\")]")]
    [InlineData("20, 8", "[LSTM(64), LogSoftmax]")]
    [InlineData("20, 8", "[LSTM(64), LogSoftmax(2)]")]
    [InlineData("20, 8", "[LSTM(64), GLU, Linear(4)]")]
    [InlineData("20, 8", "[LSTM(64), LastStep, LogSoftmax(1)]")]
    [InlineData("20, 8", "[Tap(\"x\"), Linear(1), Softmax(1), Multiply(\"x\"), Mean, Linear(2)]")]
    [InlineData("20, 8", "[LSTM(64), Linear(1), LogSoftmax(1)]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), GLU(1), LogSoftmax(1)]")]
    [InlineData("20, 8", "[Conv(4, 3), GLU(1), LogSoftmax(1)]")]
    public Task NDSL109_is_silent_on_features_and_on_weights_of_steps(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, layers));

    [Theory]
    [InlineData(
        "224, 224, 3", "Conv(32, 3)",
        "Conv 'conv1' reads as 224 channels of (224, 3). Expected (3, 224, 224): the channels come first.")]
    [InlineData(
        "480, 640, 3", "Conv(32, 3)",
        "Conv 'conv1' reads as 480 channels of (640, 3). Expected (3, 480, 640): the channels come first.")]
    [InlineData(
        "64, 64, 4", "MaxPool(2)",
        "MaxPool 'maxpool1' reads as 64 channels of (64, 4). Expected (4, 64, 64): the channels come first.")]
    [InlineData("28, 28, 1", "Conv(8, 1)", "Conv 'conv1' reads as 28 channels of (28, 1). Expected (1, 28, 28): the channels come first.")]
    [InlineData(
        "28, 28, 1", "BatchNorm, ReLU, Conv(8, 1)",
        "Conv 'conv1' reads as 28 channels of (28, 1). Expected (1, 28, 28): the channels come first.")]
    [InlineData(
        "32, 3, 64, 64", "Conv(32, 3)",
        "Conv 'conv1' reads as 32 channels of (3, 64, 64). Expected (3, 64, 64): the batch is left out.")]
    [InlineData(
        "1, 1, 28, 28", "Conv(8, 1)",
        "Conv 'conv1' reads as 1 channels of (1, 28, 28). Expected (1, 28, 28): the batch is left out.")]
    [InlineData(
        "32, 64, 64, 3", "Conv(32, 3)",
        "Conv 'conv1' reads as 32 channels of (64, 64, 3). Expected (3, 64, 64): the batch is left out, and the channels come first.")]
    [InlineData(
        "64, 1, 28, 28", "Flatten, Linear(10)",
        "Flatten 'flatten1' reads as one sample. Expected (1, 28, 28): the batch is left out.")]
    [InlineData(
        "28, 28", "Conv(32, 3)",
        "Conv 'conv1' reads as 28 channels of (28). Expected (1, 28, 28): an image has its channels first.")]
    public Task NDSL110_an_input_of_another_shape_is_meant(string dims, string layers, string message) => Diagnose.Finds(
        "NDSL110",
        Code.Usings + $"[[|Network({dims})|]]\n[{layers}]\npublic partial class Net;\n",
        $"[Network] gives ({dims}), which {message}");

    [Fact]
    public Task NDSL110_at_the_input_that_it_is_about() => Diagnose.Finds(
        "NDSL110",
        Code.Usings +
        """
        [Network]
        [Input("left", 3, 32, 32), [|Input("right", 32, 32, 3)|]]
        [From("left"), Conv(8, 1), Tap("a"), From("right"), Conv(8, 1), Flatten, Tap("b")]
        [From("a"), Flatten, Concat("b"), Linear(2)]
        public partial class Net;
        """,
        "[Input] gives (32, 32, 3), which Conv 'conv2' reads as 32 channels of (32, 3). Expected (3, 32, 32): the channels come first.");

    [Theory]
    [InlineData("3, 224, 224", "Conv(32, 3)")]
    [InlineData("1, 28, 28", "Conv(32, 3)")]
    [InlineData("224, 224, 3", "Permute(0, 3, 1, 2), Conv(32, 3)")]
    [InlineData("224, 224, 3", "Flatten, Linear(10)")]
    [InlineData("512, 4, 4", "ConvTranspose(64, 4)")]
    [InlineData("9, 128, 1", "Conv(8, 5, 1)")]
    [InlineData("100, 1, 1", "ConvTranspose(64, 4)")]
    [InlineData("3, 16, 112, 112", "Conv(32, 3)")]
    [InlineData("1, 16, 64, 64", "Conv(32, 3)")]
    [InlineData("3, 1, 64, 64", "Conv(32, 1)")]
    [InlineData("80, 3000", "Conv(32, 3)")]
    [InlineData("28, 28", "LSTM(32), LastStep")]
    [InlineData("28, 28", "Flatten, Linear(10)")]
    [InlineData("28, 28", "Unflatten(1, 1, 28), Conv(32, 3)")]
    [InlineData("Dim.Any, 16", "Transpose(1, 2), Conv(32, 3)")]
    [InlineData("64", "Unflatten(1, 1, 8, 8), Conv(32, 3)")]
    public Task NDSL110_is_silent_on_likely_shapes(string dims, string layers) => Diagnose.FindsNothing(Code.Network(dims, $"[{layers}]"));

    [Theory]
    [InlineData("[Conv(8, 3), ReLU]", "Conv 'conv1' of Stem 'stem1'")]
    [InlineData("[BatchNorm, Use<Inner>]", "Conv 'conv1' of Inner 'inner1' of Stem 'stem1'")]
    public Task NDSL110_through_a_block(string block, string layer) => Diagnose.Finds(
        "NDSL110",
        Stem("[|Network(224, 224, 3)|], Use<Stem>", "224, 224, 3", block),
        $"[Network] gives (224, 224, 3), which {layer} reads as 224 channels of (224, 3). Expected (3, 224, 224): the channels come " +
        "first.");

    [Theory]
    [InlineData("Network(3, 224, 224), Use<Stem>", "3, 224, 224")]
    [InlineData("Network(224, 224, 3), Permute(0, 3, 1, 2), Use<Stem>", "3, 224, 224")]
    [InlineData("Network(3, 226, 5), Conv(224, 3), Use<Stem>", "224, 224, 3")]
    public Task NDSL110_is_silent_on_blocks_of_likely_shapes(string network, string dims) =>
        Diagnose.FindsNothing(Stem(network, dims, "[Conv(8, 3), ReLU]"));

    /// <summary>The layers of a block are told of the axes that they get here, where the block itself gets values of any kind.</summary>
    [Theory]
    [InlineData(
        "NDSL108", "Network(100), Embedding(50, 128), [|Use<Stem>(Repeat = 2)|]", "100, 128", "[Conv(100, 3, Padding = 1), ReLU]",
        "Conv 'conv1' of Stem 'stem1' expects channels first but gets (100, 128) from Embedding 'embedding1', which is (T, F): it takes " +
        "time steps for channels. Put [Transpose(1, 2)] above it.")]
    [InlineData(
        "NDSL102", "Network(3, 20), Conv(8, 3), [|Use<Stem>|]", "8, 18", "[ReLU, Linear(4)]",
        "Linear 'fc1' of Stem 'stem1' expects (F) or (T, F) but gets the feature map (8, 18) from ReLU 'relu1': it mixes the columns of " +
        "each row. Put [Flatten] above it.")]
    [InlineData(
        "NDSL204", "Network(20, 8), LSTM(4), [|Use<Stem>|]", "20, 4", "[BatchNorm, ReLU]",
        "BatchNorm 'bn1' of Stem 'stem1' expects channels first but gets (20, 4) from LSTM 'lstm1', which is (T, F): it normalises time " +
        "steps. Use [LayerNorm].")]
    public Task Axes_in_a_block_are_told_where_it_is_used(string id, string network, string dims, string block, string message) =>
        Diagnose.Finds(id, Stem(network, dims, block), message);

    [Fact]
    public Task Axes_that_a_block_has_wrong_by_itself_are_told_there_alone() => Diagnose.Finds(
        Stem("Network(3, 20), Use<Stem>", "3, 20", "[Conv(8, 3), {|NDSL108:LSTM(8)|}]"));

    [Fact]
    public Task NDSL110_is_silent_in_blocks_which_get_values_of_any_kind() => Diagnose.FindsNothing(
        Code.Usings + "[Block(28, 28)]\n[Conv(8, 3)]\npublic partial class Net;\n");

    /// <summary>A smaller kernel, or a number of channels, would make a network of the wrong axes.</summary>
    [Theory]
    [InlineData(
        "NDSL103", "28, 28, 1",
        "Conv 'conv1' has a window of (3, 3), but its input (28, 28, 1) from the network's input has (H, W) = (28, 1), padding included. " +
        "Give the input as (1, 28, 28).")]
    [InlineData(
        "NDSL106", "Dim.Any, Dim.Any, 3",
        "Conv 'conv1' needs its channels when it is created, but (?, ?, 3) from the network's input leaves that open until run time. " +
        "Give the input as (3, ?, ?).")]
    public async Task NDSL110_goes_with_an_error_that_advises_the_same(string id, string dims, string message)
    {
        var found = await Findings.Of(GeneratorRun.Unchecked(Code.Network(dims, "[Conv(32, 3)]")));

        Assert.Equal([id, "NDSL110"], found.Select(finding => finding.Id).Order(StringComparer.Ordinal));
        Assert.Equal(message, Findings.Message(found.Single(finding => finding.Id == id)));
    }

    [Theory]
    [InlineData(
        "8", "[Linear(1), [|Softmax|]]",
        "Softmax 'softmax1' normalises over one value of (1) from Linear 'fc1': its output is 1 whatever " +
        "comes in. Use [Sigmoid].")]
    [InlineData(
        "8", "[Linear(1), [|LogSoftmax(1)|]]",
        "LogSoftmax 'log_softmax1' normalises over one value of (1) from Linear 'fc1': its output is " +
        "0 whatever comes in. Use [LogSigmoid].")]
    [InlineData(
        "8", "[Linear(1), [|Softmin|]]",
        "Softmin 'softmin1' normalises over one value of (1) from Linear 'fc1': its output is 1 whatever " +
        "comes in. Use [Sigmoid].")]
    [InlineData(
        "20, 8", "[Linear(1), [|Softmax|]]", "Softmax 'softmax1' normalises over one value of (20, 1) from Linear 'fc1': its output is 1 " +
        "whatever comes in. Use [Sigmoid], or another dim.")]
    [InlineData(
        "3, 8, 8", "[Conv(1, 3), [|Softmax2d|]]", "Softmax2d 'softmax2d_1' normalises over one value of (1, 6, 6) from Conv 'conv1': its " +
        "output is 1 whatever comes in. Use [Sigmoid], or another dim.")]
    public Task NDSL214_a_softmax_over_one_value(string dims, string layers, string message) =>
        Diagnose.Finds("NDSL214", Code.Network(dims, layers), message);

    [Theory]
    [InlineData("8", "[Linear(2), LogSoftmax]")]
    [InlineData("20, 8", "[Tap(\"x\"), Linear(1), Softmax(1), Multiply(\"x\"), Mean, Linear(2)]")]
    [InlineData("3, 8, 8", "[Conv(1, 3), Softmax(-1), Conv(4, 1)]")]
    [InlineData("8", "[Linear(1), Sigmoid]")]
    public Task NDSL214_is_silent_on_several_values(string dims, string layers) => Diagnose.FindsNothing(Code.Network(dims, layers));

    /// <summary>A network, and blocks for one input.</summary>
    private static string Stem(string network, string dims, string block) =>
        Code.Usings +
        $"""
        [{network}]
        public partial class Net;

        [Block({dims})]
        {block}
        public partial class Stem;

        [Block({dims})]
        [Conv(8, 3), ReLU]
        public partial class Inner;

        """;
}
