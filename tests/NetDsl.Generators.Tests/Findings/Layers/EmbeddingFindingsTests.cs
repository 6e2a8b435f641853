namespace NetDsl.Generators.Tests;

/// <summary>What tables of tokens refuse.</summary>
public sealed class EmbeddingFindingsTests
{
    [Theory]
    [InlineData("[Embedding({|NDSL006:0|}, 3)]")]
    [InlineData("[Embedding(5, {|NDSL006:0|})]")]
    [InlineData("[Embedding(5, 3, {|NDSL006:PaddingIdx = 5|})]")]
    [InlineData("[Embedding(5, 3, {|NDSL006:PaddingIdx = -6|})]")]
    [InlineData("[Embedding(5, 3, {|NDSL006:MaxNorm = 0|})]")]
    [InlineData("[EmbeddingBag(5, 3, {|NDSL006:NormType = -1|})]")]
    [InlineData("[EmbeddingBag(5, 3, Mode = EmbeddingBagMode.Max, {|NDSL006:ScaleGradByFreq = true|})]")]
    [InlineData("[EmbeddingBag(5, 3, Mode = EmbeddingBagMode.Max, {|NDSL006:Sparse = true|})]")]
    [InlineData("[Embedding(5, 3, ScaleGradByFreq = true, {|NDSL006:Sparse = true|})]")]
    [InlineData("[EmbeddingBag(5, 3, {|NDSL006:Sparse = true|}, ScaleGradByFreq = true)]")]
    public Task NDSL006_arguments(string layers) => Diagnose.Finds(Code.Network("8", layers));

    [Theory]
    [InlineData("8, 4", "[{|NDSL101:EmbeddingBag(5, 3)|}]")]
    [InlineData("8", "[Linear(4), {|NDSL101:Embedding(5, 3)|}]")]
    [InlineData("8", "[Embedding(5, 3), {|NDSL101:EmbeddingBag(5, 3)|}]")]
    public Task NDSL101_no_tokens(string dims, string layers) => Diagnose.Finds(Code.Network(dims, layers));

    [Theory]
    [InlineData("[Embedding(5, 3, PaddingIdx = -5, MaxNorm = 1.5)]")]
    [InlineData("[Tap(\"x\"), Embedding(5, 3), LastStep, Tap(\"y\"), From(\"x\"), EmbeddingBag(7, 3, ScaleGradByFreq = true), Add(\"y\")]")]
    public Task Good(string layers) => Diagnose.Finds(Code.Network("8", layers));
}
