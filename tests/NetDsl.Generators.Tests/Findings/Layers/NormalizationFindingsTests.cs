namespace NetDsl.Generators.Tests;

/// <summary>Norms: arguments just outside and just inside their ranges, and inputs of another rank.</summary>
public sealed class NormalizationFindingsTests
{
    [Theory]
    [InlineData("3, 8, 8", "BatchNorm([|Momentum = 1.1|])")]
    [InlineData("3, 8, 8", "BatchNorm([|Momentum = -0.1|])")]
    [InlineData("3, 8, 8", "BatchNorm([|Momentum = \"m\"|])")]
    [InlineData("3, 8, 8", "LayerNorm([|7|])")]
    [InlineData("3, 8, 8", "LayerNorm([|0|])")]
    [InlineData("3, 8, 8", "LayerNorm(3, [|-3|], 8)")]
    [InlineData("3, 8, 8", "LayerNorm([|3|], 8, 8, 8)")]
    [InlineData("3, 8, 8", "GroupNorm([|0|])")]
    [InlineData("3, 8, 8", "InstanceNorm([|Momentum = 2|])")]
    [InlineData("3, 8, 8", "LocalResponseNorm([|0|])")]
    [InlineData("3, 8, 8", "LocalResponseNorm(3, [|Alpha = double.NaN|])")]
    [InlineData("3, 8, 8", "LocalResponseNorm(3, [|Beta = double.PositiveInfinity|])")]
    [InlineData("3, 8, 8", "LocalResponseNorm(3, [|K = double.NaN|])")]
    [InlineData("6, 8", "Normalize([|double.NaN|], 1)")]
    [InlineData("6, 8", "Normalize(0.5, [|0|])")]
    [InlineData("6, 8", "Normalize([|new[] { 0.1, 0.2 }|], new[] { 1.0 })")]
    [InlineData("6, 8", "Normalize(new[] { 0.1 }, [|new[] { 1.0, 2 }|])")]
    public Task NDSL006_arguments_outside_their_range(string dims, string layers) =>
        Diagnose.Finds("NDSL006", Code.Network(dims, $"[{layers}, Normalize(0, 1)]"));

    [Theory]
    [InlineData("3, 9, 9", "BatchNorm(Eps = 1e-3, Momentum = 0.01, Affine = false, TrackRunningStats = true)")]
    [InlineData("3, 9, 9", "BatchNorm(Eps = 0.1)")]
    [InlineData("3, 9, 9", "BatchNorm({|NDSL217:Momentum = 1|})")]
    [InlineData("3, 9, 9", "BatchNorm({|NDSL217:Momentum = 0|})")]
    [InlineData("3, 9, 9", "LayerNorm(3, 9, 9)")]
    [InlineData("3, 9, 9", "LayerNorm(3, Dim.Any, 9)")]
    [InlineData("3, 9, 9", "LayerNorm(Dim.Any, Dim.Any, 9, ElementwiseAffine = false)")]
    [InlineData("3, 9, 9", "LayerNorm(Dim.Any, Dim.Any, 9, Bias = false)")]
    [InlineData("3, 9, 9", "GroupNorm(3, Affine = false)")]
    [InlineData("3, 9, 9", "GroupNorm(1)")]
    [InlineData("3, 9, 9", "InstanceNorm(Affine = true, TrackRunningStats = true)")]
    [InlineData("3, 9, 9", "LocalResponseNorm(1, Alpha = 1, Beta = 0, K = 0)")]
    [InlineData("6, 8", "Normalize(-1, 1e-3)")]
    [InlineData("6, 8", "RMSNorm(Eps = 1e-8), Linear(4)")]
    [InlineData("6, 8", "ChannelLayerNorm(ElementwiseAffine = false), Mean")]
    public Task NDSL006_is_silent_on_arguments_in_their_range(string dims, string layers) =>
        Diagnose.Finds(Code.Network(dims, $"[{layers}, Normalize(0, 1)]"));

    [Theory]
    [InlineData("8", "ChannelLayerNorm", "cln1", "(C, L), (C, H, W) or (C, D, H, W)")]
    [InlineData("784", "LocalResponseNorm(5)", "lrn1", "(C, L), (C, H, W) or (C, D, H, W)")]
    [InlineData("2, 3, 4, 5, 6", "GroupNorm(2)", "gn1", "(C), (C, L), (C, H, W) or (C, D, H, W)")]
    [InlineData("784", "InstanceNorm", "inorm1", "(C, L), (C, H, W) or (C, D, H, W)")]
    [InlineData("2, 3, 4, 5, 6", "BatchNorm", "bn1", "(C), (C, L), (C, H, W) or (C, D, H, W)")]
    public Task NDSL101_an_input_of_another_rank(string dims, string layer, string name, string needs) => Diagnose.Finds(
        "NDSL101",
        Code.Network(dims, $"[[|{layer}|]]"),
        $"{layer.Split('(')[0]} '{name}' needs {needs} but gets ({dims}) from the network's input." +
        (dims.Count(character => character == ',') > 3 ? " Leave the batch out." : ""));
}
