namespace NetDsl.Generators.Tests;

/// <summary>Recurrent layers and what goes with sequences: arguments just outside and just inside, ranks, sizes left open.</summary>
public sealed class SequenceFindingsTests
{
    [Theory]
    [InlineData("LSTM(4)", "LSTM 'lstm1'")]
    [InlineData("LastStep", "LastStep 'last_step1'")]
    [InlineData("ClassToken", "ClassToken 'class_token1'")]
    [InlineData("PositionEmbedding", "PositionEmbedding 'position1'")]
    [InlineData("MultiheadAttention(2)", "MultiheadAttention 'mha1'")]
    public Task NDSL108_channels_where_steps_belong(string layer, string label) => Diagnose.Finds(
        "NDSL108", Code.Network("3, 10",
            $$"""
            [Conv(8, 3)]
            [[|{{layer}}|]]
            """),
        $"{label} expects (T, F) but gets (8, 8) from Conv 'conv1', which is (C, L): it takes channels for time steps. " +
        "Put [Transpose(1, 2)] above it.");

    [Theory]
    [InlineData("3, 10", "Conv(8, 3), Transpose(1, 2), LSTM(4), LastStep")]
    [InlineData("1, 28, 28", "Flatten(EndDim = 2), LSTM(4), LastStep")]
    [InlineData("1, 28, 28", "Flatten(EndDim = 2), TransformerEncoder(1, 4)")]
    [InlineData("1, 8, 28", "Conv(4, 3), Flatten(EndDim = 2), Transpose(1, 2), GRU(4), LastStep")]
    [InlineData("1, 8, 28", "Conv(4, 3), Permute(0, 3, 1, 2), Flatten(StartDim = 2), GRU(4), LastStep")]
    [InlineData("1, 8, 28", "Conv(4, 3), Transpose(1, 3), Flatten(StartDim = 2), GRU(4), LastStep")]
    [InlineData("1, 8, 28", "Conv(4, 3), Mean(2), Transpose(1, 2), GRU(4), LastStep")]
    [InlineData("6, 8", "Normalize(0.5, 0.25), LSTM(4), LastStep")]
    [InlineData("6, 8", "Normalize(0.5, 0.25), Linear(4)")]
    public Task NDSL101_and_108_are_silent_on_steps(string dims, string layers) => Diagnose.FindsNothing(Code.Network(dims, $"[{layers}]"));

    [Theory]
    [InlineData("6, Dim.Any", "RNN(4)", "rnn1", "its features", "(6, ?)")]
    [InlineData("6, Dim.Any", "LSTM(4)", "lstm1", "its features", "(6, ?)")]
    [InlineData("6, Dim.Any", "GRU(4)", "gru1", "its features", "(6, ?)")]
    [InlineData("6, Dim.Any", "ClassToken", "class_token1", "its features", "(6, ?)")]
    [InlineData("Dim.Any, 8", "PositionEmbedding", "position1", "MaxLength, or its steps,", "(?, 8)")]
    [InlineData("6, Dim.Any", "PositionEmbedding", "position1", "its features", "(6, ?)")]
    [InlineData("6, Dim.Any", "RMSNorm", "rms_norm1", "the size of its last axis", "(6, ?)")]
    [InlineData("6, Dim.Any", "Scale", "scale1", "its features", "(6, ?)")]
    [InlineData("Dim.Any, 8, 8", "Scale", "scale1", "its channels", "(?, 8, 8)")]
    public Task NDSL106_a_size_is_left_open(string dims, string layer, string name, string what, string input) => Diagnose.Finds(
        "NDSL106", Code.Network(dims, $"[[|{layer}|]]"),
        $"{layer.Split('(')[0]} '{name}' needs {what} when it is created, but {input} from the network's input leaves that open " +
        "until run time. Give it as a number or a hyperparameter in [Network].");

    [Theory]
    [InlineData("Dim.Any, 8", "LSTM(4), LastStep")]
    [InlineData("Dim.Any, 8", "ClassToken, RMSNorm, Scale, Mean")]
    [InlineData("4, Dim.Any, Dim.Any", "ChannelLayerNorm, Scale(0.1), Normalize(0, 1), Mean")]
    public Task NDSL106_is_silent_where_the_open_size_does_not_matter(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, $"[{layers}]"));

    [Theory]
    [InlineData(
        "6, 1", "RMSNorm",
        "RMSNorm 'rms_norm1' normalises over one value of (6, 1) from the network's input. Expected two or more. Give it more features, " +
        "or remove it.")]
    [InlineData(
        "1, 6", "ChannelLayerNorm",
        "ChannelLayerNorm 'cln1' normalises over one value of (1, 6) from the network's input. Expected two or more. Give it more " +
        "channels, or remove it.")]
    public Task NDSL212_a_norm_over_one_value(string dims, string layer, string message) =>
        Diagnose.Finds("NDSL212", Code.Network(dims, $"[[|{layer}|]]"), message);

    [Theory]
    [InlineData("RMSNorm([|Eps = 0|])", "RMSNorm 'rms_norm1': Eps must be positive and finite. Got 0.")]
    [InlineData("ChannelLayerNorm([|Eps = -1|])", "ChannelLayerNorm 'cln1': Eps must be positive and finite. Got -1.")]
    public Task NDSL006_eps(string layer, string message) =>
        Diagnose.Finds("NDSL006", Code.Network("6, 8", $"[{layer}, Linear(4)]"), message);
}
