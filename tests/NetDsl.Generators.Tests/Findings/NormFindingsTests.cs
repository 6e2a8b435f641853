using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Tests;

/// <summary>
/// NDSL107, NDSL204, NDSL208 to NDSL211, NDSL217 and NDSL218: settings and axes of single layers, each with the nearest code that is right.
/// </summary>
public sealed class NormFindingsTests
{
    [Theory]
    [InlineData("3, 11, 11", "[|MaxPool(2)|]", "MaxPool 'maxpool1' sees 10 of 11 rows and 10 of 11 columns of (3, 11, 11)")]
    [InlineData("3, 8, 9", "Conv(8, 3, [|Stride = 2|])", "Conv 'conv1' sees 7 of 8 rows of (3, 8, 9)")]
    [InlineData("3, 10", "AvgPool(3, [|Stride = 3|])", "AvgPool 'avgpool1' sees 9 of 10 positions of (3, 10)")]
    [InlineData("3, 5, 4, 4", "[|MaxPool(2)|]", "MaxPool 'maxpool1' sees 4 of 5 slices of (3, 5, 4, 4)")]
    public Task NDSL107_a_stride_leaves_out_the_border(string dims, string layer, string message) => Diagnose.Finds(
        "NDSL107",
        Code.Network(dims, $"[{layer}]"),
        message + " from the network's input: its windows end before the border. Change the stride or the padding to take the rest in.");

    [Theory]
    [InlineData("3, 224, 224", "Conv(64, 7, Stride = 2, Padding = 3), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)")]
    [InlineData("3, 56, 56", "Conv(64, 3, Stride = 2, Padding = 1)")]
    [InlineData("3, 56, 56", "Conv(64, 1, Stride = 2)")]
    [InlineData("3, 224, 224", "Conv(64, 11, Stride = 4, Padding = 2), ReLU, MaxPool(3, Stride = 2)")]
    [InlineData("3, 11, 11", "MaxPool(2, CeilMode = true)")]
    [InlineData("3, Dim.Any, Dim.Any", "MaxPool(2)")]
    [InlineData("3, 12, 12", "MaxPool(2)")]
    public Task NDSL107_is_silent_where_every_row_is_seen(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, $"[{layers}]"));

    [Theory]
    [InlineData("BatchNorm", "BatchNorm 'bn1'")]
    [InlineData("GroupNorm(4)", "GroupNorm 'gn1'")]
    [InlineData("InstanceNorm", "InstanceNorm 'inorm1'")]
    [InlineData("InstanceNorm(Affine = true)", "InstanceNorm 'inorm1'")]
    [InlineData("ChannelLayerNorm", "ChannelLayerNorm 'cln1'")]
    public Task NDSL204_a_norm_of_channels_on_steps(string norm, string label) => Diagnose.Finds(
        "NDSL204",
        Code.Network("20, 8", $"[LSTM(64), [|{norm}|], LastStep, Linear(2)]"),
        $"{label} expects channels first but gets (20, 64) from LSTM 'lstm1', which is (T, F): it normalises time steps. Use [LayerNorm].");

    /// <summary>The number of steps that is unknown is an error, which says that the axis is the mistake.</summary>
    [Theory]
    [InlineData("BatchNorm", "BatchNorm 'bn1'")]
    [InlineData("GroupNorm(4)", "GroupNorm 'gn1'")]
    [InlineData("InstanceNorm", "InstanceNorm 'inorm1'")]
    [InlineData("ChannelLayerNorm", "ChannelLayerNorm 'cln1'")]
    public Task NDSL106_of_a_norm_of_channels_on_any_number_of_steps(string norm, string label) => Diagnose.Finds(
        "NDSL106",
        Code.Network("Dim.Any, 64", $"[Linear(32), [|{norm}|], ReLU]"),
        $"{label} needs its channels when it is created, but (?, 32) from Linear 'fc1' leaves that open until run time. Use [LayerNorm].");

    [Theory]
    [InlineData("20, 64", "[Linear(32), LayerNorm, ReLU]")]
    [InlineData("20, 64", "[BatchNorm, ReLU]")]
    [InlineData("20, 64", "[LSTM(64), Transpose(1, 2), GroupNorm(4), Transpose(1, 2), LastStep, Linear(2)]")]
    [InlineData("20, 64", "[Conv(8, 3), BatchNorm, ReLU]")]
    [InlineData("64", "[Linear(32), BatchNorm, ReLU]")]
    public Task NDSL204_is_silent_on_channels(string dims, string layers) => Diagnose.FindsNothing(Code.Network(dims, layers));

    [Theory]
    [InlineData(
        "3, 8, 8", "[Permute(2, 3, 1), Linear(16), [|BatchNorm|], ReLU]", "BatchNorm 'bn1'", "(8, 8, 16) from Linear 'fc1'",
        "(H, W, C): it normalises rows")]
    [InlineData(
        "3, 8, 8", "[Permute(2, 3, 1), GELU, [|GroupNorm(4)|], ReLU]", "GroupNorm 'gn1'", "(8, 8, 3) from GELU 'gelu1'",
        "(H, W, C): it normalises rows")]
    [InlineData(
        "3, 4, 8, 5", "[Transpose(1, -1), [|BatchNorm|], ReLU]", "BatchNorm 'bn1'", "(5, 4, 8, 3) from Transpose 'transpose1'",
        "(D, H, W, C): it normalises slices")]
    public Task NDSL204_channels_at_the_end(string dims, string layers, string label, string got, string axes) => Diagnose.Finds(
        "NDSL204", Code.Network(dims, layers), $"{label} expects channels first but gets {got}, which is {axes}. Use [LayerNorm].");

    [Theory]
    [InlineData("0.9", "0.9", "0.1")]
    [InlineData("0.99f", "0.99", "0.01")]
    [InlineData("0.95", "0.95", "0.05")]
    [InlineData("0.99", "0.99", "0.01")]
    [InlineData("0.997", "0.997", "0.003")]
    [InlineData("0.999", "0.999", "0.001")]
    [InlineData("1 - 0.01", "0.99", "0.01")]
    public Task NDSL208_a_momentum_that_counts_the_old_average(string momentum, string got, string expected) => Diagnose.Finds(
        "NDSL208",
        Code.Network("3, 8, 8", $"[BatchNorm([|Momentum = {momentum}|]), ReLU]"),
        $"BatchNorm 'bn1' has Momentum = {got}. Expected the share of the new batch, as PyTorch counts it: {expected}.");

    [Fact]
    public Task NDSL208_on_InstanceNorm() =>
        Diagnose.Finds("NDSL208", Code.Network("3, 8, 8", "[InstanceNorm(TrackRunningStats = true, [|Momentum = 0.99|]), ReLU]"));

    [Theory]
    [InlineData("0.1")]
    [InlineData("0.01")]
    [InlineData("0.001")]
    [InlineData("0.5")]
    public Task NDSL208_and_217_are_silent_on_PyTorchs_momenta(string momentum) =>
        Diagnose.FindsNothing(Code.Network("3, 8, 8", $"[BatchNorm(Momentum = {momentum}), ReLU]"));

    [Theory]
    [InlineData("0", "stay at mean 0 and variance 1, with which evaluation normalises nothing")]
    [InlineData("0.0", "stay at mean 0 and variance 1, with which evaluation normalises nothing")]
    [InlineData("1", "are those of the last batch alone")]
    public Task NDSL217_a_momentum_of_0_or_1(string momentum, string effect) => Diagnose.Finds(
        "NDSL217",
        Code.Network("3, 8, 8", $"[BatchNorm([|Momentum = {momentum}|]), ReLU]"),
        $"BatchNorm 'bn1' has Momentum = {momentum[0]}: its running statistics {effect}. Expected the share of the new batch, " +
        "0.1 by default.");

    [Theory]
    [InlineData("InstanceNorm(Momentum = 0)")]
    [InlineData("InstanceNorm(Momentum = 1)")]
    [InlineData("BatchNorm(Momentum = 0, {|NDSL209:TrackRunningStats = false|})")]
    public Task NDSL217_is_silent_without_running_statistics(string norm) =>
        Diagnose.Finds(Code.Network("3, 8, 8", $"[{norm}, ReLU]"));

    [Fact]
    public Task NDSL209_evaluation_depends_on_the_batch() => Diagnose.Finds(
        "NDSL209",
        Code.Network("3, 8, 8", "[BatchNorm([|TrackRunningStats = false|]), ReLU]"),
        "BatchNorm 'bn1' keeps no running statistics. Expected outputs in evaluation that depend on their own sample alone. Got ones " +
        "that depend on the whole batch.");

    [Theory]
    [InlineData("BatchNorm")]
    [InlineData("BatchNorm(TrackRunningStats = true)")]
    [InlineData("InstanceNorm(TrackRunningStats = false)")]
    public Task NDSL209_is_silent_on_statistics_and_on_InstanceNorm(string norm) =>
        Diagnose.FindsNothing(Code.Network("3, 8, 8", $"[{norm}, ReLU]"));

    [Theory]
    [InlineData("3, 8, 8", "LayerNorm", "(16, 8, 8)")]
    [InlineData("3, 8, 8", "LayerNorm(8)", "(16, 8, 8)")]
    [InlineData("3, 8, 16", "LayerNorm", "(16, 8, 16)")]
    [InlineData("3, 8", "LayerNorm(Bias = false)", "(16, 8)")]
    public Task NDSL210_LayerNorm_over_one_axis_of_a_feature_map(string dims, string norm, string got) => Diagnose.Finds(
        "NDSL210",
        Code.Network(dims, $"[Conv(16, 1), [|{norm}|], ReLU]"),
        $"LayerNorm 'ln1' normalises over the last axis of the feature map {got} from Conv 'conv1'. Expected the channels among " +
        "the axes: use [ChannelLayerNorm], [GroupNorm(1)], or [LayerNorm] with all axes.");

    [Theory]
    [InlineData("3, 8, 8", "LayerNorm(8, 8)", "2 axes", "(16, 8, 8)")]
    [InlineData("3, 4, 8, 8", "LayerNorm(8, 8)", "2 axes", "(16, 4, 8, 8)")]
    [InlineData("3, 4, 8, 8", "LayerNorm(Dim.Any, Dim.Any, 8)", "3 axes", "(16, 4, 8, 8)")]
    public Task NDSL210_LayerNorm_over_positions_without_channels(string dims, string norm, string axes, string got) => Diagnose.Finds(
        "NDSL210",
        Code.Network(dims, $"[Conv(16, 1), [|{norm}|], ReLU]"),
        $"LayerNorm 'ln1' normalises over the last {axes} of the feature map {got} from Conv 'conv1'. Expected the channels among " +
        "the axes: use [ChannelLayerNorm], [GroupNorm(1)], or [LayerNorm] with all axes.");

    [Theory]
    [InlineData("3, 8, 8", "(16, 8, 8)")]
    [InlineData("3, 8", "(16, 8)")]
    public Task NDSL218_LayerNorm_of_a_feature_maps_channels(string dims, string got) => Diagnose.Finds(
        "NDSL218",
        Code.Network(dims, "[Conv(16, 1), LayerNorm([|16|]), ReLU]"),
        $"LayerNorm 'ln1' normalises the last axis, but 16 are the channels of the feature map {got} from Conv 'conv1'. Use " +
        "[ChannelLayerNorm].");

    [Theory]
    [InlineData("16, 8", "[LayerNorm({|NDSL006:16|}), ReLU]")]
    [InlineData("3, 8, 8", "[Conv(16, 1), LayerNorm({|NDSL006:32|}), ReLU]")]
    [InlineData("3, 8, 8", "[Conv(16, 1), LayerNorm({|NDSL006:16|}, 8), ReLU]")]
    [InlineData("16, 8", "[RMSNorm({|NDSL006:16|}), ReLU]")]
    [InlineData("3, 8, 8", "[Conv(16, 1), RMSNorm({|NDSL006:16|}, 8), ReLU]")]
    [InlineData("3, 8, 8", "[Conv(16, 1), RMSNorm(16, 8, 8), ReLU]")]
    [InlineData("3, 8, 16", "[Conv(16, 1), {|NDSL210:LayerNorm(16)|}, ReLU]")]
    [InlineData("3, 8, 8", "[Conv(16, 1), Permute(0, 2, 3, 1), LayerNorm(16), Linear(4)]")]
    public Task NDSL218_is_silent_on_other_sizes(string dims, string layers) => Diagnose.Finds(Code.Network(dims, layers));

    [Fact]
    public Task NDSL210_RMSNorm_over_one_axis_of_a_feature_map() => Diagnose.Finds(
        "NDSL210",
        Code.Network("3, 8, 8", "[Conv(16, 1), [|RMSNorm|], ReLU]"),
        "RMSNorm 'rms_norm1' normalises over the last axis of the feature map (16, 8, 8) from Conv 'conv1'. Expected the channels among " +
        "the axes: use [ChannelLayerNorm], [GroupNorm(1)], or [LayerNorm] with all axes.");

    [Theory]
    [InlineData("3, 8, 8", "[Conv(16, 1), LayerNorm(Dim.Any, Dim.Any, Dim.Any), ReLU]")]
    [InlineData("3, 8, 8", "[Conv(16, 1), GroupNorm(1), ReLU]")]
    [InlineData("3, 8, 8", "[Conv(16, 1), Flatten, LayerNorm, ReLU]")]
    [InlineData(
        "3, 8, 8", "[Conv(16, 1), Permute(0, 2, 3, 1), LayerNorm, Linear(64), GELU, Linear(16), Permute(0, 3, 1, 2), BatchNorm, ReLU]")]
    [InlineData("3, 8, 8", "[Conv(16, 1), Transpose(1, 3), RMSNorm, Transpose(1, 2), Linear(4)]")]
    [InlineData("3, 4, 8, 8", "[Conv(16, 1), Permute(2, 3, 4, 1), LayerNorm, Mean, Linear(4)]")]
    [InlineData("20, 64", "[LayerNorm, ReLU]")]
    [InlineData("20, 64", "[Linear(64), LayerNorm, ReLU]")]
    public Task NDSL210_is_silent_on_features(string dims, string layers) => Diagnose.FindsNothing(Code.Network(dims, layers));

    /// <summary>The size that is unknown is an error, which says that the axis is the mistake.</summary>
    [Theory]
    [InlineData("LayerNorm", "LayerNorm 'ln1' needs the size of its last axis")]
    [InlineData("RMSNorm", "RMSNorm 'rms_norm1' needs the size of its last axis")]
    [InlineData("LayerNorm(Dim.Any, Dim.Any)", "LayerNorm 'ln1' needs the sizes of its last axes")]
    [InlineData("RMSNorm(Dim.Any, Dim.Any)", "RMSNorm 'rms_norm1' needs the sizes of its last axes")]
    public Task NDSL106_of_a_norm_over_a_width_that_is_unknown(string norm, string message) => Diagnose.Finds(
        "NDSL106",
        Code.Network("3, 8, Dim.Any", $"[Conv(16, 1), [|{norm}|], ReLU]"),
        $"{message} when it is created, but (16, 8, ?) from Conv 'conv1' leaves that open until run time. Use [ChannelLayerNorm].");

    [Theory]
    [InlineData("BatchNorm([|Eps = 0|])", "BatchNorm 'bn1': Eps must be positive and finite. Got 0.")]
    [InlineData("BatchNorm([|Eps = -1e-5|])", "BatchNorm 'bn1': Eps must be positive and finite. Got -1e-5.")]
    [InlineData("BatchNorm([|Eps = double.NaN|])", "BatchNorm 'bn1': Eps must be positive and finite. Got double.NaN.")]
    [InlineData(
        "BatchNorm([|Eps = double.PositiveInfinity|])", "BatchNorm 'bn1': Eps must be positive and finite. Got double.PositiveInfinity.")]
    public Task NDSL006_an_eps_that_is_not_positive_and_finite(string norm, string message) =>
        Diagnose.Finds("NDSL006", Code.Network("3, 8, 8", $"[{norm}, ReLU]"), message);

    [Theory]
    [InlineData("BatchNorm([|Eps = 1e-13|])", "BatchNorm 'bn1': Eps must be from 1e-12 to 0.1. Got 1e-13.")]
    [InlineData("LayerNorm(3, 8, 8, [|Eps = 1e-20|])", "LayerNorm 'ln1': Eps must be from 1e-12 to 0.1. Got 1e-20.")]
    [InlineData("GroupNorm(3, [|Eps = 1e5|])", "GroupNorm 'gn1': Eps must be from 1e-12 to 0.1. Got 100000.")]
    [InlineData("InstanceNorm([|Eps = 1|])", "InstanceNorm 'inorm1': Eps must be from 1e-12 to 0.1. Got 1.")]
    public Task NDSL211_an_unusual_eps(string norm, string message) =>
        Diagnose.Finds("NDSL211", Code.Network("3, 8, 8", $"[{norm}, ReLU]"), message);

    [Theory]
    [InlineData("BatchNorm(Eps = 1e-8)")]
    [InlineData("LayerNorm(3, 8, 8, Eps = 1e-12)")]
    [InlineData("BatchNorm(Eps = 0.1)")]
    [InlineData("LayerNorm(3, 8, 8, Eps = 1e-6)")]
    [InlineData("GroupNorm(3, Eps = 1e-3)")]
    public Task NDSL211_is_silent_on_usual_ones(string norm) => Diagnose.FindsNothing(Code.Network("3, 8, 8", $"[{norm}, ReLU]"));

    /// <summary>A network with nothing but warnings is generated in full.</summary>
    [Theory]
    [InlineData("NDSL012", "8", "[Tap(\"x\"), Linear(4)]", "Linear(8, 4")]
    [InlineData("NDSL013", "8", "[Tap(\"x\"), Linear(3), From(\"x\"), Linear(4)]", "Linear(8, 4")]
    [InlineData("NDSL210", "3, 8, 8", "[Conv(16, 1), LayerNorm, ReLU]", "LayerNorm(8")]
    [InlineData("NDSL210", "3, 8, 8", "[Conv(8, 1), LayerNorm, ReLU]", "LayerNorm(8")]
    [InlineData("NDSL210", "3, 8, 8", "[Conv(16, 1), RMSNorm, ReLU]", "RMSNorm(8")]
    [InlineData("NDSL211", "3, 8, 8", "[BatchNorm(Eps = 1), ReLU]", "BatchNorm2d(3")]
    [InlineData("NDSL102", "3, 8, 8", "[Conv(16, 1), Linear(4), BatchNorm, ReLU]", "BatchNorm2d(16")]
    [InlineData("NDSL108", "100, 128", "[Linear(64), Conv(32, 3), ReLU]", "Conv1d(100, 32")]
    [InlineData("NDSL108", "3, 20", "[Conv(8, 3), LSTM(5)]", "LSTM(18, 5")]
    [InlineData("NDSL109", "20, 64", "[LSTM(8), LogSoftmax(1)]", "LogSoftmax(1")]
    [InlineData("NDSL110", "32, 3, 64, 64", "[Conv(8, 3)]", "Conv3d(32, 8")]
    [InlineData("NDSL204", "20, 64", "[Linear(32), BatchNorm, ReLU]", "BatchNorm1d(20")]
    [InlineData("NDSL204", "32, 64", "[Linear(32), BatchNorm, ReLU]", "BatchNorm1d(32")]
    [InlineData("NDSL204", "20, 64", "[Linear(32), GroupNorm(4), ReLU]", "GroupNorm(4, 20")]
    public async Task A_warning_is_no_obstacle(string id, string dims, string layers, string written)
    {
        var run = GeneratorRun.Unchecked(Code.Network(dims, layers));
        var found = Assert.Single(await Findings.Of(run));

        Assert.Equal((id, DiagnosticSeverity.Warning), (found.Id, found.Severity));
        Assert.Contains(written, run.Text, StringComparison.Ordinal);
    }
}
