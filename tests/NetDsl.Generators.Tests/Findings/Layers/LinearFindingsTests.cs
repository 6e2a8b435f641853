namespace NetDsl.Generators.Tests;

/// <summary>Linear and Scale: arguments just outside and just inside their ranges.</summary>
public sealed class LinearFindingsTests
{
    [Theory]
    [InlineData("6, 8", "Scale([|double.NaN|])")]
    [InlineData("784", "Linear([|0|])")]
    [InlineData("784", "Linear([|-1|])")]
    public Task NDSL006_arguments_outside_their_range(string dims, string layers) =>
        Diagnose.Finds("NDSL006", Code.Network(dims, $"[{layers}, Identity]"));

    [Theory]
    [InlineData("6, 8", "Scale(0)")]
    [InlineData("784", "Linear(1)")]
    [InlineData("784", "Linear(10, Bias = false)")]
    public Task NDSL006_is_silent_on_arguments_in_their_range(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, $"[{layers}, Identity]"));
}
