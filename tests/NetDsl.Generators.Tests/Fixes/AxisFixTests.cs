using NetDsl.CodeFixes;

namespace NetDsl.Generators.Tests;

/// <summary>What the fixes of NDSL103, NDSL106, NDSL108 and NDSL110 make of the text.</summary>
public sealed class AxisFixTests
{
    private static readonly Fix InsertTranspose = new(new InsertTransposeFix(), "NDSL108.InsertTranspose");
    private static readonly Fix UseLikelyInput = new(new UseLikelyInputFix(), "NDSL110.UseLikelyInput");

    [Theory]
    [InlineData(
        "100", "[Embedding(50, 128), [|Conv(100, 3)|], ReLU, AdaptiveMaxPool(1), Flatten, Linear(2)]",
        "[Embedding(50, 128), Transpose(1, 2), Conv(100, 3), ReLU, AdaptiveMaxPool(1), Flatten, Linear(2)]")]
    [InlineData(
        "20, 64", "[LSTM(32), [|ChannelDropout|], LSTM(16)]", "[LSTM(32), Transpose(1, 2), ChannelDropout, Transpose(1, 2), LSTM(16)]")]
    [InlineData(
        "20, 64", "[LSTM(20), Tap(\"x\"), [|Conv(20, 3, Padding = 1)|], ReLU, Add(\"x\")]",
        "[LSTM(20), Tap(\"x\"), Transpose(1, 2), Conv(20, 3, Padding = 1), ReLU, Transpose(1, 2), Add(\"x\")]")]
    [InlineData("3, 20", "[Conv(8, 3), [|LSTM(16)|], LastStep]", "[Conv(8, 3), Transpose(1, 2), LSTM(16), LastStep]")]
    [InlineData(
        "3, 8, 6", "[Permute(0, 2, 3, 1), Linear(16), [|MaxPool(2)|], ReLU, Linear(4)]",
        "[Permute(0, 2, 3, 1), Linear(16), Permute(0, 3, 1, 2), MaxPool(2), ReLU, Permute(0, 2, 3, 1), Linear(4)]")]
    [InlineData(
        "3, 8, 6, 4", "[Permute(0, 2, 3, 4, 1), Linear(16), [|MaxPool(2)|], ReLU, Linear(4)]",
        "[Permute(0, 2, 3, 4, 1), Linear(16), Permute(0, 4, 1, 2, 3), MaxPool(2), ReLU, Permute(0, 2, 3, 4, 1), Linear(4)]")]
    public Task Axes_are_moved_for_the_layer_and_back_for_the_next_that_reads_features(string dims, string before, string after) =>
        InsertTranspose.Mends(Code.Network(dims, before), Code.Network(dims, after));

    [Theory]
    [InlineData(
        "Dim.Any", "[Embedding(50, 128), {|NDSL106:Conv(100, 3)|}, ReLU]", "[Embedding(50, 128), Transpose(1, 2), Conv(100, 3), ReLU]")]
    [InlineData("27", "[Embedding(50, 8), {|NDSL103:MaxPool(9)|}, ReLU]", "[Embedding(50, 8), Transpose(1, 2), MaxPool(9), ReLU]")]
    public Task Axes_are_moved_where_an_error_tells_of_them(string dims, string before, string after) =>
        InsertTranspose.Mends(Code.Network(dims, before), Code.Network(dims, after));

    [Theory]
    [InlineData(
        "LayerNorm", "Dim.Any, 64", "[Linear(32), {|NDSL106:BatchNorm(Eps = 1e-3)|}, ReLU]",
        "[Linear(32), LayerNorm(Eps = 1e-3), ReLU]")]
    [InlineData("ChannelLayerNorm", "3, 8, Dim.Any", "[Conv(16, 1), {|NDSL106:LayerNorm|}, ReLU]", "[Conv(16, 1), ChannelLayerNorm, ReLU]")]
    public Task A_norm_of_an_open_axis_becomes_the_one_that_is_meant(string norm, string dims, string before, string after)
    {
        var fix = norm == "LayerNorm" ? new UseLayerNormFix() : (EditFix)new UseChannelLayerNormFix();
        return new Fix(fix, fix.EquivalenceKey).Mends(Code.Network(dims, before), Code.Network(dims, after));
    }

    [Theory]
    [InlineData("[[|Network(224, 224, 3)|], Conv(8, 3)]", "[Network(3, 224, 224), Conv(8, 3)]")]
    [InlineData(
        "[[|Network(Side, Side, 3, Naming = Naming.Typed)|], Conv(8, 3)]",
        "[Network(3, Side, Side, Naming = Naming.Typed), Conv(8, 3)]")]
    [InlineData("[[|Network(32, 3, 64, 64)|], Conv(8, 3)]", "[Network(3, 64, 64), Conv(8, 3)]")]
    [InlineData("[[|Network(32, 64, 64, 3)|], Conv(8, 3)]", "[Network(3, 64, 64), Conv(8, 3)]")]
    [InlineData("[[|Network(28, 28)|], Conv(8, 3)]", "[Network(1, 28, 28), Conv(8, 3)]")]
    [InlineData("[Network, [|Input(\"x\", 28, 28)|], Conv(8, 3)]", "[Network, Input(\"x\", 1, 28, 28), Conv(8, 3)]")]
    public Task The_expected_shape_is_written_with_the_sizes_that_are_there(string before, string after) =>
        UseLikelyInput.MendsAll(Class(before), Class(after));

    [Fact]
    public Task The_expected_shape_is_not_offered_for_sizes_in_an_array() =>
        UseLikelyInput.OffersNothing(Class("[[|Network(new[] { 28, 28 })|], Conv(8, 3)]"));

    private static string Class(string layers) =>
        $$"""
        {{Code.Usings}}{{layers}}
        public partial class Net
        {
            private const int Side = 32;
        }
        """;
}
