using NetDsl.CodeFixes;

namespace NetDsl.Generators.Tests;

/// <summary>What the fixes of taps and joins make of the text.</summary>
public sealed class BranchFixTests
{
    private static readonly Fix UseProjection = new(new UseProjectionFix(), "NDSL105.UseProjection");
    private static readonly Fix UseMultiply = new(new UseMultiplyFix(), "NDSL105.UseMultiply");
    private static readonly Fix UseUpsample = new(new UseUpsampleFix(), "NDSL105.UseUpsample");
    private static readonly Fix RemoveTap = new(new RemoveTapFix(), "NDSL012.RemoveTap");

    [Theory]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(8, 1), [|Add(\"x\")|]]", "[Tap(\"x\"), Conv(8, 1), Add(\"x\", Projection = true)]")]
    [InlineData(
        "16, 8, 8",
        """
        [Tap("x"), Conv(8, 3, Stride = 2, Padding = 1)]
        [[|Add(taps: "x" )|], ReLU]
        """,
        """
        [Tap("x"), Conv(8, 3, Stride = 2, Padding = 1)]
        [Add(taps: "x", Projection = true ), ReLU]
        """)]
    [InlineData(
        "16, 9", "[Tap(\"x\"), Conv(8, 1), [|Add(\"x\", Projection = false, Name = \"sum\")|]]",
        "[Tap(\"x\"), Conv(8, 1), Add(\"x\", Projection = true, Name = \"sum\")]")]
    public Task A_projection_is_put_on_the_skip(string dims, string before, string after) =>
        UseProjection.Mends(Code.Network(dims, before), Code.Network(dims, after));

    [Theory]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(8, 3), [|Add(\"x\")|]]")]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(8, 1), [|Concat(\"x\", Dim = 2)|]]")]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(8, 1), [|Multiply(\"x\")|]]")]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(8, 1), Tap(\"y\"), Conv(8, 1), [|Add(\"x\", \"y\")|]]")]
    [InlineData("16", "[Tap(\"x\"), Linear(8), [|Add(\"x\")|]]")]
    [InlineData("5, 16", "[Tap(\"x\"), Linear(8), [|Add(\"x\")|]]")]
    [InlineData("16, 8, 8", "[Tap(\"x\"), AdaptiveAvgPool(1), Conv(16, 1), Sigmoid, [|Add(\"x\")|]]")]
    [InlineData("16, 8, 8", "[Tap(\"x\"), AvgPool(4), Conv(8, 1), [|Add(\"x\")|]]")]
    public Task No_projection_is_offered_where_none_leads_there(string dims, string layers) =>
        UseProjection.OffersNothing(Code.Network(dims, layers));

    [Theory]
    [InlineData(
        "[Tap(\"x\"), AdaptiveAvgPool(1), Conv(16, 1), Sigmoid, [|Add(\"x\")|]]",
        "[Tap(\"x\"), AdaptiveAvgPool(1), Conv(16, 1), Sigmoid, Multiply(\"x\")]")]
    [InlineData(
        "[Tap(\"x\"), AdaptiveAvgPool(1), Sigmoid, Tap(\"g\"), From(\"x\"), [|NetDsl.Add(\"g\", Projection = false)|]]",
        "[Tap(\"x\"), AdaptiveAvgPool(1), Sigmoid, Tap(\"g\"), From(\"x\"), NetDsl.Multiply(\"g\")]")]
    public Task A_gate_is_multiplied(string before, string after) =>
        UseMultiply.Mends(Code.Network("16, 8, 8", before), Code.Network("16, 8, 8", after));

    [Theory]
    [InlineData("[Tap(\"x\"), Conv(8, 1), AdaptiveAvgPool(1), [|Add(\"x\")|]]")]
    [InlineData("[Tap(\"x\"), Conv(8, 1), [|Add(\"x\")|]]")]
    public Task Other_sums_are_not_multiplied(string layers) => UseMultiply.OffersNothing(Code.Network("16, 8, 8", layers));

    [Theory]
    [InlineData(
        "8, 25, 25", "[Tap(\"x\"), {|NDSL107:MaxPool(2)|}, ConvTranspose(8, 2, Stride = 2), [|Concat(\"x\")|]]",
        "[Tap(\"x\"), {|NDSL107:MaxPool(2)|}, ConvTranspose(8, 2, Stride = 2), Upsample(25), Concat(\"x\")]")]
    [InlineData(
        "8, 24, 25", "[Tap(\"x\"), {|NDSL107:MaxPool(2)|}, ConvTranspose(8, 2, Stride = 2), [|Add(\"x\")|]]",
        "[Tap(\"x\"), {|NDSL107:MaxPool(2)|}, ConvTranspose(8, 2, Stride = 2), Upsample(24, 25), Add(\"x\")]")]
    [InlineData(
        "8, 25, 25", "[Tap(\"x\"), {|NDSL107:MaxPool(2)|}, Upsample(ScaleFactor = 2, Name = \"up\"), [|Concat(\"x\")|]]",
        "[Tap(\"x\"), {|NDSL107:MaxPool(2)|}, Upsample(25, Name = \"up\"), Concat(\"x\")]")]
    public Task An_odd_size_is_upsampled(string dims, string before, string after) =>
        UseUpsample.Mends(Code.Network(dims, before), Code.Network(dims, after));

    /// <summary>A crop is meant where convolutions without padding have made the value smaller.</summary>
    [Theory]
    [InlineData("8, 24, 24", "[Tap(\"x\"), MaxPool(2), Conv(8, 3), Upsample(ScaleFactor = 2), [|Concat(\"x\")|]]")]
    [InlineData("8, 25, 25", "[Tap(\"x\"), Conv(8, 2), [|Concat(\"x\")|]]")]
    public Task Other_sizes_are_not_upsampled(string dims, string layers) => UseUpsample.OffersNothing(Code.Network(dims, layers));

    [Theory]
    [InlineData(
        """
        [ReLU]
        [[|Tap("x")|]]
        [Linear(2)]
        """,
        """
        [ReLU]
        [Linear(2)]
        """)]
    [InlineData("[ReLU]\n    [[|Tap(\"x\")|]]  \n[Linear(2)]", "[ReLU]\n[Linear(2)]")]
    [InlineData(
        """
        [ReLU]
        [[|Tap("x")|]] // kept
        [Linear(2)]
        """,
        """
        [ReLU]
        // kept
        [Linear(2)]
        """)]
    [InlineData("[ReLU] [[|Tap(\"x\")|]] [Linear(2)]", "[ReLU] [Linear(2)]")]
    [InlineData("[ReLU, [|Tap(\"x\")|], Linear(2)]", "[ReLU, Linear(2)]")]
    [InlineData("[[|Tap(\"x\")|], Linear(2)]", "[Linear(2)]")]
    [InlineData("[Linear(2), [|Tap(\"x\")|]]", "[Linear(2)]")]
    public Task A_tap_that_nobody_uses_is_removed(string before, string after) =>
        RemoveTap.Mends(Code.Network("4", before), Code.Network("4", after));

    [Fact]
    public Task All_taps_that_nobody_uses_are_removed() => RemoveTap.MendsAll(
        Code.Network("4",
            """
            [[|Tap("a")|], ReLU, [|Tap("b")|], [|Tap("c")|], Tanh, [|Tap("d")|]]
            [[|Tap("e")|], [|Tap("f")|]]
            [Linear(2), [|Tap("g")|], [|Tap("h")|]]
            """),
        Code.Network("4", "[ReLU, Tanh]\n[Linear(2)]"));
}
