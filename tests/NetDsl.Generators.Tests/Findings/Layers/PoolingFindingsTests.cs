namespace NetDsl.Generators.Tests;

/// <summary>Pools: arguments just outside and just inside their ranges, and inputs of another rank.</summary>
public sealed class PoolingFindingsTests
{
    [Theory]
    [InlineData("3, 8, 8", "[|MaxPool|]")]
    [InlineData("3, 8, 8", "MaxPool([|0|])")]
    [InlineData("3, 8, 8", "MaxPool([|2|], 2, 2)")]
    [InlineData("3, 8, 8", "MaxPool(2, [|Stride = 0|])")]
    [InlineData("3, 8, 8", "MaxPool(2, [|Padding = 2|])")]
    [InlineData("3, 8, 8", "MaxPool(3, [|Padding = 2|])")]
    [InlineData("3, 8, 8", "MaxPool(2, [|Padding = -1|])")]
    [InlineData("3, 8, 8", "MaxPool(2, [|Dilation = 0|])")]
    [InlineData("3, 8, 8", "[|AvgPool|]")]
    [InlineData("3, 8, 8", "AvgPool([|0|])")]
    [InlineData("3, 8, 8", "AvgPool(2, [|Stride = 0|])")]
    [InlineData("3, 8, 8", "AvgPool(2, [|Padding = 2|])")]
    [InlineData("3, 8, 8", "AvgPool(2, [|DivisorOverride = 0|])")]
    [InlineData("3, 8, 8", "[|AdaptiveAvgPool|]")]
    [InlineData("3, 8, 8", "AdaptiveAvgPool([|0|])")]
    [InlineData("3, 8, 8", "AdaptiveAvgPool([|1|], 1, 1)")]
    [InlineData("4, 8, 8", "LPPool([|0|], 2)")]
    [InlineData("4, 8, 8", "LPPool(2, [|0|])")]
    [InlineData("4, 8, 8", "LPPool(2, 2, [|Stride = 0|])")]
    [InlineData("4, 8, 8", "AdaptiveMaxPool([|0|])")]
    [InlineData("4, 8, 8", "AdaptiveMaxPool([|1|], 1, 1)")]
    [InlineData("4, 8, 8", "FractionalMaxPool(2, [|OutputSize = 0|])")]
    [InlineData("4, 8, 8", "FractionalMaxPool(2, [|OutputRatio = 1|])")]
    [InlineData("4, 8, 8", "FractionalMaxPool([|2|], OutputSize = 8)")]
    [InlineData("3, 8", "AvgPool(2, [|DivisorOverride = 3|])")]
    [InlineData("4, 9", "MaxPool(3, [|Padding = 2|], Dilation = 2)")]
    [InlineData("4, 9, 9", "MaxPool(3, [|Padding = 2|], Dilation = 2)")]
    [InlineData("4, 9, 9, 9", "MaxPool(3, [|Padding = 2|], Dilation = 2)")]
    public Task NDSL006_arguments_outside_their_range(string dims, string layers) =>
        Diagnose.Finds("NDSL006", Code.Network(dims, $"[{layers}, Identity]"));

    [Theory]
    [InlineData("3, 9, 9", "MaxPool(1)")]
    [InlineData("3, 9, 9", "MaxPool(3, 3)")]
    [InlineData("3, 9, 9", "MaxPool(2, Stride = 1, Padding = 1, Dilation = 2, CeilMode = true)")]
    [InlineData("3, 9, 9", "MaxPool(3, Stride = 2, Padding = 1)")]
    [InlineData("3, 9, 9", "AvgPool(2, Padding = 1, CountIncludePad = false, CeilMode = true)")]
    [InlineData("3, 9, 9", "AvgPool(3, DivisorOverride = 1)")]
    [InlineData("3, 9, 9", "AdaptiveAvgPool(1)")]
    [InlineData("3, 9, 9", "AdaptiveAvgPool(2, 3)")]
    [InlineData("4, 9", "MaxPool(4, Padding = 2, Dilation = 2)")]
    [InlineData("4, 2, 8, 8", "MaxPool(3, Padding = 1)")]
    [InlineData("4, 2, 8", "AvgPool(3, Padding = 1)")]
    [InlineData("4, 3, 8, 8", "AvgPool(3, Stride = 1, Padding = 1)")]
    [InlineData("4, 8, 8", "LPPool(0.5, 8)")]
    [InlineData("4, 8, 8, 8", "AdaptiveMaxPool(9)")]
    [InlineData("4, 8, 8", "FractionalMaxPool(2, OutputSize = 7)")]
    [InlineData("4, 8, 8", "FractionalMaxPool(2, OutputRatio = 0.5)")]
    public Task NDSL006_is_silent_on_arguments_in_their_range(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, $"[{layers}, Identity]"));

    [Theory]
    [InlineData("4, 2, 8, 8", "AvgPool([|3|], Padding = 1)",
        "AvgPool 'avgpool1': kernelSize must be no larger than the input on (C, D, H, W), padding aside. Got 3.")]
    public Task NDSL006_what_PyTorch_refuses_in_one_rank_alone(string dims, string layer, string message) =>
        Diagnose.Finds("NDSL006", Code.Network(dims, $"[{layer}, Identity]"), message);

    [Theory]
    [InlineData("4, 8, 8, 8", "LPPool(2, 2)", "lppool1", "(C, L) or (C, H, W)")]
    [InlineData("64", "AdaptiveMaxPool(2)", "adaptive_maxpool1", "(C, L), (C, H, W) or (C, D, H, W)")]
    [InlineData("4, 8", "FractionalMaxPool(2, OutputSize = 3)", "fractional_maxpool1", "(C, H, W) or (C, D, H, W)")]
    [InlineData("784", "MaxPool(2)", "maxpool1", "(C, L), (C, H, W) or (C, D, H, W)")]
    [InlineData("784", "AvgPool(2)", "avgpool1", "(C, L), (C, H, W) or (C, D, H, W)")]
    [InlineData("784", "AdaptiveAvgPool(1)", "adaptive_avgpool1", "(C, L), (C, H, W) or (C, D, H, W)")]
    public Task NDSL101_an_input_of_another_rank(string dims, string layer, string name, string needs) => Diagnose.Finds(
        "NDSL101",
        Code.Network(dims, $"[[|{layer}|]]"),
        $"{layer.Split('(')[0]} '{name}' needs {needs} but gets ({dims}) from the network's input.");

    [Theory]
    [InlineData("3, 8, 8", "MaxPool(2), Tanh, MaxUnpool(\"maxpool1\")")]
    [InlineData("3, 9", "MaxPool(2, Stride = 3, CeilMode = true, Name = \"pools.0\"), Tanh, MaxUnpool(\"pools.0\")")]
    [InlineData("3, Dim.Any, Dim.Any", "MaxPool(2), Conv(3, 1), MaxUnpool(\"maxpool1\")")]
    public Task NDSL006_is_silent_on_poolings_that_are_undone(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, $"[{layers}, Identity]"));

    [Theory]
    [InlineData("MaxUnpool([|\"maxpool1\"|])", "the name of a [MaxPool] above. Got \"maxpool1\".")]
    [InlineData("AvgPool(3), MaxUnpool([|\"avgpool1\"|])", "the name of a [MaxPool] above. Got \"avgpool1\".")]
    [InlineData(
        "MaxPool(3, Stride = 2), Tanh, MaxUnpool([|\"maxpool1\"|])",
        "a [MaxPool] whose windows lie side by side, without dilation, so that each place has one value. Got MaxPool 'maxpool1'.")]
    [InlineData(
        "MaxPool(2, Stride = 3, Dilation = 2), Tanh, MaxUnpool([|\"maxpool1\"|])",
        "a [MaxPool] whose windows lie side by side, without dilation, so that each place has one value. Got MaxPool 'maxpool1'.")]
    public Task NDSL006_what_cannot_be_unpooled(string layers, string expected) => Diagnose.Finds(
        "NDSL006", Code.Network("3, 9, 9", $"[{layers}, Identity]"), $"MaxUnpool 'max_unpool1': pool must be {expected}");

    [Fact]
    public Task NDSL006_a_pooling_that_may_be_left_out() => Diagnose.Finds(
        "NDSL006",
        "using NetDsl; [Network(3, nameof(size))] " +
        "[MaxPool(1, Name = \"pool\", If = nameof(pools)), Tanh, MaxUnpool([|\"pool\"|])] " +
        "public partial class Net(int size, bool pools);",
        "MaxUnpool 'max_unpool1': pool must be the name of a [MaxPool] without If. Got \"pool\".");

    [Fact]
    public Task NDSL105_a_value_of_another_shape_than_the_pooling_gave() => Diagnose.Finds(
        "NDSL105",
        Code.Network("3, 8, 8", "[MaxPool(2), Conv(4, 1), [|MaxUnpool(\"maxpool1\")|], Identity]"));
}
