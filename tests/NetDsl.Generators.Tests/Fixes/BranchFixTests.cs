using NetDsl.CodeFixes;

namespace NetDsl.Generators.Tests;

/// <summary>What the fixes of taps and joins make of the text.</summary>
public sealed class BranchFixTests
{
    private static readonly Fix UseProjection = new(new UseProjectionFix(), "NDSL105.UseProjection");
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
    public Task No_projection_is_offered_where_none_leads_there(string dims, string layers) =>
        UseProjection.OffersNothing(Code.Network(dims, layers));

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
