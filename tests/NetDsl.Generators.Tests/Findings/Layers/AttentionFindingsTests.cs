namespace NetDsl.Generators.Tests;

/// <summary>What attention, transformers, class tokens and positions refuse.</summary>
public sealed class AttentionFindingsTests
{
    [Fact]
    public Task NDSL006_heads_that_do_not_divide_the_features() => Diagnose.Finds(
        "NDSL006",
        Code.Network("5, 8", "[MultiheadAttention([|3|])]"),
        "MultiheadAttention 'mha1': heads must be a divisor of the features of (5, 8). Got 3.");

    [Theory]
    [InlineData("[MultiheadAttention({|NDSL006:0|})]")]
    [InlineData("[MultiheadAttention(2, {|NDSL006:Dropout = 1.5|})]")]
    [InlineData("[TransformerEncoderLayer({|NDSL006:3|})]")]
    [InlineData("[TransformerEncoderLayer(2, {|NDSL006:DimFeedforward = 0|})]")]
    [InlineData("[TransformerEncoder({|NDSL006:0|}, 2)]")]
    [InlineData("[Tap(\"x\"), TransformerDecoderLayer({|NDSL006:5|}, \"x\")]")]
    [InlineData("[Tap(\"x\"), Transformer(\"x\", 2, {|NDSL006:EncoderLayers = 0|})]")]
    public Task NDSL006_arguments(string layers) => Diagnose.Finds(Code.Network("5, 8", layers));

    [Theory]
    [InlineData("8", "[{|NDSL101:MultiheadAttention(2)|}]")]
    [InlineData("3, 8, 8", "[{|NDSL101:TransformerEncoder(2, 2)|}]")]
    public Task NDSL101_another_rank(string dims, string layers) => Diagnose.Finds(Code.Network(dims, layers));

    [Theory]
    [InlineData("5, Dim.Any", "[{|NDSL106:MultiheadAttention(2)|}]")]
    public Task NDSL106_unknown_features(string dims, string layers) => Diagnose.Finds(Code.Network(dims, layers));

    [Fact]
    public Task NDSL105_a_memory_of_other_features() => Diagnose.Finds(
        "NDSL105",
        Code.Network("5, 8", "[Tap(\"m\"), Linear(6), [|TransformerDecoderLayer(2, \"m\")|]]"),
        "TransformerDecoderLayer 'decoder_layer1' joins (5, 6) from Linear 'fc1' with (5, 8) from [Tap] 'm'. Expected (S, 6) there.");

    [Theory]
    [InlineData("5, 8", "[Tap(\"m\"), Linear(6), {|NDSL105:Transformer(\"m\", 2)|}]")]
    [InlineData("4, 8", "[Tap(\"x\"), Flatten, Tap(\"v\"), From(\"x\"), {|NDSL105:MultiheadAttention(2, From = \"v\")|}]")]
    [InlineData("5, 8", "[Tap(\"x\"), RNN(4), Tap(\"v\"), From(\"x\"), LSTM(6), {|NDSL105:TransformerDecoderLayer(2, \"v\")|}]")]
    public Task NDSL105_tapped_shapes(string dims, string layers) => Diagnose.Finds(Code.Network(dims, layers));

    [Fact]
    public Task NDSL108_a_memory_of_channels() => Diagnose.Finds(
        "NDSL108",
        Code.Network("3, 8", "[ConstantPad(1), Tap(\"m\"), Transpose(1, 2), Linear(10), [|TransformerDecoderLayer(2, \"m\")|]]"),
        "TransformerDecoderLayer 'decoder_layer1' expects (S, F) but gets (3, 10) from [Tap] 'm', which is (C, L): it takes channels for " +
        "time steps. Put [Transpose(1, 2)] above it.");

    [Theory]
    [InlineData("[Tap(\"memory\"), Linear(6), MultiheadAttention(2, {|NDSL009:From = \"memroy\"|}), Add(\"memory\")]")]
    [InlineData("[TransformerDecoder(1, 2, {|NDSL009:\"x\"|})]")]
    [InlineData("[Transformer({|NDSL009:\"x\"|}, 2)]")]
    public Task NDSL009_unknown_taps(string layers) => Diagnose.Finds(Code.Network("5, 6", layers));

    [Theory]
    [InlineData("5, 8", "[MultiheadAttention(8), Linear(3)]")]
    [InlineData("Dim.Any, 8", "[Tap(\"m\"), Linear(6), MultiheadAttention(2, From = \"m\")]")]
    [InlineData("Dim.Any, 8", "[Tap(\"m\"), TransformerEncoder(2, 2), TransformerDecoder(2, 2, \"m\")]")]
    public Task Silent_where_all_fits(string dims, string layers) => Diagnose.FindsNothing(Code.Network(dims, layers));

    [Theory]
    [InlineData("6, 8", "PositionEmbedding([|Std = -1|])")]
    [InlineData("6, 8", "PositionEmbedding([|MaxLength = 0|])")]
    [InlineData("6, 8", "PositionEmbedding([|MaxLength = 5|])")]
    public Task NDSL006_arguments_outside_their_range(string dims, string layers) =>
        Diagnose.Finds("NDSL006", Code.Network(dims, $"[{layers}, Identity]"));

    [Theory]
    [InlineData("6, 8", "ClassToken")]
    [InlineData("6, 8", "PositionEmbedding(Std = 0)")]
    [InlineData("6, 8", "PositionEmbedding(Sinusoidal = true)")]
    [InlineData("6, 8", "PositionEmbedding(MaxLength = 6)")]
    [InlineData("6, 8", "PositionEmbedding(MaxLength = 60, Sinusoidal = true)")]
    public Task NDSL006_is_silent_on_arguments_in_their_range(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, $"[{layers}, Identity]"));

    [Theory]
    [InlineData("8", "ClassToken", "class_token1", "(T, F)")]
    [InlineData("3, 8, 8", "PositionEmbedding", "position1", "(T, F)")]
    public Task NDSL101_an_input_of_another_rank(string dims, string layer, string name, string needs) => Diagnose.Finds(
        "NDSL101",
        Code.Network(dims, $"[[|{layer}|]]"),
        $"{layer.Split('(')[0]} '{name}' needs {needs} but gets ({dims}) from the network's input.");
}
