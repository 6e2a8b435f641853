namespace NetDsl.Generators.Tests;

/// <summary>[Parameter]: names and sizes just outside and just inside what they may be, and readers that it fits or not.</summary>
public sealed class LearntValueFindingsTests
{
    [Theory]
    [InlineData("4, 8", "[Parameter(\"p\"), Multiply(\"p\")]")]
    [InlineData("4, 8", "[Parameter(\"p\", 1), Add(\"p\")]")]
    [InlineData("4, 8", "[Parameter(\"p\", 8), Add(\"p\")]")]
    [InlineData("4, 8", "[Parameter(\"p\", 4, 1), Multiply(\"p\")]")]
    [InlineData("4, 8", "[Parameter(\"p\", 1, 4, 8), Add(\"p\")]")]
    [InlineData("3, 4, 8", "[Parameter(\"p\", 3, 1, 1), Init(Init.Ones), Multiply(\"p\")]")]
    [InlineData("Dim.Any, 8", "[Parameter(\"p\", 1, 8), Concat(\"p\", Dim = 1)]")]
    [InlineData("4, 8", "[Parameter(\"a.b\", 6, 8), Tap(\"x\"), From(\"a.b\"), MultiheadAttention(2, From = \"x\")]")]
    [InlineData("4, 8", "[Parameter(\"p\", 4, 8), Init(Init.XavierUniform), Bilinear(3, \"p\")]")]
    public Task It_may_be_read_where_it_fits(string dims, string layers) => Diagnose.FindsNothing(Code.Network(dims, layers));

    [Theory]
    [InlineData("[Parameter(\"p\", 7), [|Add(\"p\")|]]", "(7)")]
    [InlineData("[Parameter(\"p\", 2, 4, 8), [|Multiply(\"p\")|]]", "(2, 4, 8)")]
    [InlineData("[Parameter(\"p\", 8, 4), [|Add(\"p\")|]]", "(8, 4)")]
    public Task NDSL105_a_shape_that_does_not_broadcast(string layers, string shape) => Diagnose.Finds(
        "NDSL105", Code.Network("4, 8", layers),
        $"{(layers.Contains("Add", StringComparison.Ordinal) ? "Add 'add1'" : "Multiply 'multiply1'")} joins (4, 8) from the network's " +
        $"input with {shape} from [Parameter] 'p'. Expected sizes that are equal from the last axis on, or 1.");

    [Theory]
    [InlineData("NDSL006", "[Parameter(\"p\", [|0|]), Add(\"p\")]")]
    [InlineData("NDSL006", "[Parameter(\"p\", [|\"size\"|]), Add(\"p\")]")]
    [InlineData("NDSL006", "[Parameter(\"p\"), Init([|Init.XavierUniform|]), Multiply(\"p\")]")]
    [InlineData("NDSL007", "[Parameter([|\"\"|], 8), Identity]")]
    [InlineData("NDSL007", "[Linear(8, Name = \"p\"), Parameter([|\"p\"|], 8), Add(\"p\")]")]
    [InlineData("NDSL011", "[Tap(\"p\"), [|Parameter(\"p\", 8)|], Add(\"p\")]")]
    [InlineData("NDSL012", "[[|Parameter(\"p\", 8)|], Linear(8)]")]
    public async Task A_wrong_name_size_or_start_has_a_finding(string id, string layers)
    {
        var found = await Findings.Of(GeneratorRun.Unchecked(Code.Network("4, 8", layers
            .Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal))));

        Assert.Contains(found, finding => finding.Id == id);
    }

    [Fact]
    public void Its_weights_are_counted() => Assert.Matches(
        "queries +100, 8 +800",
        GeneratorRun.Of(Code.Network(
            "4, 8", "[Parameter(\"queries\", 100, 8), Tap(\"x\"), From(\"queries\"), MultiheadAttention(2, From = \"x\")]")).Text);
}
