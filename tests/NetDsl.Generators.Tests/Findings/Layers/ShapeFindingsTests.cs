namespace NetDsl.Generators.Tests;

/// <summary>Layers that move and merge axes: arguments just outside and just inside their ranges, and inputs of another rank.</summary>
public sealed class ShapeFindingsTests
{
    [Theory]
    [InlineData("3, 8, 8", "Flatten([|StartDim = 4|])")]
    [InlineData("3, 8, 8", "Flatten([|EndDim = 4|])")]
    [InlineData("4, 8, 8", "Unflatten([|0|], 2, 2)")]
    [InlineData("4, 8, 8", "Unflatten([|4|], 2, 2)")]
    [InlineData("4, 8, 8", "Unflatten(1, [|3|], 2)")]
    [InlineData("6, 8", "Transpose([|0|], 1)")]
    [InlineData("6, 8", "Transpose(1, [|3|])")]
    [InlineData("6, 8", "[|Permute|]")]
    [InlineData("6, 8", "Permute([|2|])")]
    [InlineData("6, 8", "Permute(2, [|2|])")]
    [InlineData("6, 8", "Permute(2, [|3|])")]
    [InlineData("6, 8", "Mean([|0|])")]
    [InlineData("6, 8", "Mean([|3|])")]
    [InlineData("6, 8", "Mean(1, [|1|])")]
    [InlineData("6, 8", "Slice([|3|], 0, 2)")]
    [InlineData("6, 8", "Slice(1, [|6|])")]
    [InlineData("6, 8", "Slice(1, [|-7|], -1)")]
    [InlineData("6, 8", "Slice(1, 0, [|7|])")]
    [InlineData("6, 8", "Slice(1, 2, [|2|])")]
    [InlineData("6, 8", "Slice(1, 2, [|-5|])")]
    [InlineData("6, 8", "Slice(1, 0, [|Step = 0|])")]
    [InlineData("6, 8", "Chunk([|0|], 0)")]
    [InlineData("6, 8", "Chunk(2, [|2|])")]
    [InlineData("6, 8", "Chunk(2, [|-1|])")]
    [InlineData("6, 8", "Chunk(2, 0, [|Dim = 3|])")]
    [InlineData("5, 8", "Chunk(4, [|3|], Dim = 1)")]
    [InlineData("6, 8", "[|Squeeze|]")]
    [InlineData("6, 8", "Squeeze([|1|])")]
    [InlineData("6, 1", "Squeeze([|3|])")]
    [InlineData("6, Dim.Any", "Squeeze([|2|])")]
    [InlineData("6, 8", "Unsqueeze([|0|])")]
    [InlineData("6, 8", "Unsqueeze([|4|])")]
    [InlineData("6, 8", "Unsqueeze(1, [|Layout = (Layout)7|])")]
    public Task NDSL006_arguments_outside_their_range(string dims, string layers) =>
        Diagnose.Finds("NDSL006", Code.Network(dims, $"[{layers}, Identity]"));

    [Theory]
    [InlineData("3, 9, 9", "Flatten(StartDim = 2)")]
    [InlineData("3, 9, 9", "Flatten(StartDim = -2, EndDim = 3)")]
    [InlineData("6, 8", "Transpose(-2, -1)")]
    [InlineData("6, 8", "Transpose(1, -2)")]
    [InlineData("6, 8", "Permute(0, 2, 1)")]
    [InlineData("6, 8", "Permute(-1, 1)")]
    [InlineData("6, 8", "Mean(1, 2, KeepDim = true)")]
    [InlineData("6, 8", "Mean(-1)")]
    [InlineData("6, 8", "Slice(1, 5)")]
    [InlineData("6, 8", "Slice(-1, -8, 8)")]
    [InlineData("6, 8", "Slice(1, 2, -3)")]
    [InlineData("6, Dim.Any", "Slice(2, 100, 200, Step = 3)")]
    [InlineData("6, 8", "Chunk(2, 1)")]
    [InlineData("5, 8", "Chunk(4, 2, Dim = 1)")]
    [InlineData("6, Dim.Any", "Chunk(4, 3, Dim = 2)")]
    [InlineData("6, 1", "Squeeze")]
    [InlineData("6, 1", "Squeeze(-1)")]
    [InlineData("6, 8", "Unsqueeze(3)")]
    [InlineData("6, 8", "Unsqueeze(-3)")]
    [InlineData("6, 8", "Mean(1, 2)")]
    [InlineData("4, 8, 8", "Unflatten(-1, 2, -1)")]
    public Task NDSL006_is_silent_on_arguments_in_their_range(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, $"[{layers}, Identity]"));

    [Theory]
    [InlineData("8", "Mean", "mean1", "(T, F), (C, L), (C, H, W) or (C, D, H, W)")]
    public Task NDSL101_an_input_of_another_rank(string dims, string layer, string name, string needs) => Diagnose.Finds(
        "NDSL101",
        Code.Network(dims, $"[[|{layer}|]]"),
        $"{layer.Split('(')[0]} '{name}' needs {needs} but gets ({dims}) from the network's input.");
}
