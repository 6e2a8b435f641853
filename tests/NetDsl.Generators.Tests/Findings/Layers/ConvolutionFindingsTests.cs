namespace NetDsl.Generators.Tests;

/// <summary>Convolutions: arguments just outside and just inside their ranges, and inputs of another rank.</summary>
public sealed class ConvolutionFindingsTests
{
    [Theory]
    [InlineData("3, 8, 8", "Conv([|0|], 3)")]
    [InlineData("3, 8, 8", "Conv([|-8|], 3)")]
    [InlineData("3, 8, 8", "[|Conv(8)|]")]
    [InlineData("3, 8, 8", "Conv(8, [|0|])")]
    [InlineData("3, 8, 8", "Conv(8, [|3|], 3, 3)")]
    [InlineData("3, 8, 8", "Conv(8, 3, [|Stride = 0|])")]
    [InlineData("3, 8, 8", "Conv(8, 3, [|Stride = 2.5|])")]
    [InlineData("3, 8, 8", "Conv(8, 3, [|Stride = 1.5|])")]
    [InlineData("3, 8, 8", "Conv(8, 3, [|Stride = new[] { 2, 0 }|])")]
    [InlineData("3, 8, 8", "Conv(8, 3, [|Stride = new[] { 1, 1, 1 }|])")]
    [InlineData("3, 8, 8", "Conv(8, 3, [|Padding = -1|])")]
    [InlineData("3, 8, 8", "Conv(8, 3, [|Padding = true|])")]
    [InlineData("3, 8, 8", "Conv(8, 3, Padding = Padding.Same, [|Stride = 2|])")]
    [InlineData("3, 8, 8", "Conv(8, 3, [|Padding = PaddingModes.Zeros|])")]
    [InlineData("3, 8, 8", "Conv(8, 3, [|Dilation = 0|])")]
    [InlineData("3, 8, 8", "Conv(8, 3, [|Groups = 0|])")]
    [InlineData("3, 8, 8", "Conv(8, 3, [|PaddingMode = (PaddingModes)9|])")]
    [InlineData("3, 8, 8", "Conv(8, 3, [|Padding = 8|], PaddingMode = PaddingModes.Reflect)")]
    [InlineData("3, 8, 8", "Conv(8, 3, [|Padding = 9|], PaddingMode = PaddingModes.Circular)")]
    [InlineData("3, 8, 8", "Conv(8, 3, [|Parametrization = (Parametrization)9|])")]
    [InlineData("3, 8, 8", "ConvTranspose([|0|], 3)")]
    [InlineData("3, 8, 8", "[|ConvTranspose(8)|]")]
    [InlineData("3, 8, 8", "ConvTranspose(8, 3, [|Stride = 0|])")]
    [InlineData("3, 8, 8", "ConvTranspose(8, 3, [|Padding = -1|])")]
    [InlineData("3, 8, 8", "ConvTranspose(8, 3, [|Dilation = 0|])")]
    [InlineData("3, 8, 8", "ConvTranspose(8, 3, [|Groups = 0|])")]
    [InlineData("3, 8, 8", "ConvTranspose(8, 3, [|OutputPadding = 1|])")]
    [InlineData("3, 8, 8", "ConvTranspose(8, 3, [|OutputPadding = -1|])")]
    [InlineData("3, 8, 8", "ConvTranspose(8, 1, [|Padding = 4|])")]
    [InlineData("3, 8, 8", "Conv(8, 3, [|0|])")]
    public Task NDSL006_arguments_outside_their_range(string dims, string layers) =>
        Diagnose.Finds("NDSL006", Code.Network(dims, $"[{layers}, Identity]"));

    [Theory]
    [InlineData("3, 9, 9", "Conv(1, 1)")]
    [InlineData("3, 9, 9", "Conv(8, 3, 3)")]
    [InlineData("3, 9, 9", "Conv(8, 3, Stride = 1)")]
    [InlineData("3, 9, 9", "Conv(8, 3, Stride = new[] { 2, 1 })")]
    [InlineData("3, 9, 9", "Conv(8, 3, Padding = 0)")]
    [InlineData("3, 9, 9", "Conv(8, 3, Padding = new int[] { 0, 1 })")]
    [InlineData("3, 9, 9", "Conv(8, 3, Padding = Padding.Same)")]
    [InlineData("3, 9, 9", "Conv(8, 3, Padding = Padding.Valid, Stride = 2)")]
    [InlineData("3, 9, 9", "Conv(8, 3, Dilation = 1)")]
    [InlineData("3, 9, 9", "Conv(6, 3, Groups = 3)")]
    [InlineData("3, 9, 9", "Conv(8, 3, Bias = false)")]
    [InlineData("3, 9, 9", "Conv(8, 3, Padding = 8, PaddingMode = PaddingModes.Reflect)")]
    [InlineData("3, 9, 9", "Conv(8, 3, Padding = 9, PaddingMode = PaddingModes.Circular)")]
    [InlineData("3, 9, 9", "Conv(8, 3, Padding = 1, Parametrization = Parametrization.WeightNorm)")]
    [InlineData("3, 9, 9", "ConvTranspose(8, 3, Parametrization = Parametrization.SpectralNorm)")]
    [InlineData("3, 9, 9", "ConvTranspose(8, 3, Stride = 2, OutputPadding = 1)")]
    [InlineData("3, 9, 9", "ConvTranspose(8, 1, Padding = 3)")]
    public Task NDSL006_is_silent_on_arguments_in_their_range(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, $"[{layers}, Identity]"));

    [Theory]
    [InlineData("784", "Conv(8, 3)", "conv1", "(C, L), (C, H, W) or (C, D, H, W)")]
    [InlineData("784", "ConvTranspose(8, 3)", "convt1", "(C, L), (C, H, W) or (C, D, H, W)")]
    [InlineData("2, 3, 4, 5, 6", "Conv(8, 1)", "conv1", "(C, L), (C, H, W) or (C, D, H, W)")]
    public Task NDSL101_an_input_of_another_rank(string dims, string layer, string name, string needs) => Diagnose.Finds(
        "NDSL101",
        Code.Network(dims, $"[[|{layer}|]]"),
        $"{layer.Split('(')[0]} '{name}' needs {needs} but gets ({dims}) from the network's input." +
        (dims.Count(character => character == ',') > 3 ? " Leave the batch out." : ""));
}
