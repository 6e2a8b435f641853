namespace NetDsl.Generators.Tests;

/// <summary>Dropouts: arguments just outside and just inside their ranges, and inputs of another rank.</summary>
public sealed class DropoutFindingsTests
{
    [Theory]
    [InlineData("3, 8, 8", "Dropout([|1.5|])")]
    [InlineData("3, 8, 8", "Dropout([|-0.1|])")]
    [InlineData("3, 8, 8", "Dropout([|double.NaN|])")]
    [InlineData("3, 8, 8", "Dropout([|Inplace = true|])")]
    [InlineData("3, 8, 8", "AlphaDropout([|1.5|])")]
    [InlineData("3, 8, 8", "FeatureAlphaDropout([|-0.1|])")]
    [InlineData("3, 8, 8", "ChannelDropout([|1.5|])")]
    [InlineData("3, 8, 8", "ChannelDropout([|Inplace = true|])")]
    [InlineData("6, 8", "DropPath([|1.1|])")]
    [InlineData("6, 8", "DropPath([|-0.1|])")]
    public Task NDSL006_arguments_outside_their_range(string dims, string layers) =>
        Diagnose.Finds("NDSL006", Code.Network(dims, $"[{layers}, Normalize(0, 1)]"));

    [Theory]
    [InlineData("3, 9, 9", "Dropout(0)")]
    [InlineData("3, 9, 9", "Dropout({|NDSL116:1|})")]
    [InlineData("3, 9, 9", "Conv(8, 1), Dropout(Inplace = true)")]
    [InlineData("3, 9, 9", "AlphaDropout(0)")]
    [InlineData("3, 9, 9", "FeatureAlphaDropout({|NDSL116:1|})")]
    [InlineData("3, 9, 9", "ChannelDropout({|NDSL116:1.0|})")]
    [InlineData("6, 8", "DropPath({|NDSL116:1|}), Linear(4)")]
    public Task NDSL006_is_silent_on_arguments_in_their_range(string dims, string layers) =>
        Diagnose.Finds(Code.Network(dims, $"[{layers}, Normalize(0, 1)]"));

    [Theory]
    [InlineData("3, 8, 8", "Conv(8, 1), Dropout([|1.0|]), ReLU, Conv(4, 1)", "Dropout 'dropout1': p")]
    [InlineData("6, 8", "LSTM(4, NumLayers = 2, [|Dropout = 1|]), LastStep, Linear(2)", "LSTM 'lstm1': Dropout")]
    [InlineData("6, 8", "MultiheadAttention(2, [|Dropout = 1|]), Linear(2)", "MultiheadAttention 'mha1': Dropout")]
    public Task NDSL116_a_dropout_of_everything(string dims, string layers, string argument) => Diagnose.Finds(
        "NDSL116",
        Code.Network(dims, $"[{layers}]"),
        argument + " = 1 drops everything in training. Expected the share that is dropped, not the share that is kept: less than 1.");

    [Theory]
    [InlineData("Dropout(0.999), Linear(2)")]
    [InlineData("Dropout(nameof(p)), Linear(2)")]
    public Task NDSL116_is_silent_below_1_and_on_hyperparameters(string layers) => Diagnose.FindsNothing(
        $"{Code.Usings}[Network(8)]\n[{layers}]\npublic partial class Net(double p = 1) {{ public double P => p; }}\n");

    [Theory]
    [InlineData("784", "ChannelDropout", "dropout1", "(C, L), (C, H, W) or (C, D, H, W)")]
    public Task NDSL101_an_input_of_another_rank(string dims, string layer, string name, string needs) => Diagnose.Finds(
        "NDSL101",
        Code.Network(dims, $"[[|{layer}|]]"),
        $"{layer.Split('(')[0]} '{name}' needs {needs} but gets ({dims}) from the network's input.");
}
