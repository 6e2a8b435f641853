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
    [InlineData("8", "[Tap(\"x\"), Embedding(5, 3), Flatten, Tap(\"y\"), From(\"x\"), {|NDSL101:Linear(24)|}, Add(\"y\")]")]
    [InlineData("8", "[Tap(\"x\"), Embedding(5, 8), LastStep, Tap(\"y\"), From(\"x\"), {|NDSL101:Tanh|}, Add(\"y\")]")]
    [InlineData("8", "[Tap(\"x\"), EmbeddingBag(5, 8), Tap(\"y\"), From(\"x\"), Unsqueeze(1), Flatten, {|NDSL101:Dropout|}, Add(\"y\")]")]
    public Task NDSL101_no_tokens(string dims, string layers) => Diagnose.Finds(Code.Network(dims, layers));

    [Fact]
    public Task NDSL101_tokens_of_a_block_and_of_one_input_among_others() => Diagnose.Finds(
        "NDSL101",
        Code.Usings +
        """
        [Network, Input("words", 4), Input("weights", 8)]
        [From("words"), Use<Lookup>, Flatten, Tap("looked")]
        [From("words"), [|Linear(8)|], Multiply("weights"), Add("looked")]
        public partial class Net;

        [Block(Dim.Any)]
        [Embedding(12, 2)]
        public partial class Lookup;
        """,
        "Linear 'fc1' needs numbers but gets the tokens (4) from the input 'words'. Embedding 'embedding1' of Lookup 'lookup1' looks " +
        "them up: they are whole numbers.");

    [Theory]
    [InlineData("[Tap(\"x\"), Embedding(5, 3), LastStep, Tap(\"y\"), From(\"x\"), Slice(1, 0, 3), Add(\"y\")]")]
    [InlineData("[Embedding(5, 3, PaddingIdx = -5, MaxNorm = 1.5)]")]
    [InlineData("[Tap(\"x\"), Embedding(5, 3), LastStep, Tap(\"y\"), From(\"x\"), EmbeddingBag(7, 3, ScaleGradByFreq = true), Add(\"y\")]")]
    public Task Good(string layers) => Diagnose.Finds(Code.Network("8", layers));
}
