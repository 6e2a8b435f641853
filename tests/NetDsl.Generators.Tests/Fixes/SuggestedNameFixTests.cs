using NetDsl.CodeFixes;

namespace NetDsl.Generators.Tests;

/// <summary>What the fixes that write the name that was meant make of the text.</summary>
public sealed class SuggestedNameFixTests
{
    private static readonly Fix UseName = new(new UseSuggestedNameFix(), "NDSL009.UseSuggestedName");
    private static readonly Fix UseExpression = new(new UseSuggestedExpressionFix(), "NDSL006.UseSuggestedName");

    [Theory]
    [InlineData("Tap(\"skip\"), ReLU, Add([|\"skpi\"|])", "Tap(\"skip\"), ReLU, Add(\"skip\")")]
    [InlineData("Tap(\"skip\"), ReLU, Add(\"skip\", [|\"Skip\"|])", "Tap(\"skip\"), ReLU, Add(\"skip\", \"skip\")")]
    [InlineData("Tap(\"skip\"), From([|name: @\"skipp\"|]), Add(\"skip\")", "Tap(\"skip\"), From(name: \"skip\"), Add(\"skip\")")]
    public Task The_name_that_was_meant_is_written(string before, string after) =>
        UseName.Mends(Code.Network("16, 8, 8", $"[{before}]"), Code.Network("16, 8, 8", $"[{after}]"));

    [Fact]
    public Task The_name_that_was_meant_is_not_offered_for_a_constant() => UseName.OffersNothing(
        Code.Usings +
        """
        [Network(4)]
        [Tap("skip"), ReLU, Add([|Net.Name|])]
        public partial class Net { public const string Name = "skpi"; }
        """);

    [Theory]
    [InlineData("Conv([|\"chanels\"|], 3)", "Conv(\"channels\", 3)")]
    [InlineData("Conv([|channels: \"chanels * 2 + channels\"|], 3)", "Conv(channels: \"channels * 2 + channels\", 3)")]
    [InlineData("Conv(8, 3, [|Stride = \"strid\"|])", "Conv(8, 3, Stride = \"stride\")")]
    [InlineData("Conv(8, 3, [|Stride = new object[] { 1, @\"strid\" }|])", "Conv(8, 3, Stride = new object[] { 1, \"stride\" })")]
    [InlineData("Call([|\"Clap\"|])", "Call(\"Clip\")")]
    public Task The_hyperparameter_or_method_that_was_meant_is_written(string before, string after) => UseExpression.Mends(
        WithHyperparameters($"[{before}]"),
        WithHyperparameters($"[{after}]"));

    [Fact]
    public Task All_hyperparameters_that_were_meant_are_written() => UseExpression.MendsAll(
        WithHyperparameters(
            """
            [Conv([|"chanels"|] /* kept */, 3), ReLU] // one
            [Conv([|"channels * chanels"|], 3, [|Stride = "Stride"|])]
            """),
        WithHyperparameters(
            """
            [Conv("channels" /* kept */, 3), ReLU] // one
            [Conv("channels * channels", 3, Stride = "stride")]
            """));

    [Theory]
    [InlineData("[Conv([|nameof(Chanels)|], 3)]")]
    [InlineData("[Conv([|nameof(Chanels) + \" * 2\"|], 3)]")]
    [InlineData("[Conv([|Net.Chanels|], 3)]")]
    [InlineData("[Conv(8, 3, [|Stride = new object[] { nameof(Chanels), \"stride\" }|])]")]
    [InlineData("[Conv([|\"width\"|], 3)]")]
    [InlineData("[Conv([|0|], 3)]")]
    public Task A_hyperparameter_is_not_written_into_other_code(string layers) => UseExpression.OffersNothing(WithHyperparameters(layers));

    /// <summary>A network with hyperparameters, which its own part reads too.</summary>
    private static string WithHyperparameters(string layers) =>
        Code.Usings +
        $$"""
        [Network(3, 32, 32)]
        {{layers}}
        public partial class Net(int channels, int stride)
        {
            public const string Chanels = "chanels";
            public int Both => channels + stride;
            private static torch.Tensor Clip(torch.Tensor x) => x.clamp(-1, 1);
        }

        """;
}
