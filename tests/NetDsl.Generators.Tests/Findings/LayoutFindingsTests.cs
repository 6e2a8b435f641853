namespace NetDsl.Generators.Tests;

/// <summary>Layout says which axis holds the channels or features: the findings about axes believe it, and ask for it.</summary>
public sealed class LayoutFindingsTests
{
    private const string Last = "Layout = Layout.ChannelsLast";

    [Theory]
    [InlineData("8, 8, 3", "[Linear(16), ReLU, Flatten, Linear(2)]")]
    [InlineData("30, 17, 2", "[LayerNorm, Linear(16), ReLU, Mean, Linear(2)]")]
    [InlineData("64, 32, 3", "[Linear(16), ReLU, Permute(0, 3, 1, 2), AdaptiveMaxPool(1), Flatten, Linear(2)]")]
    [InlineData("224, 224, 3", "[LayerNorm, Linear(4), ReLU, Softmax, Scale]")]
    [InlineData("4, 8, 8, 3", "[RMSNorm, Linear(4)]")]
    [InlineData("Dim.Any, Dim.Any, 3", "[Linear(4), GELU, Linear(2)]")]
    public Task Layers_of_features_read_the_last_axis_where_it_is_said(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network($"{dims}, {Last}", layers));

    [Theory]
    [InlineData("[Linear(16), ReLU]", "NDSL102")]
    [InlineData("[LayerNorm, ReLU]", "NDSL210")]
    public async Task Without_it_the_finding_names_it(string layers, string id)
    {
        var marked = layers.Replace("[", "[[|", StringComparison.Ordinal).Replace(", ReLU", "|], ReLU", StringComparison.Ordinal);
        var message = id == "NDSL102"
            ? "Linear 'fc1' expects (F) or (T, F) but gets the feature map (30, 17, 2) from the network's input: it mixes the columns of " +
              "each row. Put [Flatten] above it, or write Layout = Layout.ChannelsLast in [Network] if the last axis holds the features."
            : "LayerNorm 'ln1' normalises over the last axis of the feature map (30, 17, 2) from the network's input. Expected the " +
              "channels among the axes: use [ChannelLayerNorm], [GroupNorm(1)], or [LayerNorm] with all axes; write Layout = " +
              "Layout.ChannelsLast in [Network] if the last axis holds the features.";

        await Diagnose.Finds(id, Code.Network("30, 17, 2", marked), message);
    }

    [Fact]
    public Task The_attribute_that_gives_the_axes_is_named() => Diagnose.Finds(
        "NDSL102",
        Code.Network("24", "[Unflatten(1, 2, 3, 4), ReLU, [|Linear(16)|]]"),
        "Linear 'fc1' expects (F) or (T, F) but gets the feature map (2, 3, 4) from ReLU 'relu1': it mixes the columns of each row. " +
        "Put [Flatten] above it, or write Layout = Layout.ChannelsLast in [Unflatten] if the last axis holds the features.");

    [Theory]
    [InlineData("24", "[Unflatten(1, 2, 3, 4, Layout = Layout.ChannelsLast), Linear(16)]")]
    [InlineData("2, 3, 4", "[Permute(0, 2, 1, 3, Layout = Layout.ChannelsLast), Linear(16)]")]
    [InlineData("2, 3, 4", "[Transpose(1, 2, Layout = Layout.ChannelsLast), Linear(16)]")]
    [InlineData("2, 3, 4", "[Call(nameof(Own), Layout = Layout.ChannelsLast), Linear(16)]")]
    [InlineData("2, 4", "[Call(nameof(Own), Out = new[] { 3, 4, 2 }, Layout = Layout.ChannelsLast), Linear(16)]")]
    [InlineData("3, 8", "[LSTM(8), Call(nameof(Own), Layout = Layout.ChannelsFirst), Conv(4, 3)]")]
    public Task Layers_that_move_axes_say_it_of_their_output(string dims, string layers) => Diagnose.FindsNothing(
        Code.Network(dims, layers).Replace(
            "Net;", "Net\n{\n    internal static torch.Tensor Own(torch.Tensor x) => x;\n}", StringComparison.Ordinal));

    [Fact]
    public async Task A_layer_of_channels_on_channels_last_has_a_finding()
    {
        await Diagnose.Finds(
            "NDSL108",
            Code.Network($"8, 8, 3, {Last}", "[[|Conv(4, 3)|], ReLU]"),
            "Conv 'conv1' expects channels first but gets (8, 8, 3) from the network's input, which is (H, W, C): it takes rows for " +
            "channels. Put [Permute(0, 3, 1, 2)] above it.");
        await Diagnose.FindsNothing(Code.Network("224, 224, 3, Layout = Layout.ChannelsFirst", "[Conv(4, 3), ReLU]"));
    }

    [Fact]
    public async Task Each_input_has_its_own()
    {
        await Diagnose.FindsNothing(Code.Network(
            "", "[Input(\"image\", 3, 8, 8), Input(\"points\", 16, 8, 3, Layout = Layout.ChannelsLast)]\n" +
            "[Flatten, Tap(\"x\"), From(\"points\"), Linear(4), Flatten, Concat(\"x\"), Linear(2)]"));
        await Diagnose.Finds(
            "NDSL006",
            $"{Code.Usings}[Network([|{Last}|])]\n[Input(\"x\", 3, 4)]\n[Linear(2)]\npublic partial class Net;\n",
            "[Network]: Layout must be left out beside [Input], which gives its own. Got Layout.ChannelsLast.");
    }

    [Fact]
    public async Task A_block_reads_its_input_as_it_declares()
    {
        const string block =
            "\n[Block(Dim.Any, Dim.Any, nameof(c), Layout = Layout.ChannelsLast)]\n" +
            "[Tap(\"x\"), LayerNorm, Linear(nameof(c)), GELU, Linear(nameof(c)), Add(\"x\")]\npublic partial class Mlp(int c);\n";

        await Diagnose.FindsNothing(Code.Network($"8, 8, 4, {Last}", "[Use<Mlp>(Repeat = 2), Mean, Linear(2)]") + block);
        await Diagnose.FindsNothing(Code.Network("8, 8, 4", "[Use<Mlp>(Repeat = 2), Mean, Linear(2)]") + block);
        await Diagnose.FindsNothing(Code.Network("3, 8, 8", "[Conv(4, 3), Permute(0, 2, 3, 1), Use<Mlp>, Mean, Linear(2)]") + block);
        await Diagnose.Finds(
            "NDSL108",
            Code.Network("3, 8, 8", "[Conv(4, 3), [|Use<Mlp>|], Mean, Linear(2)]") + block,
            "Mlp 'mlp1' expects (H, W, C) but gets (4, 6, 6) from Conv 'conv1', which is (C, H, W): it takes channels for rows. " +
            "Put [Permute(0, 2, 3, 1)] above it.");
    }

    [Theory]
    [InlineData("3, 8, 6", "Linear(4, Dim = 1)", "4, 8, 6")]
    [InlineData("3, 8, 6", "Linear(4, Dim = 2)", "3, 4, 6")]
    [InlineData("3, 8, 6", "Linear(4, Dim = -1)", "3, 8, 4")]
    [InlineData("3, 8", "Linear(4, Dim = -2)", "4, 8")]
    [InlineData("Dim.Any, 8, Dim.Any", "Linear(4, Dim = 2)", "?, 4, ?")]
    public async Task A_Linear_of_a_named_axis_is_what_was_said(string dims, string layer, string output)
    {
        await Diagnose.FindsNothing(Code.Network(dims, $"[{layer}, ReLU]"));

        Assert.Contains($"fc1    {output}", GeneratorRun.Of(Code.Network(dims, $"[{layer}, ReLU]")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Linears_of_different_axes_are_no_one_map()
    {
        await Diagnose.FindsNothing(Code.Network("3, 8, 6", "[Linear(8, Dim = 2), Linear(6, Dim = 3), ReLU]"));
        await Diagnose.Finds(
            "NDSL006", Code.Network("3, 8, 6", "[Linear(4, [|Dim = 4|]), ReLU]"),
            "Linear 'fc1': Dim must be from 1 to 3, or from -3 to -1, on (N, 3, 8, 6). Got 4.");
        await Diagnose.Finds("NDSL106", Code.Network("3, Dim.Any, 6", "[[|Linear(4, Dim = 2)|], ReLU]"));
    }

    /// <summary>A bias along the channels is taken away by a BatchNorm, one along another axis is not.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void The_bias_of_a_named_axis_is_left_out_where_the_norm_cancels_it(int dim, bool isLeftOut) => Assert.Equal(
        isLeftOut,
        GeneratorRun.Of(Code.Network("3, 8, 6", $"[Linear(4, Dim = {dim}), BatchNorm, ReLU]")).Text
            .Contains("hasBias: false", StringComparison.Ordinal));
}
