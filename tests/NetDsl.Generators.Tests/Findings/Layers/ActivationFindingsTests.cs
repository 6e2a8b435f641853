namespace NetDsl.Generators.Tests;

/// <summary>Activations: arguments just outside and just inside their ranges, and inputs of another rank.</summary>
public sealed class ActivationFindingsTests
{
    [Theory]
    [InlineData("3, 8, 8", "Softmax([|4|])")]
    [InlineData("3, 8, 8", "Softmax([|0|])")]
    [InlineData("3, 8, 8", "Softmax([|-4|])")]
    [InlineData("3, 8, 8", "Softmax([|-5|])")]
    [InlineData("3, 8, 8", "LogSoftmax([|0|])")]
    [InlineData("8", "Softmin([|0|])")]
    [InlineData("3, 8, 8", "LogSoftmax([|4|])")]
    [InlineData("3, 8, 8", "Sigmoid, Tanh([|Inplace = true|])")]
    [InlineData("3, 8, 8", "LeakyReLU([|double.NaN|])")]
    [InlineData("3, 8, 8", "ELU([|double.PositiveInfinity|])")]
    [InlineData("3, 8, 8", "CELU([|0|])")]
    [InlineData("3, 8, 8", "CELU([|double.NaN|])")]
    [InlineData("3, 8, 8", "Conv(4, 3), CELU(-1, [|Inplace = true|])")]
    [InlineData("3, 8, 8", "SELU([|Inplace = true|])")]
    [InlineData("3, 8, 8", "PReLU([|Init = double.NaN|])")]
    [InlineData("3, 8, 8", "RReLU([|0.5|])")]
    [InlineData("3, 8, 8", "RReLU(0.5, [|0.4|])")]
    [InlineData("3, 8, 8", "RReLU([|upper: 0.1|])")]
    [InlineData("3, 8, 8", "RReLU([|double.NaN|])")]
    [InlineData("3, 8, 8", "Threshold([|double.NaN|], 0)")]
    [InlineData("3, 8, 8", "Threshold(0, [|double.PositiveInfinity|])")]
    [InlineData("3, 8, 8", "Hardtanh([|1|])")]
    [InlineData("3, 8, 8", "Hardtanh(0.5, [|0.5|])")]
    [InlineData("3, 8, 8", "Softplus([|0|])")]
    [InlineData("3, 8, 8", "Softplus([|double.NaN|])")]
    [InlineData("3, 8, 8", "Softplus(1, [|double.NaN|])")]
    [InlineData("3, 8, 8", "Hardshrink([|-0.1|])")]
    [InlineData("3, 8, 8", "Softshrink([|-0.1|])")]
    [InlineData("3, 8, 8", "Softshrink([|double.NaN|])")]
    [InlineData("3, 8, 8", "GLU([|0|])")]
    [InlineData("3, 8, 8", "GLU([|4|])")]
    [InlineData("3, 8, 8", "GLU([|-4|])")]
    [InlineData("3, 8, 8", "GLU([|1|])")]
    [InlineData("3, 8, 8", "Softmin([|4|])")]
    public Task NDSL006_arguments_outside_their_range(string dims, string layers) =>
        Diagnose.Finds("NDSL006", Code.Network(dims, $"[{layers}, Normalize(0, 1)]"));

    [Theory]
    [InlineData("3, 9, 9", "Softmax(3)")]
    [InlineData("3, 9, 9", "Softmax(-3)")]
    [InlineData("3, 9, 9", "LogSoftmax(1)")]
    [InlineData("3, 9, 9", "LeakyReLU(0.2)")]
    [InlineData("3, 9, 9", "ELU(0.5)")]
    [InlineData("3, 9, 9", "CELU(-1)")]
    [InlineData("3, 9, 9", "PReLU(Init = 0)")]
    [InlineData("3, 9, 9", "RReLU(0.3, 0.3)")]
    [InlineData("3, 9, 9", "RReLU(-1, 1)")]
    [InlineData("3, 9, 9", "Threshold(-1, 20)")]
    [InlineData("3, 9, 9", "Hardtanh(0, 1)")]
    [InlineData("3, 9, 9", "Hardtanh(-2)")]
    [InlineData("3, 9, 9", "Softplus(-1, 0)")]
    [InlineData("3, 9, 9", "Hardshrink(0)")]
    [InlineData("3, 9, 9", "Softshrink(0)")]
    [InlineData("3, 9, 9", "Conv(8, 1), GLU(1)")]
    [InlineData("3, 9, 9", "Conv(8, 1), GLU(-3)")]
    [InlineData("3, 9, 9", "ReLU(Inplace = false)")]
    public Task NDSL006_is_silent_on_arguments_in_their_range(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, $"[{layers}, Normalize(0, 1)]"));

    [Theory]
    [InlineData("RReLU({|NDSL006:0.5|})", "RReLU 'rrelu1': lower must be at most upper, which is 0.3333333333333333. Got 0.5.")]
    [InlineData("RReLU(0.5, {|NDSL006:0.4|})", "RReLU 'rrelu1': upper must be at least lower, which is 0.5. Got 0.4.")]
    [InlineData("Hardtanh(0, {|NDSL006:-2|})", "Hardtanh 'hardtanh1': maxVal must be above minVal, which is 0. Got -2.")]
    [InlineData("Hardtanh({|NDSL006:3|})", "Hardtanh 'hardtanh1': minVal must be below maxVal, which is 1. Got 3.")]
    [InlineData(
        "Softmax({|NDSL006:0|})",
        "Softmax 'softmax1': dim must be from 1 to 3, or from -3 to -1, on (N, 3, 8, 8). Got 0, the batch.")]
    [InlineData("GLU({|NDSL006:1|})", "GLU 'glu1': dim must be an axis of even size of (N, 3, 8, 8). Got 1, of size 3.")]
    public Task What_does_not_go_together(string layer, string message) =>
        Diagnose.Finds("NDSL006", Code.Network("3, 8, 8", $"[{layer}]"), message);

    [Theory]
    [InlineData("3, 8", "Softmax2d", "softmax2d_1", "(C, H, W)")]
    public Task NDSL101_an_input_of_another_rank(string dims, string layer, string name, string needs) => Diagnose.Finds(
        "NDSL101",
        Code.Network(dims, $"[[|{layer}|]]"),
        $"{layer.Split('(')[0]} '{name}' needs {needs} but gets ({dims}) from the network's input.");
}
