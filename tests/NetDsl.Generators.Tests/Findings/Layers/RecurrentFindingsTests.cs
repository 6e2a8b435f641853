namespace NetDsl.Generators.Tests;

/// <summary>Recurrent layers and single steps: arguments just outside and just inside their ranges, and inputs of another rank.</summary>
public sealed class RecurrentFindingsTests
{
    [Theory]
    [InlineData("6, 8", "RNN([|0|])")]
    [InlineData("6, 8", "RNN(4, [|NumLayers = 0|])")]
    [InlineData("6, 8", "RNN(4, [|NonLinearity = (torch.nn.NonLinearities)9|])")]
    [InlineData("6, 8", "LSTM([|-1|])")]
    [InlineData("6, 8", "LSTM(4, NumLayers = 2, [|Dropout = 1.5|])")]
    [InlineData("6, 8", "LSTM(4, [|ProjSize = -1|])")]
    [InlineData("6, 8", "LSTM(4, [|ProjSize = 4|])")]
    [InlineData("6, 8", "LSTM(4, [|ProjSize = 5|])")]
    [InlineData("6, 8", "GRU([|0|])")]
    [InlineData("6, 8", "GRU(4, NumLayers = 2, [|Dropout = -0.1|])")]
    public Task NDSL006_arguments_outside_their_range(string dims, string layers) =>
        Diagnose.Finds("NDSL006", Code.Network(dims, $"[{layers}, Identity]"));

    [Theory]
    [InlineData("6, 8", "RNN(1, NumLayers = 2, NonLinearity = torch.nn.NonLinearities.ReLU, {|NDSL116:Dropout = 1|})")]
    [InlineData("6, 8", "LSTM(4, Bias = false, Bidirectional = true)")]
    [InlineData("6, 8", "LSTM(4, ProjSize = 0)")]
    [InlineData("6, 8", "LSTM(4, ProjSize = 3)")]
    [InlineData("6, 8", "GRU(4, NumLayers = 3, Dropout = 0.5)")]
    [InlineData("6, 8", "LastStep")]
    [InlineData("6, 8", "FirstStep")]
    public Task NDSL006_is_silent_on_arguments_in_their_range(string dims, string layers) =>
        Diagnose.Finds(Code.Network(dims, $"[{layers}, Identity]"));

    [Fact]
    public Task NDSL006_a_projection_as_large_as_the_state() => Diagnose.Finds(
        "NDSL006",
        Code.Network("6, 8", "[LSTM(4, [|ProjSize = 4|]), Linear(2)]"),
        "LSTM 'lstm1': ProjSize must be less than hiddenSize, 4. Got 4.");

    [Fact]
    public Task NDSL006_states_of_a_projected_LSTM_differ_in_their_features() => Diagnose.Finds(
        "NDSL006",
        "using NetDsl; [Network] [Input(\"x\", 6, 5), Input(\"h\", 4), Input(\"c\", 4)] " +
        "[LSTM(4, ProjSize = 3, [|InitialState = new[] { \"h\", \"c\" }|]), Linear(2)] public partial class Net;",
        "LSTM 'lstm1': InitialState must be the names of h and c, (3) and (4). Got [Input] 'h' (4) and [Input] 'c' (4).");

    [Fact]
    public Task NDSL305_dropout_between_layers_that_are_not_there() => Diagnose.Finds(
        "NDSL305",
        Code.Network("6, 8", "[LSTM(4, [|Dropout = 0.5|]), Linear(2)]"),
        "LSTM 'lstm1' has Dropout = 0.5 and one layer. Expected two or more, between which it drops: leave it out, or put [Dropout] " +
        "below.");

    [Theory]
    [InlineData("RNN(4, Dropout = 0)")]
    [InlineData("GRU(4, NumLayers = 2, Dropout = 0.5)")]
    public Task NDSL305_is_silent_where_layers_follow_or_nothing_is_dropped(string layer) =>
        Diagnose.FindsNothing(Code.Network("6, 8", $"[{layer}, Linear(2)]"));

    [Theory]
    [InlineData("8", "RNN(4)", "rnn1", "(T, F)")]
    [InlineData("8", "LSTM(4)", "lstm1", "(T, F)")]
    [InlineData("3, 8, 8", "GRU(4)", "gru1", "(T, F)")]
    [InlineData("3, 8, 8", "LastStep", "last_step1", "(T, F)")]
    public Task NDSL101_an_input_of_another_rank(string dims, string layer, string name, string needs) => Diagnose.Finds(
        "NDSL101",
        Code.Network(dims, $"[[|{layer}|]]"),
        $"{layer.Split('(')[0]} '{name}' needs {needs} but gets ({dims}) from the network's input.");
}
