namespace NetDsl.Generators.Tests;

/// <summary>
/// NDSL201 to NDSL203, NDSL207, NDSL301 to NDSL304 and NDSL306: what fits and yet stands wrong, each with the nearest code that is right.
/// </summary>
public sealed class PracticeFindingsTests
{
    [Theory]
    [InlineData("784", "[Linear(8), ReLU, Linear(4)]")]
    [InlineData("3, 100", "[Conv(8, 3), ReLU, AdaptiveAvgPool(1), Flatten, Linear(4)]")]
    [InlineData("3, 8, 8", "[MaxPool(2), Flatten, Linear(4)]")]
    public Task NDSL306_a_format_without_a_convolution_over_two_axes(string dims, string layers) => Diagnose.Finds(
        "NDSL306",
        Code.Network(dims + ", [|Format = MemoryFormat.ChannelsLast|]", layers),
        "Format = MemoryFormat.ChannelsLast is about convolutions over two or three axes. Expected one. Got none: leave it out.");

    [Theory]
    [InlineData("3, 8, 8", "[Conv(8, 3), ReLU]")]
    [InlineData("3, 8, 8, 8", "[ConvTranspose(8, 3), ReLU]")]
    [InlineData("3, 8, 8", "[Tap(\"x\"), MaxPool(2), Add(\"x\", Projection = true), ReLU]")]
    public Task NDSL306_is_silent_where_something_is_one(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims + ", Format = MemoryFormat.ChannelsLast", layers));

    [Theory]
    [InlineData("[Block(nameof(n), 8, 8), Conv(4, 3)]\npublic partial class Part(int n);")]
    [InlineData(
        "public class Part() : torch.nn.Module<torch.Tensor, torch.Tensor>(\"Part\") " +
        "{ public override torch.Tensor forward(torch.Tensor x) => x; }")]
    public Task NDSL306_is_silent_where_one_is_in_a_block_or_may_be_in_a_module(string part) => Diagnose.FindsNothing(
        $"{Code.Network("3, 8, 8, Format = MemoryFormat.ChannelsLast", "[Use<Part>, ReLU]")}\n{part}\n");

    [Theory]
    [InlineData("[Conv(8, 3), [|GroupNorm(4)|], BatchNorm, ReLU]", "GroupNorm 'gn1' is followed by BatchNorm 'bn1'")]
    [InlineData("[Conv(8, 3)]\n[[|BatchNorm|]]\n[InstanceNorm, ReLU]", "BatchNorm 'bn1' is followed by InstanceNorm 'inorm1'")]
    [InlineData("[Flatten, Linear(8), [|LayerNorm|], LayerNorm, ReLU]", "LayerNorm 'ln1' is followed by LayerNorm 'ln2'")]
    [InlineData("[Conv(8, 3), [|BatchNorm|], Identity, BatchNorm, ReLU]", "BatchNorm 'bn1' is followed by BatchNorm 'bn2'")]
    [InlineData("[Conv(8, 3), [|BatchNorm|], Dropout, GroupNorm(2), ReLU]", "BatchNorm 'bn1' is followed by GroupNorm 'gn1'")]
    public Task NDSL201_a_norm_directly_before_a_norm(string layers, string message) => Diagnose.Finds(
        "NDSL201",
        Code.Network("3, 8, 8", layers),
        message + ", which normalises its output once more. Expected one norm. Remove the first.");

    [Theory]
    [InlineData("[Conv(8, 3), BatchNorm, ReLU, BatchNorm, ReLU]")]
    [InlineData("[Conv(8, 3), BatchNorm, Conv(8, 3), BatchNorm, ReLU]")]
    [InlineData("[Tap(\"skip\"), Conv(3, 1), BatchNorm, Add(\"skip\"), GroupNorm(3), ReLU]")]
    [InlineData("[Conv(8, 3), BatchNorm, Tap(\"x\"), BatchNorm, ReLU, Add(\"x\")]")]
    [InlineData("[Conv(8, 3), BatchNorm, Identity, Tap(\"x\"), BatchNorm, ReLU, Add(\"x\")]")]
    [InlineData("[Conv(8, 3), BatchNorm, Tap(\"x\"), Identity, BatchNorm, ReLU, Add(\"x\")]")]
    [InlineData("[Conv(8, 3), BatchNorm, MaxPool(2), BatchNorm, ReLU]")]
    public Task NDSL201_is_silent_where_something_is_between_or_reads_it_too(string layers) =>
        Diagnose.FindsNothing(Code.Network("3, 8, 8", layers));

    [Theory]
    [InlineData("[Conv(8, 3), [|BatchNorm|]]", "BatchNorm 'bn1'")]
    [InlineData("[Conv(8, 3)]\n[[|GroupNorm(2)|]]", "GroupNorm 'gn1'")]
    [InlineData("[Flatten, Linear(4)]\n[[|LayerNorm(Name = \"last\")|]]", "LayerNorm 'last'")]
    [InlineData("[Flatten(StartDim = 2), Transpose(1, 2), LSTM(8), Linear(4), [|LayerNorm|]]", "LayerNorm 'ln1'")]
    [InlineData(
        "[Conv(8, 3), ReLU, Tap(\"x\"), Conv(4, 1), [|BatchNorm|], Output(\"one\"), From(\"x\"), Conv(2, 1), Output(\"two\")]",
        "BatchNorm 'bn1'")]
    [InlineData("[Conv(8, 3), [|BatchNorm|], Flatten]", "BatchNorm 'bn1'")]
    [InlineData("[Conv(8, 3), [|BatchNorm|], PixelShuffle(2)]", "BatchNorm 'bn1'")]
    [InlineData("[Flatten, Linear(8), [|BatchNorm|], Identity]", "BatchNorm 'bn1'")]
    public Task NDSL202_a_norm_at_a_networks_output(string layers, string label) => Diagnose.Finds(
        "NDSL202",
        Code.Network("3, 8, 8", layers),
        label + " stands at the network's output. Expected outputs of any scale. Got normalised ones: remove it, unless they are an " +
        "embedding.");

    [Theory]
    [InlineData("[Conv(8, 3), BatchNorm, ReLU]")]
    [InlineData("[Tap(\"x\"), Conv(3, 1), BatchNorm, Add(\"x\")]")]
    [InlineData("[Conv(8, 3), BatchNorm, AdaptiveAvgPool(1), Flatten]")]
    [InlineData("[Conv(8, 3), BatchNorm, AdaptiveMaxPool(1), Flatten]")]
    [InlineData("[Conv(8, 3), BatchNorm, Output(\"features\"), Flatten, Linear(2), Output(\"scores\")]")]
    [InlineData("[Conv(8, 3), BatchNorm, Output(\"features\"), ReLU, Conv(2, 1), Output(\"scores\")]")]
    [InlineData("[Flatten(StartDim = 2), Transpose(1, 2), TransformerEncoder(1, 3), LayerNorm]")]
    [InlineData("[Flatten(StartDim = 2), Transpose(1, 2), Tap(\"x\"), MultiheadAttention(3), Add(\"x\"), RMSNorm]")]
    [InlineData("[Conv(8, 4, Stride = 4), Permute(0, 2, 3, 1), Tap(\"x\"), Linear(8), Add(\"x\"), LayerNorm]")]
    [InlineData("[Flatten, Linear(8), BatchNorm(Affine = false)]")]
    [InlineData("[Flatten, Linear(8), LayerNorm(ElementwiseAffine = false)]")]
    public Task NDSL202_is_silent_on_norms_above_the_output(string layers) => Diagnose.FindsNothing(Code.Network("3, 8, 8", layers));

    [Theory]
    [InlineData("[Conv(8, 3), [|Dropout(0.3)|], BatchNorm, ReLU]", "Dropout 'dropout1' is followed by BatchNorm 'bn1'")]
    [InlineData(
        "[Conv(8, 3)]\n[[|Dropout|]]\n[InstanceNorm(TrackRunningStats = true), ReLU]",
        "Dropout 'dropout1' is followed by InstanceNorm 'inorm1'")]
    [InlineData("[Conv(8, 3), [|Dropout|], Identity, BatchNorm, ReLU]", "Dropout 'dropout1' is followed by BatchNorm 'bn1'")]
    [InlineData("[Conv(8, 3), [|ChannelDropout|], Flatten, BatchNorm, ReLU]", "ChannelDropout 'dropout1' is followed by BatchNorm 'bn1'")]
    public Task NDSL203_Dropout_directly_before_BatchNorm(string layers, string message) => Diagnose.Finds(
        "NDSL203",
        Code.Network("3, 8, 8", layers),
        message + ". Expected Dropout below the norm: it changes the variance in training alone, and the " +
        "running variance that evaluation uses is wrong by that.");

    [Theory]
    [InlineData("ChannelDropout(0.1)", "ChannelDropout 'dropout1'")]
    [InlineData("DropPath(0.1)", "DropPath 'drop_path1'")]
    public Task NDSL203_every_dropout_that_changes_the_variance(string layer, string label) => Diagnose.Finds(
        "NDSL203",
        Code.Network("3, 8, 8", $"[Conv(8, 3), [|{layer}|], BatchNorm, ReLU]"),
        label + " is followed by BatchNorm 'bn1'. Expected Dropout below the norm: it changes the variance in training alone, " +
        "and the running variance that evaluation uses is wrong by that.");

    [Theory]
    [InlineData("[Conv(8, 3), AlphaDropout, BatchNorm, ReLU]")]
    [InlineData("[Conv(8, 3), FeatureAlphaDropout, BatchNorm, ReLU]")]
    [InlineData("[Conv(8, 3), BatchNorm, ReLU, Dropout, Conv(8, 3)]")]
    [InlineData("[Conv(8, 3), Dropout, GroupNorm(2), ReLU]")]
    [InlineData("[Conv(8, 3), Dropout, InstanceNorm, ReLU]")]
    [InlineData("[Conv(8, 3), Dropout, Conv(8, 3), BatchNorm, ReLU]")]
    public Task NDSL203_is_silent_on_norms_without_running_statistics_and_on_dropout_that_keeps_the_variance(string layers) =>
        Diagnose.FindsNothing(Code.Network("3, 8, 8", layers));

    [Theory]
    [InlineData("[Conv(8, 3, [|Bias = true|]), BatchNorm, ReLU]", "Conv 'conv1'", "BatchNorm 'bn1'")]
    [InlineData(
        "[ConvTranspose(8, 3, [|Bias = true|], Padding = 1), InstanceNorm, ReLU]", "ConvTranspose 'convt1'", "InstanceNorm 'inorm1'")]
    [InlineData("[Conv(8, 3, [|Bias = true|]), MaxPool(2), BatchNorm, ReLU]", "Conv 'conv1'", "BatchNorm 'bn1'")]
    [InlineData("[Flatten, Linear(8, [|Bias = true|]), BatchNorm, ReLU]", "Linear 'fc1'", "BatchNorm 'bn1'")]
    public Task NDSL207_a_bias_that_a_norm_takes_away(string layers, string label, string norm) => Diagnose.Finds(
        "NDSL207",
        Code.Network("3, 8, 8", layers),
        $"{label} has a bias, which {norm} subtracts again. Leave Bias out: it is then left off.");

    [Theory]
    [InlineData("[Conv(8, 3), BatchNorm, ReLU]")]
    [InlineData("[Conv(8, 3, Bias = false), BatchNorm, ReLU]")]
    [InlineData("[Conv(8, 3, Bias = true), GroupNorm(2), ReLU]")]
    [InlineData("[Conv(8, 3, Bias = true), ReLU, BatchNorm, ReLU]")]
    [InlineData("[Flatten, Linear(8, Bias = true), LayerNorm, ReLU]")]
    public Task NDSL207_is_silent_on_biases_that_stay(string layers) => Diagnose.FindsNothing(Code.Network("3, 8, 8", layers));

    [Theory]
    [InlineData("ReLU, [|ReLU|]", "ReLU 'relu2' follows ReLU 'relu1': it gets nothing below zero and changes nothing.")]
    [InlineData(
        "Sigmoid, [|ReLU|]", "ReLU 'relu1' follows Sigmoid 'sigmoid1': it gets nothing below zero and changes nothing.")]
    [InlineData(
        "Softmax, [|LeakyReLU(0.2)|]",
        "LeakyReLU 'leaky_relu1' follows Softmax 'softmax1': it gets nothing below zero and changes nothing.")]
    [InlineData("ReLU, [|ELU|]", "ELU 'elu1' follows ReLU 'relu1': it gets nothing below zero and changes nothing.")]
    [InlineData("Tanh, [|Tanh|]", "Tanh 'tanh2' follows Tanh 'tanh1': it does the same again.")]
    [InlineData("ReLU6, [|ReLU|]", "ReLU 'relu1' follows ReLU6 'relu6_1': it gets nothing below zero and changes nothing.")]
    [InlineData(
        "Hardsigmoid, [|CELU|]",
        "CELU 'celu1' follows Hardsigmoid 'hardsigmoid1': it gets nothing below zero and changes nothing.")]
    [InlineData(
        "Softplus, [|PReLU|]",
        "PReLU 'prelu1' follows Softplus 'softplus1': it gets nothing below zero and changes nothing.")]
    [InlineData(
        "Hardtanh(0, 6), [|RReLU|]",
        "RReLU 'rrelu1' follows Hardtanh 'hardtanh1': it gets nothing below zero and changes nothing.")]
    [InlineData(
        "Threshold(0.1, 0), [|Threshold(-1, 0)|]",
        "Threshold 'threshold2' follows Threshold 'threshold1': it gets nothing below zero and changes nothing.")]
    [InlineData("ReLU6, [|ReLU6|]", "ReLU6 'relu6_2' follows ReLU6 'relu6_1': it does the same again.")]
    [InlineData("Mish, [|Mish|]", "Mish 'mish2' follows Mish 'mish1': it does the same again.")]
    [InlineData(
        "Hardtanh(-2, 2), [|Hardtanh(-2, 2)|]", "Hardtanh 'hardtanh2' follows Hardtanh 'hardtanh1': it does the same again.")]
    [InlineData("PReLU, [|PReLU|]", "PReLU 'prelu2' follows PReLU 'prelu1': it does the same again.")]
    [InlineData("GELU]\n[[|GELU|]", "GELU 'gelu2' follows GELU 'gelu1': it does the same again.")]
    [InlineData("ReLU, Dropout, [|ReLU|]", "ReLU 'relu2' follows ReLU 'relu1': it gets nothing below zero and changes nothing.")]
    [InlineData("Tanh, Identity, [|Tanh|]", "Tanh 'tanh2' follows Tanh 'tanh1': it does the same again.")]
    [InlineData("SELU, AlphaDropout, [|SELU|]", "SELU 'selu2' follows SELU 'selu1': it does the same again.")]
    [InlineData("GELU, Tap(\"x\"), [|GELU|], Linear(8), Add(\"x\")", "GELU 'gelu2' follows GELU 'gelu1': it does the same again.")]
    public Task NDSL301_an_activation_after_one_that_leaves_it_nothing_to_do(string layers, string message) =>
        Diagnose.Finds("NDSL301", Code.Network("8", $"[Linear(8), {layers}, Linear(8)]"), message + " Remove it.");

    [Theory]
    [InlineData("ReLU, Linear(8), ReLU")]
    [InlineData("ReLU, Sigmoid")]
    [InlineData("ReLU, Tanh")]
    [InlineData("Tanh, ReLU")]
    [InlineData("LeakyReLU, ReLU")]
    [InlineData("LogSoftmax, ReLU")]
    [InlineData("ReLU, ReLU6")]
    [InlineData("Hardswish, ReLU")]
    [InlineData("Hardtanh, ReLU")]
    [InlineData("Hardtanh(-2, 2), Hardtanh(0, 6)")]
    [InlineData("Softplus(-1), ReLU")]
    [InlineData("Threshold(-1, 0), ReLU")]
    [InlineData("ReLU, Threshold(0, 1)")]
    [InlineData("PReLU, ReLU")]
    [InlineData("GLU, GLU")]
    [InlineData("ReLU, Dropout, Linear(8)")]
    [InlineData("Tanh, Dropout, ReLU, Linear(8)")]
    public Task NDSL301_is_silent_on_activations_that_differ(string layers) =>
        Diagnose.FindsNothing(Code.Network("8", $"[Linear(8), {layers}]"));

    /// <summary>What keeps the sign keeps what is never negative; the same twice needs the very values.</summary>
    [Theory]
    [InlineData("ReLU, MaxPool(2), [|ReLU|]")]
    [InlineData("ReLU, AvgPool(2), [|PReLU|]")]
    [InlineData("ReLU, AdaptiveAvgPool(1), Flatten, [|ReLU|]")]
    [InlineData("Sigmoid, LPPool(2, 2), [|LeakyReLU|]")]
    [InlineData("ReLU, ZeroPad(1), [|ReLU|]")]
    [InlineData("ReLU, ConstantPad(1, Value = 1), [|ReLU|]")]
    [InlineData("ReLU, Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Bilinear), [|ReLU|]")]
    [InlineData("ReLU, Mean, [|ReLU|]")]
    [InlineData("LeakyReLU, MaxPool(2), [|LeakyReLU|]")]
    [InlineData("Tanh, ReflectionPad(1), [|Tanh|]")]
    [InlineData("GELU, Flatten, [|GELU|]")]
    [InlineData("GELU, PixelShuffle(2), [|GELU|]")]
    [InlineData("GELU, Permute(2, 3, 1), [|GELU|]")]
    [InlineData("Hardtanh, Upsample(ScaleFactor = 2), ChannelShuffle(2), [|Hardtanh|]")]
    public Task NDSL301_through_layers_that_keep_what_it_needs(string layers) =>
        Diagnose.Finds("NDSL301", Code.Network("3, 8, 8", $"[Conv(4, 3), {layers}]"));

    [Theory]
    [InlineData("LeakyReLU, MaxPool(2), ReLU")]
    [InlineData("Tanh, AvgPool(2), Tanh")]
    [InlineData("Tanh, ZeroPad(1), Tanh")]
    [InlineData("ReLU, ConstantPad(1, Value = -1), ReLU")]
    [InlineData("ReLU, Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Bicubic), ReLU")]
    [InlineData("ReLU, Conv(4, 1), ReLU")]
    [InlineData("ReLU, BatchNorm, ReLU")]
    public Task NDSL301_is_silent_on_layers_that_do_not_keep_it(string layers) =>
        Diagnose.FindsNothing(Code.Network("3, 8, 8", $"[Conv(4, 3), {layers}]"));

    [Theory]
    [InlineData("8", "[Linear(8), [|Linear(4)|]]")]
    [InlineData("8", "[Linear(4), [|Linear(4)|]]")]
    [InlineData("8", "[Linear(4), [|Linear(2)|]]")]
    [InlineData("2", "[Linear(4), [|Linear(8)|]]")]
    [InlineData("5, 8", "[Linear(8)]\n[[|Linear(4, Bias = false)|], ReLU]")]
    [InlineData("8", "[Linear(8), Dropout, [|Linear(4)|]]")]
    [InlineData("8", "[Linear(8), Identity, DropPath(0.1), [|Linear(4)|]]")]
    [InlineData("8", "[Linear(8), Flatten, [|Linear(4)|]]")]
    public Task NDSL302_two_Linear_layers_with_nothing_between(string dims, string layers) => Diagnose.Finds(
        "NDSL302",
        Code.Network(dims, layers),
        "Linear 'fc2' follows Linear 'fc1'. Expected an activation between them: two linear maps in a row are one.");

    [Theory]
    [InlineData("[Linear(8), ReLU, Linear(4)]")]
    [InlineData("[Linear(8), LayerNorm, Linear(4)]")]
    [InlineData("[Linear(4), Linear(8)]")]
    [InlineData("[Linear(4), Dropout, Linear(8)]")]
    [InlineData("[Linear(8), Dropout, ReLU, Linear(4)]")]
    [InlineData("[Linear(8), Dropout, Tap(\"x\"), Linear(8), Add(\"x\")]")]
    [InlineData("[Linear(8), Tap(\"x\"), Linear(8), Add(\"x\")]")]
    [InlineData("[Tap(\"x\"), Linear(4), Tap(\"y\"), From(\"x\"), Linear(4), Add(\"y\")]")]
    public Task NDSL302_is_silent_where_something_is_between_or_reads_it_too(string layers) =>
        Diagnose.FindsNothing(Code.Network("8", layers));

    [Theory]
    [InlineData("[Linear(nameof(code)), Linear(8)]")]
    [InlineData("[Linear(nameof(code)), Linear(\"code * 2\")]")]
    [InlineData("[Linear(\"code * 3\"), [|Linear(\"code * 2\")|]]", "fc2")]
    [InlineData("[Linear(nameof(code)), [|Linear(nameof(code))|]]", "fc2")]
    public Task NDSL302_of_hyperparameters_where_they_all_leave_it_wide(string layers, params string[] found) => Diagnose.Finds(
        "NDSL302",
        Code.Usings +
        $$"""
        [Network(8)]
        {{layers}}
        public partial class Net(int code);
        """,
        [.. found.Select(name =>
            $"Linear '{name}' follows Linear 'fc1'. Expected an activation between them: " +
            "two linear maps in a row are one.")]);

    [Fact]
    public Task NDSL303_Softmax_at_a_networks_output() => Diagnose.Finds(
        "NDSL303",
        Code.Network("8", "[Linear(4), [|Softmax(1)|]]"),
        "Softmax 'softmax1' stands at the network's output. Expected logits, which CrossEntropyLoss takes. Got probabilities: remove it, " +
        "and apply softmax where probabilities are read.");

    [Theory]
    [InlineData("8", "[Linear(4), [|Softmax|], Identity]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), [|Softmax|], Flatten]")]
    [InlineData("8", "[Tap(\"x\"), Linear(4), [|Softmax|], Output(\"a\"), From(\"x\"), Linear(2), [|Softmax|], Output(\"b\")]")]
    public Task NDSL303_also_above_layers_that_move_values_and_at_every_output(string dims, string layers) =>
        Diagnose.Finds("NDSL303", Code.Network(dims, layers));

    [Theory]
    [InlineData("[Linear(4)]")]
    [InlineData("[Linear(4), LogSoftmax]")]
    [InlineData("[Linear(4), Sigmoid]")]
    [InlineData("[Tap(\"x\"), Linear(4), Softmax, Output(\"policy\"), From(\"x\"), Linear(1), Output(\"value\")]")]
    [InlineData("[Tap(\"x\"), Linear(8), Softmax, Multiply(\"x\")]")]
    [InlineData("[Tap(\"x\"), Linear(8), Softmax, Output(\"weights\"), Multiply(\"x\"), Linear(4), Output(\"scores\")]")]
    public Task NDSL303_is_silent_on_logits_and_on_attention(string layers) => Diagnose.FindsNothing(Code.Network("8", layers));

    [Theory]
    [InlineData("AlphaDropout(0.1)", "AlphaDropout 'alpha_dropout1'")]
    [InlineData("ChannelDropout(0.1)", "ChannelDropout 'dropout1'")]
    [InlineData("DropPath(0.1)", "DropPath 'drop_path1'")]
    public Task NDSL304_every_dropout(string layer, string label) => Diagnose.Finds(
        "NDSL304",
        Code.Network("3, 8, 8",
            $$"""
            [Conv(4, 3)]
            [[|{{layer}}|]]
            """),
        label + " stands at the network's output. Expected an output that the loss can follow. Got one of which training sets parts to " +
        "zero: remove it.");

    [Fact]
    public Task NDSL303_Softmax2d_at_a_networks_output() => Diagnose.Finds(
        "NDSL303", Code.Network("3, 8, 8", "[Conv(4, 3), [|Softmax2d|]]"));

    /// <summary>
    /// Neither divides by a deviation that it has computed: LocalResponseNorm dampens, Normalize takes numbers that are given.
    /// </summary>
    [Theory]
    [InlineData("[Normalize(0.5, 0.25), BatchNorm, ReLU]")]
    [InlineData("[Conv(8, 3), BatchNorm, LocalResponseNorm(3)]")]
    [InlineData("[Conv(8, 3), LocalResponseNorm(3), BatchNorm, ReLU]")]
    [InlineData("[Conv(3, 3), Normalize(0.5, 0.25)]")]
    public Task LocalResponseNorm_and_Normalize_are_no_norms_to_these_rules(string layers) =>
        Diagnose.FindsNothing(Code.Network("3, 8, 8", layers));

    [Fact]
    public Task NDSL304_Dropout_at_a_networks_output() => Diagnose.Finds(
        "NDSL304",
        Code.Network("8",
            """
            [Linear(4)]
            [[|Dropout(0.1)|]]
            """),
        "Dropout 'dropout1' stands at the network's output. Expected an output that the loss can follow. Got one of which training sets " +
        "parts to zero: remove it.");

    [Theory]
    [InlineData("[|Dropout|], Identity")]
    [InlineData("[|Dropout|], LogSoftmax")]
    [InlineData("[|Dropout|], Sigmoid")]
    [InlineData("[|ChannelDropout|], ReLU, Flatten")]
    [InlineData("[|Dropout|], Permute(2, 3, 1)")]
    public Task NDSL304_above_what_shows_the_loss_what_was_dropped(string layers) =>
        Diagnose.Finds("NDSL304", Code.Network("3, 8, 8", $"[Conv(4, 3), {layers}]"));

    [Theory]
    [InlineData("[Linear(8), ReLU, Dropout, Linear(4)]")]
    [InlineData("[Linear(8), Dropout, ReLU, Linear(4), LogSoftmax]")]
    [InlineData("[Tap(\"x\"), Linear(8), ReLU, Dropout, Add(\"x\")]")]
    public Task NDSL304_is_silent_on_Dropout_above_the_last_Linear(string layers) => Diagnose.FindsNothing(Code.Network("8", layers));

    [Fact]
    public Task Practice_is_not_judged_where_layers_do_not_fit() => Diagnose.Finds(
        Code.Network("3, 8, 8",
            """
            [Conv(8, 3), ReLU, ReLU]
            [{|NDSL101:LSTM(10)|}, Dropout]
            """));
}
