namespace NetDsl.Generators.Tests;

/// <summary>What layers of two values refuse: distances, and Bilinear.</summary>
public sealed class DistanceFindingsTests
{
    [Theory]
    [InlineData("[Tap(\"x\"), Bilinear({|NDSL006:0|}, \"x\")]")]
    [InlineData("[Tap(\"x\"), CosineSimilarity(\"x\", {|NDSL006:Dim = 3|})]")]
    [InlineData("[Tap(\"x\"), CosineSimilarity(\"x\", {|NDSL006:Dim = 0|})]")]
    [InlineData("[Tap(\"x\"), CosineSimilarity(\"x\", {|NDSL006:Eps = 0|})]")]
    [InlineData("[Tap(\"x\"), PairwiseDistance(\"x\", {|NDSL006:P = 0|})]")]
    public Task NDSL006_arguments(string layers) => Diagnose.Finds(Code.Network("5, 8", layers));

    [Theory]
    [InlineData("8", "[Tap(\"x\"), CosineSimilarity(\"x\"), {|NDSL101:Linear(2)|}]")]
    public Task NDSL101_another_rank(string dims, string layers) => Diagnose.Finds(Code.Network(dims, layers));

    [Theory]
    [InlineData("Dim.Any", "[Tap(\"x\"), {|NDSL106:Bilinear(2, \"x\")|}]")]
    public Task NDSL106_unknown_features(string dims, string layers) => Diagnose.Finds(Code.Network(dims, layers));

    [Theory]
    [InlineData("5, 8", "[Tap(\"x\"), Flatten, {|NDSL105:Bilinear(2, \"x\")|}]")]
    [InlineData("5, 8", "[Tap(\"x\"), Linear(4), {|NDSL105:CosineSimilarity(\"x\")|}]")]
    [InlineData("5, 8", "[Tap(\"x\"), Linear(4), {|NDSL105:PairwiseDistance(\"x\")|}]")]
    [InlineData("8", "[Tap(\"x\"), Linear(4), {|NDSL105:CosineSimilarity(\"x\")|}]")]
    [InlineData("3, 8, 8", "[Tap(\"x\"), MaxPool(2), {|NDSL105:PairwiseDistance(\"x\")|}]")]
    public Task NDSL105_tapped_shapes(string dims, string layers) => Diagnose.Finds(Code.Network(dims, layers));

    [Theory]
    [InlineData("[Bilinear(2, {|NDSL009:\"x\"|})]")]
    [InlineData("[CosineSimilarity({|NDSL009:\"x\"|})]")]
    public Task NDSL009_unknown_taps(string layers) => Diagnose.Finds(Code.Network("5, 6", layers));

    [Theory]
    [InlineData("Dim.Any, 8", "[Tap(\"x\"), Linear(4), Bilinear(2, \"x\")]")]
    [InlineData("8", "[Tap(\"x\"), Linear(8), CosineSimilarity(\"x\"), Sigmoid]")]
    public Task Silent_where_all_fits(string dims, string layers) => Diagnose.FindsNothing(Code.Network(dims, layers));
}
