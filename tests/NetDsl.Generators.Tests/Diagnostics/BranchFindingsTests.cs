namespace NetDsl.Generators.Tests.Diagnostics;

/// <summary>NDSL009 and NDSL105: taps that are not there, and values that do not fit together.</summary>
public sealed class BranchFindingsTests
{
    [Fact]
    public Task NDSL009_a_join_of_an_unknown_tap_says_which_was_meant() => Diagnose.Finds(
        "NDSL009",
        Code.Network("16, 8, 8", "[Tap(\"skip\"), Conv(16, 1), Add(\"skip\"), Add([|\"skpi\"|])]"),
        "Add 'add2' wants the value 'skpi', which no [Tap] above names. Did you mean 'skip'?");

    [Fact]
    public Task NDSL009_going_back_to_a_tap_that_stands_below() => Diagnose.Finds(
        "NDSL009",
        Code.Network("16, 8, 8", "[From([|\"x\"|]), Tap(\"x\"), Identity, Add(\"x\")]"),
        "[From] wants the value 'x', which no [Tap] above names. Put [Tap(\"x\")] where the value is.");

    [Fact]
    public Task NDSL009_two_taps_of_one_name() => Diagnose.Finds(
        "NDSL009",
        Code.Network("16, 8, 8", "[Tap(\"x\"), ReLU, [|Tap(\"x\")|], ReLU, Add(\"x\")]"),
        "[Tap] 'x' stands above already. Give each its own name.");

    [Fact]
    public Task NDSL009_a_tap_that_nobody_uses() => Diagnose.Finds(
        "NDSL009",
        Code.Network("16, 8, 8", "[[|Tap(\"x\")|], ReLU]"),
        "[Tap] 'x' is never used. Remove it.");

    [Fact]
    public Task NDSL009_silent_where_every_tap_is_read() =>
        Diagnose.FindsNothing(Code.Network("16, 8, 8", "[Tap(\"x\"), ReLU, Tap(\"y\"), From(\"x\"), Conv(16, 1), Add(\"x\", \"y\")]"));

    [Theory]
    [InlineData("Add", "equal shapes")]
    [InlineData("Multiply", "shapes that are equal, or 1 where they differ")]
    [InlineData("Concat", "shapes that differ in axis 1 alone, the batch being 0")]
    public Task NDSL105_joined_shapes_differ(string join, string expected) => Diagnose.Finds(
        "NDSL105",
        Code.Network("16, 8, 8", $"[Tap(\"x\"), Conv(16, 3), [|{join}(\"x\")|]]"),
        $"{join} '{join.ToLowerInvariant()}1' joins (16, 6, 6) from Conv 'conv1' with (16, 8, 8) from [Tap] 'x'. Expected {expected}.");

    [Fact]
    public Task NDSL105_a_sum_does_not_stretch() =>
        Diagnose.Finds("NDSL105", Code.Network("16, 8, 8", "[Tap(\"x\"), AdaptiveAvgPool(1), [|Add(\"x\")|]]"));

    [Theory]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(16, 3, Padding = 1), Add(\"x\")]")]
    [InlineData("16, 8, 8", "[Tap(\"x\"), AdaptiveAvgPool(1), Sigmoid, Multiply(\"x\")]")]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(3, 1), Concat(\"x\")]")]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(16, 3, Padding = new[] { 1, 0 }), Concat(\"x\", Dim = 3)]")]
    [InlineData("16, Dim.Any, 8", "[Tap(\"x\"), Conv(16, 3, Padding = 1), Add(\"x\")]")]
    [InlineData("5, 10", "[Tap(\"x\"), Linear(4), Concat(\"x\"), Linear(2)]")]
    public Task NDSL105_silent_where_shapes_fit(string dims, string layers) => Diagnose.FindsNothing(Code.Network(dims, layers));

    [Theory]
    [InlineData("[ReLU, {|NDSL006:Add|}]")]
    [InlineData("[Tap({|NDSL006:\"\"|}), ReLU]")]
    [InlineData("[Tap(\"x\"), ReLU, Concat(\"x\", {|NDSL006:Dim = 4|})]")]
    [InlineData("[Tap(\"x\"), ReLU, Concat(\"x\", {|NDSL006:Dim = 0|})]")]
    public Task NDSL006_joins(string layers) => Diagnose.Finds(Code.Network("16, 8, 8", layers));
}
