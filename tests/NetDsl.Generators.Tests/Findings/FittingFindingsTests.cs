namespace NetDsl.Generators.Tests;

/// <summary>NDSL101 to NDSL106: layers that do not fit what comes to them, each with the nearest code that is right.</summary>
public sealed class FittingFindingsTests
{
    [Fact]
    public Task NDSL101_tells_to_move_a_Flatten() => Diagnose.Finds(
        "NDSL101",
        Code.Network("1, 28, 28",
            """
            [Flatten]
            [[|Conv(8, 3)|], ReLU]
            """),
        "Conv 'conv1' needs (C, L), (C, H, W) or (C, D, H, W) but gets (784) from Flatten 'flatten1'. Move [Flatten] below it.");

    [Theory]
    [InlineData("3, 16", "[Conv(8, 3), BatchNorm, ReLU, MaxPool(2)]")]
    [InlineData("3, 16, 16", "[Conv(8, 3), BatchNorm, ReLU, MaxPool(2)]")]
    [InlineData("3, 16, 16, 16", "[Conv(8, 3), BatchNorm, ReLU, MaxPool(2)]")]
    [InlineData("3, 16", "[ConvTranspose(8, 3), GroupNorm(2), AvgPool(2), InstanceNorm, ReLU]")]
    [InlineData("3, 16, 16", "[ConvTranspose(8, 3), GroupNorm(2), AvgPool(2), InstanceNorm, ReLU]")]
    [InlineData("3, 16, 16, 16", "[ConvTranspose(8, 3), GroupNorm(2), AvgPool(2), InstanceNorm, ReLU]")]
    [InlineData("784", "[BatchNorm, Linear(10), LayerNorm, ReLU, Linear(10), LogSoftmax]")]
    public Task NDSL101_is_silent_on_ranks_that_fit(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, layers));

    [Theory]
    [InlineData("1, 28, 28", "[Conv(8, 3), ReLU]\n[[|Linear(10)|]]", "(8, 26, 26) from ReLU 'relu1'")]
    [InlineData("1, 28, 28", "[Conv(8, 3), MaxPool(2), [|Linear(10)|]]", "(8, 13, 13) from MaxPool 'maxpool1'")]
    [InlineData("3, 16, 16, 16", "[MaxPool(2), [|Linear(10)|]]", "(3, 8, 8, 8) from MaxPool 'maxpool1'")]
    [InlineData("3, 64", "[Conv(8, 3), [|Linear(10)|]]", "(8, 62) from Conv 'conv1'")]
    public Task NDSL102_Linear_on_a_feature_map(string dims, string layers, string from) => Diagnose.Finds(
        "NDSL102",
        Code.Network(dims, layers),
        $"Linear 'fc1' expects (F) or (T, F) but gets the feature map {from}: it mixes the columns of each row. Put [Flatten] above it.");

    [Fact]
    public Task NDSL102_Bilinear_on_feature_maps() => Diagnose.Finds(
        "NDSL102",
        Code.Network("3, 8, 8", "[Conv(3, 1), Tap(\"x\"), ReLU, [|Bilinear(2, \"x\")|]]"),
        "Bilinear 'bilinear1' expects (F) or (T, F) but gets the feature map (3, 8, 8) from ReLU 'relu1': it mixes the columns of each " +
        "row. Put [Flatten] above it.");

    /// <summary>The size that is unknown is an error, which says that the axis is the mistake.</summary>
    [Fact]
    public Task NDSL106_of_a_Linear_on_a_width_that_is_unknown() => Diagnose.Finds(
        "NDSL106",
        Code.Network("3, Dim.Any, Dim.Any", "[Conv(8, 3), [|Linear(10)|]]"),
        "Linear 'fc1' needs its features when it is created, but (8, ?, ?) from Conv 'conv1' leaves that open until run time. " +
        "Put [AdaptiveAvgPool(1), Flatten] above it.");

    [Theory]
    [InlineData("3, 8, 8", "StartDim = 2", "(3, 64)", ", or put [Transpose(1, 2)] below it")]
    [InlineData("3, 8, 8", "EndDim = 2", "(24, 8)", ", or put [Transpose(1, 2)] below it")]
    [InlineData("3, 4, 8, 8", "StartDim = 3", "(3, 4, 64)", "")]
    public Task NDSL102_advises_no_Flatten_below_a_Flatten(string dims, string kept, string got, string steps) => Diagnose.Finds(
        "NDSL102",
        Code.Network(dims, $"[ReLU, MaxPool(1), Flatten({kept}), [|Linear(10)|]]"),
        $"Linear 'fc1' expects (F) or (T, F) but gets the feature map {got} from Flatten 'flatten1': it mixes the columns of each row. " +
        $"Leave StartDim and EndDim out of [Flatten]{steps}.");

    [Theory]
    [InlineData("1, 28, 28", "[Conv(8, 3), ReLU]\n[Flatten]\n[Linear(10)]")]
    [InlineData("1, 28, 28", "[Conv(8, 3), ReLU, Permute(0, 2, 3, 1), Linear(10)]")]
    [InlineData("784", "[Linear(10)]")]
    [InlineData("20, 64", "[Linear(10), ReLU]")]
    public Task NDSL102_is_silent_on_features(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, layers));

    [Theory]
    [InlineData(
        "1, 4, 4", "[[|Conv(8, 5)|]]",
        "Conv 'conv1' has a window of (5, 5), but its input (1, 4, 4) from the network's input has (H, W) = (4, 4)")]
    [InlineData(
        "1, 2, 8", "[[|Conv(8, 3)|]]",
        "Conv 'conv1' has a window of (3, 3), but its input (1, 2, 8) from the network's input has (H, W) = (2, 8)")]
    [InlineData(
        "1, 8, 8", "[[|Conv(8, 3, Dilation = 4)|]]",
        "Conv 'conv1' has a window of (9, 9), but its input (1, 8, 8) from the network's input has (H, W) = (8, 8)")]
    [InlineData(
        "1, 4", "[[|Conv(8, 7, Padding = 1)|]]",
        "Conv 'conv1' has a window of (7), but its input (1, 4) from the network's input has (L) = (6)")]
    [InlineData(
        "1, 4, 4", "[MaxPool(2), MaxPool(2), [|MaxPool(2)|]]",
        "MaxPool 'maxpool3' has a window of (2, 2), but its input (1, 1, 1) from MaxPool 'maxpool2' has (H, W) = (1, 1)")]
    [InlineData(
        "1, 4, 4", "[[|AvgPool(5)|]]",
        "AvgPool 'avgpool1' has a window of (5, 5), but its input (1, 4, 4) from the network's input has (H, W) = (4, 4)")]
    public Task NDSL103_a_window_is_larger_than_its_padded_input(string dims, string layers, string message) => Diagnose.Finds(
        "NDSL103",
        Code.Network(dims, layers),
        message + ", padding included. Use a smaller kernel, more padding, or less stride or pooling above it.");

    [Theory]
    [InlineData("4, 8, 8", "LPPool(2, 9)")]
    [InlineData("4, 8, 8", "Unfold(9)")]
    [InlineData("4, 8, 8", "Unfold(3, Dilation = 4)")]
    [InlineData("4, 1", "Fold(1, 2)")]
    public Task NDSL103_every_kind_of_window(string dims, string layer) =>
        Diagnose.Finds("NDSL103", Code.Network(dims, $"[[|{layer}|]]"));

    [Theory]
    [InlineData("1, 5, 5", "[Conv(8, 5)]")]
    [InlineData("1, 8, 8", "[Conv(8, 3, Dilation = 4, Padding = 1)]")]
    [InlineData("1, 4", "[Conv(8, 6, Padding = 1)]")]
    [InlineData("1, 4, 4", "[MaxPool(2), MaxPool(2)]")]
    [InlineData("4, 2, 2", "[MaxPool(3, Stride = 2, CeilMode = true)]")]
    [InlineData("4, 2", "[LPPool(2, 3, Stride = 2, CeilMode = true)]")]
    [InlineData("1, Dim.Any, Dim.Any", "[Conv(8, 5), MaxPool(2)]")]
    public Task NDSL103_is_silent_on_windows_that_fit(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, layers));

    [Theory]
    [InlineData("[Conv(48, 3, [|Groups = 5|])]", "Conv 'conv1': Groups = 5 must divide its input channels, 32. 4 would.")]
    [InlineData("[Conv(20, 3, [|Groups = 8|])]", "Conv 'conv1': Groups = 8 must divide its output channels, 20. 4 would.")]
    [InlineData(
        "[Conv(33, 3, [|Groups = 32|])]",
        "Conv 'conv1': Groups = 32 must divide its output channels, 33. Change the channels or leave Groups out.")]
    [InlineData(
        "[ConvTranspose(48, 3, [|Groups = 5|])]", "ConvTranspose 'convt1': Groups = 5 must divide its input channels, 32. 4 would.")]
    public Task NDSL104_groups_do_not_divide_the_channels(string layers, string message) =>
        Diagnose.Finds("NDSL104", Code.Network("32, 8, 8", layers), message);

    // 2147483646 = 2 * 3^2 * 7 * 11 * 31 * 151 * 331: were each number below Groups tried, this would take seconds at each keystroke.
    [Theory]
    [InlineData(2147483645, "1073741823 would.")]
    [InlineData(1000, "993 would.")]
    [InlineData(5, "3 would.")]
    public Task NDSL104_names_the_largest_number_that_would_do(int groups, string hint) => Diagnose.Finds(
        "NDSL104",
        Code.Network("2147483646, 8, 8", $"[Conv(2147483646, 1, [|Groups = {groups}|])]"),
        $"Conv 'conv1': Groups = {groups} must divide its input channels, 2147483646. {hint}");

    [Theory]
    [InlineData("[Conv(48, 3, Groups = 4)]")]
    [InlineData("[Conv(64, 3, Groups = 32)]")]
    [InlineData("[ConvTranspose(48, 3, Groups = 16)]")]
    public Task NDSL104_is_silent_on_groups_that_divide(string layers) =>
        Diagnose.FindsNothing(Code.Network("32, 8, 8", layers));

    [Fact]
    public Task NDSL106_features_behind_a_Flatten_are_unknown() => Diagnose.Finds(
        "NDSL106",
        Code.Network("3, Dim.Any, Dim.Any",
            """
            [Conv(8, 3), ReLU]
            [Flatten]
            [[|Linear(10)|]]
            """),
        "Linear 'fc1' needs its features when it is created, but (?) from Flatten 'flatten1' leaves that open until run time. " +
        "Put [AdaptiveAvgPool(1)] above [Flatten].");

    [Theory]
    [InlineData("Dim.Any, 8, 8", "[[|Conv(8, 3)|]]", "Conv 'conv1' needs its channels when it is created, but (?, 8, 8)")]
    [InlineData("Dim.Any", "[[|Linear(10)|]]", "Linear 'fc1' needs its features when it is created, but (?)")]
    [InlineData("Dim.Any, 8, 8", "[[|BatchNorm|]]", "BatchNorm 'bn1' needs its channels when it is created, but (?, 8, 8)")]
    [InlineData("Dim.Any, 8, 8", "[[|GroupNorm(2)|]]", "GroupNorm 'gn1' needs its channels when it is created, but (?, 8, 8)")]
    [InlineData("Dim.Any, 8, 8", "[[|InstanceNorm|]]", "InstanceNorm 'inorm1' needs its channels when it is created, but (?, 8, 8)")]
    public Task NDSL106_the_input_leaves_a_size_open(string dims, string layers, string message) => Diagnose.Finds(
        "NDSL106",
        Code.Network(dims, layers),
        message + " from the network's input leaves that open until run time. Give it as a number or a hyperparameter in [Network].");

    [Theory]
    [InlineData("[Conv(8, 3), BatchNorm, ReLU]\n[AdaptiveAvgPool(1)]\n[Flatten]\n[Linear(10)]")]
    [InlineData("[Conv(8, 3), GroupNorm(2), ReLU, InstanceNorm, MaxPool(2)]")]
    public Task NDSL106_is_silent_where_the_open_size_does_not_matter(string layers) =>
        Diagnose.FindsNothing(Code.Network("3, Dim.Any, Dim.Any", layers));

    [Fact]
    public Task NDSL205_InstanceNorm_on_one_element() => Diagnose.Finds(
        "NDSL205",
        Code.Network("3, 8, 8", "[Conv(16, 3), AdaptiveAvgPool(1), [|InstanceNorm|], ReLU]"),
        "InstanceNorm 'inorm1' normalises each channel of each sample over its positions, but (16, 1, 1) from AdaptiveAvgPool " +
        "'adaptive_avgpool1' has one position a channel. Remove it, or normalise before the last pooling.");

    [Fact]
    public Task NDSL205_is_silent_on_two_elements() =>
        Diagnose.FindsNothing(Code.Network("3, 8, 8", "[Conv(16, 3), AdaptiveAvgPool(1, 2), InstanceNorm, ReLU]"));

    [Theory]
    [InlineData(
        "[Conv(32, 3), GroupNorm([|5|])]",
        "GroupNorm 'gn1': 5 groups do not divide the 32 channels of (32, 6, 6) from Conv 'conv1'. Use a divisor of 32.")]
    [InlineData(
        "[GroupNorm([|8|])]",
        "GroupNorm 'gn1': 8 groups do not divide the 4 channels of (4, 8, 8) from the network's input. Use a divisor of 4.")]
    public Task NDSL206_groups_do_not_divide_the_channels(string layers, string message) =>
        Diagnose.Finds("NDSL206", Code.Network("4, 8, 8", layers), message);

    [Theory]
    [InlineData("GroupNorm([|4|])", "GroupNorm 'gn1'", "Use fewer groups")]
    [InlineData("[|LayerNorm|]", "LayerNorm 'ln1'", "Give it more axes")]
    [InlineData("[|RMSNorm|]", "RMSNorm 'rms_norm1'", "Give it more features")]
    public Task NDSL212_a_norm_over_one_value(string norm, string label, string advice) => Diagnose.Finds(
        "NDSL212",
        Code.Network("4, 8, 8", $"[AdaptiveAvgPool(1), {norm}]"),
        $"{label} normalises over one value of (4, 1, 1) from AdaptiveAvgPool 'adaptive_avgpool1'. Expected two or more. " +
        $"{advice}, or remove it.");

    [Theory]
    [InlineData("[Conv(32, 3), GroupNorm(8), ReLU]")]
    [InlineData("[AdaptiveAvgPool(1), GroupNorm(2), ReLU]")]
    [InlineData("[GroupNorm(4), ReLU]")]
    [InlineData("[AdaptiveAvgPool(1), LayerNorm(4, 1, 1), ReLU]")]
    [InlineData("[AdaptiveAvgPool(1), Flatten, LayerNorm, ReLU]")]
    public Task NDSL206_and_212_are_silent_on_norms_of_several_values(string layers) =>
        Diagnose.FindsNothing(Code.Network("4, 8, 8", layers));

    [Theory]
    [InlineData("1, 28, 28", "[Conv(8, 3), {|NDSL102:Linear(10)|}, BatchNorm, ReLU, Linear(10)]")]
    [InlineData("20, 64", "[LSTM(32), {|NDSL108:MaxPool(2)|}, LSTM(8)]")]
    [InlineData("3, 20", "[Conv(8, 3), {|NDSL108:PositionEmbedding|}, TransformerEncoderLayer(2), LSTM(8)]")]
    [InlineData("3, 20", "[Conv(8, 3), {|NDSL108:LSTM(8)|}, LSTM(8), Linear(4)]")]
    public Task What_follows_a_finding_is_not_told_again(string dims, string layers) => Diagnose.Finds(Code.Network(dims, layers));
}
