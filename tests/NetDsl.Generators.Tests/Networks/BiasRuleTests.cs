namespace NetDsl.Generators.Tests;

/// <summary>A bias is left out exactly where a norm subtracts it again.</summary>
public sealed class BiasRuleTests
{
    [Theory]
    [InlineData("3, 8, 8", "[Conv(4, 3), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), InstanceNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), GroupNorm(4)]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), MaxPool(2), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), MaxPool(3, Padding = 1), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), AvgPool(2), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), AvgPool(3, Padding = 1, CountIncludePad = false), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), AdaptiveAvgPool(2), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), Identity, MaxPool(2), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), Flatten, BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), AdaptiveMaxPool(2), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), FractionalMaxPool(2, OutputSize = 3), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), ReflectionPad(1), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), ReplicationPad(1), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), Upsample(ScaleFactor = 2), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), PixelUnshuffle(2), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), ChannelShuffle(2), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), Unflatten(2, 2, 3), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), Scale, BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), Normalize(0.5, 0.5), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), Mean, BatchNorm]")]
    [InlineData("3, 8, 8", "[ConvTranspose(4, 3), BatchNorm]")]
    [InlineData("3, 8", "[Conv(4, 3), BatchNorm(Affine = false)]")]
    [InlineData("3, 4, 8, 8", "[Conv(4, 3), BatchNorm(TrackRunningStats = false)]")]
    [InlineData("10", "[Linear(4), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), BatchNorm, Tap(\"x\"), ReLU, Add(\"x\")]")]
    public void Left_out_before_a_norm_that_subtracts_it(string dims, string layers) => Assert.False(FirstBias(dims, layers));

    [Theory]
    [InlineData("3, 8, 8", "[Conv(4, 3)]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), ReLU, BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), Dropout, BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), PReLU, BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), GLU, BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), Hardtanh, BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), ChannelDropout, BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), AlphaDropout, BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), LocalResponseNorm(3), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), LPPool(2, 2), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), ConstantPad(1), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), ZeroPad(1), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), PixelShuffle(2), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), Unfold(2), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), Mean(1), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), DropPath(0.1), BatchNorm]")]
    [InlineData("3, 8", "[Conv(4, 3), Transpose(1, 2), Transpose(1, 2), BatchNorm]")]
    [InlineData("3, 8", "[Conv(4, 3), ChannelLayerNorm]")]
    [InlineData("10", "[Linear(4), RMSNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), GroupNorm(2)]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), LayerNorm(Dim.Any, Dim.Any, Dim.Any)]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), AvgPool(3, Padding = 1), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), AvgPool(2, DivisorOverride = 3), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), LayerNorm(Dim.Any, Dim.Any)]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), MaxPool(2), Conv(4, 2), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), Softmax, BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), Tap(\"x\"), BatchNorm, Add(\"x\")]")]
    [InlineData("3, 8, 8", "[Conv(4, 3), BatchNorm(Momentum = 0)]")]
    [InlineData("10", "[Linear(4), LayerNorm]")]
    [InlineData("4, 10", "[Linear(4), BatchNorm]")]
    [InlineData("3, 8, 8", "[Conv(4, 3, Bias = true), BatchNorm]")]
    public void Kept_where_it_matters_or_is_asked_for(string dims, string layers) => Assert.True(FirstBias(dims, layers));

    [Theory]
    [InlineData("3, 8, 8", "[Conv(4, 3, Bias = false)]")]
    [InlineData("10", "[Linear(4, Bias = false), ReLU]")]
    public void Left_out_where_asked_for(string dims, string layers) => Assert.False(FirstBias(dims, layers));

    [Fact]
    public void A_bias_left_out_is_not_counted()
    {
        Assert.Equal((4 * 3 * 9) + 8, Plans.OfLayers("3, 8, 8", "[Conv(4, 3), BatchNorm]").Parameters.Size);
        Assert.Equal((4 * 3 * 9) + 4, Plans.OfLayers("3, 8, 8", "[Conv(4, 3), ReLU]").Parameters.Size);
    }

    private static bool? FirstBias(string dims, string layers) => Plans.OfLayers(dims, layers).Layers[0].HasBias;
}
