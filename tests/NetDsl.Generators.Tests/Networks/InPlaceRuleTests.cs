namespace NetDsl.Generators.Tests;

/// <summary>A layer overwrites its input exactly where nobody else reads it.</summary>
public sealed class InPlaceRuleTests
{
    [Theory]
    [InlineData("[Conv(4, 3), ReLU]")]
    [InlineData("[ConvTranspose(4, 3), ReLU]")]
    [InlineData("[Conv(4, 3), BatchNorm, ReLU]")]
    [InlineData("[Conv(4, 3), InstanceNorm, LeakyReLU]")]
    [InlineData("[Conv(4, 3), GroupNorm(2), ELU]")]
    [InlineData("[Flatten, Linear(4), Sigmoid]")]
    [InlineData("[Flatten, Linear(4), LayerNorm, Tanh]")]
    [InlineData("[Conv(4, 3), LeakyReLU(0)]")]
    [InlineData("[Conv(4, 3), CELU]")]
    [InlineData("[Conv(4, 3), SELU]")]
    [InlineData("[Conv(4, 3), BatchNorm, ReLU6]")]
    [InlineData("[Conv(4, 3), Hardtanh]")]
    [InlineData("[Conv(4, 3), RReLU]")]
    [InlineData("[Conv(4, 3), PReLU, ReLU]")]
    [InlineData("[Conv(4, 3), GLU, ReLU]")]
    [InlineData("[Conv(4, 3), LocalResponseNorm(3), ReLU]")]
    [InlineData("[Conv(4, 3), Hardtanh(Inplace = true)]")]
    [InlineData("[Conv(4, 3), RReLU(-0.1, Inplace = true)]")]
    [InlineData("[Conv(4, 3), FeatureAlphaDropout(Inplace = true)]")]
    [InlineData("[Conv(4, 3), ChannelDropout(Inplace = true)]")]
    [InlineData("[Tap(\"x\"), Conv(3, 1), Add(\"x\"), ReLU]")]
    [InlineData("[Tap(\"x\"), Conv(3, 1), Concat(\"x\"), ReLU]")]
    [InlineData("[Conv(4, 3), SiLU(Inplace = true)]")]
    [InlineData("[Conv(4, 3), Dropout(Inplace = true)]")]
    public void In_place_after_a_layer_that_no_longer_needs_its_output(string layers) => Assert.True(LastInPlace(layers));

    [Theory]
    [InlineData("[ReLU]")]
    [InlineData("[Conv(4, 3), ReLU(Inplace = false)]")]
    [InlineData("[Conv(4, 3), Sigmoid, ReLU]")]
    [InlineData("[Conv(4, 3), Tanh, ReLU]")]
    [InlineData("[Conv(4, 3), Softmax, ReLU]")]
    [InlineData("[Conv(4, 3), Dropout, ReLU]")]
    [InlineData("[Conv(4, 3), Identity, ReLU]")]
    [InlineData("[Conv(4, 3), MaxPool(2), ReLU]")]
    [InlineData("[Conv(4, 3), AvgPool(2), ReLU]")]
    [InlineData("[Conv(4, 3), Flatten, ReLU]")]
    [InlineData("[Conv(4, 3), Tap(\"x\"), Conv(4, 1), Add(\"x\"), From(\"x\"), ReLU]")]
    [InlineData("[Conv(4, 3), GELU]")]
    [InlineData("[Conv(4, 3), SiLU]")]
    [InlineData("[Conv(4, 3), CELU(-1)]")]
    [InlineData("[Conv(4, 3), RReLU(-0.1)]")]
    [InlineData("[Conv(4, 3), Threshold(0, 1)]")]
    [InlineData("[Conv(4, 3), Hardsigmoid]")]
    [InlineData("[Conv(4, 3), Hardswish]")]
    [InlineData("[Conv(4, 3), Mish]")]
    [InlineData("[Conv(4, 3), Tanhshrink]")]
    [InlineData("[Conv(4, 3), AlphaDropout]")]
    [InlineData("[Conv(4, 3), AlphaDropout, ReLU]")]
    [InlineData("[Conv(4, 3), ChannelDropout, ReLU]")]
    [InlineData("[Conv(4, 3), SELU, SELU]")]
    [InlineData("[Conv(4, 3), Softmin, ReLU]")]
    [InlineData("[Conv(4, 3), LeakyReLU(-0.1)]")]
    [InlineData("[Conv(4, 3), ELU(-1)]")]
    [InlineData("[Conv(4, 3), Dropout]")]
    public void Not_in_place_elsewhere(string layers) => Assert.False(LastInPlace(layers));

    [Theory]
    [InlineData(
        "[ReLU({|NDSL006:Inplace = true|})]", "ReLU 'relu1': Inplace must be false here: the network's input is the caller's. Got true.")]
    [InlineData(
        "[Conv(4, 3), Sigmoid, Tanh({|NDSL006:Inplace = true|})]",
        "Tanh 'tanh1': Inplace must be false here: Sigmoid 'sigmoid1' still needs its output. Got true.")]
    [InlineData(
        "[Conv(4, 3), Tap(\"x\"), ReLU({|NDSL006:Inplace = true|}), Add(\"x\")]",
        "ReLU 'relu1': Inplace must be false here: another layer reads its input too. Got true.")]
    [InlineData(
        "[Conv(4, 3), LeakyReLU(-0.1, {|NDSL006:Inplace = true|})]",
        "LeakyReLU 'leaky_relu1': Inplace must be false where negativeSlope is negative. Got true.")]
    public Task Asked_for_where_it_would_be_wrong(string layers, string message) =>
        Diagnose.Finds("NDSL006", Code.Network("3, 8, 8", layers), message);

    private static bool LastInPlace(string layers) => Plans.OfLayers("3, 8, 8", layers).Layers[^1].IsInPlace;
}
