namespace NetDsl.Generators.Tests;

/// <summary>Pads: arguments just outside and just inside their ranges, and inputs of another rank.</summary>
public sealed class PaddingFindingsTests
{
    [Theory]
    [InlineData("4, 8, 8", "[|ConstantPad|]")]
    [InlineData("4, 8, 8", "ConstantPad([|-4|])")]
    [InlineData("4, 8, 8", "ConstantPad([|1|], 2, 3)")]
    [InlineData("3, 1", "ConstantPad([|2|], -2)")]
    [InlineData("4, 2, 8", "ZeroPad([|0|], 0, 3, -2)")]
    [InlineData("4, 8, 8", "ReflectionPad([|8|])")]
    [InlineData("4, 8, 8", "ReplicationPad([|1|], 1, 1)")]
    [InlineData("4, 8, 8", "ZeroPad([|-4|])")]
    public Task NDSL006_arguments_outside_their_range(string dims, string layers) =>
        Diagnose.Finds("NDSL006", Code.Network(dims, $"[{layers}, Identity]"));

    [Theory]
    [InlineData("4, 8", "ConstantPad(-3)")]
    [InlineData("4, 8, 8", "ConstantPad(1, -1, 0, 2, Value = 0.5)")]
    [InlineData("4, 8", "ReflectionPad(7)")]
    [InlineData("4, 8, 8, 8", "ReplicationPad(9)")]
    [InlineData("3, 1", "ReplicationPad(2, -2)")]
    [InlineData("4, 8, 8", "ZeroPad(1, 2, 3, 4)")]
    public Task NDSL006_is_silent_on_arguments_in_their_range(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, $"[{layers}, Identity]"));

    [Theory]
    [InlineData("64", "ConstantPad(1)", "constant_pad1", "(C, L), (C, H, W) or (C, D, H, W)")]
    [InlineData("64", "ReflectionPad(1)", "reflection_pad1", "(C, L), (C, H, W) or (C, D, H, W)")]
    [InlineData("64", "ReplicationPad(1)", "replication_pad1", "(C, L), (C, H, W) or (C, D, H, W)")]
    [InlineData("4, 8", "ZeroPad(1)", "zero_pad1", "(C, H, W)")]
    public Task NDSL101_an_input_of_another_rank(string dims, string layer, string name, string needs) => Diagnose.Finds(
        "NDSL101",
        Code.Network(dims, $"[[|{layer}|]]"),
        $"{layer.Split('(')[0]} '{name}' needs {needs} but gets ({dims}) from the network's input.");
}
