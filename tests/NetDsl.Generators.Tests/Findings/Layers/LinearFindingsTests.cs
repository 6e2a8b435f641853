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

    [Fact]
    public Task NDSL006_a_tied_weight_is_not_parametrized() => Diagnose.Finds(
        "NDSL006",
        Code.Network("8", "[Linear(8), Linear(8, TiedTo = \"fc1\", [|Parametrization = Parametrization.WeightNorm|]), Identity]"),
        "Linear 'fc2': Parametrization must be left out beside TiedTo. Got Parametrization.WeightNorm.");

    [Fact]
    public Task NDSL006_a_parametrized_weight_is_nobody_elses() => Diagnose.Finds(
        "NDSL006",
        Code.Network("8", "[Linear(8, Parametrization = Parametrization.WeightNorm), Linear(8, [|TiedTo = \"fc1\"|]), Identity]"),
        "Linear 'fc2': TiedTo must be the name of a layer without Parametrization. Got \"fc1\".");
}
