using NetDsl.Tool.Checking;
using NetDsl.Tool.Importing;
using NetDsl.Tool.Pt2;
using static TorchSharp.torch;

namespace NetDsl.Tool.Tests;

/// <summary>The comparison with the exported graph finds what an import could get wrong.</summary>
public sealed class ForwardComparisonTests
{
    [Theory]
    [InlineData("unet", "MaxPool(2)", "AvgPool(2)")]
    [InlineData("unet", "BatchNorm, ReLU", "BatchNorm(Eps = 0.1), ReLU")]
    [InlineData("transformer", "Activations.GELU", "Activations.ReLU")]
    [InlineData("transformer", "LayerNorm(Name", "LayerNorm(Eps = 0.1, Name")]
    [InlineData("layers_1d", "LeakyReLU(0.2)", "LeakyReLU(0.1)")]
    [InlineData("recurrences", "LastStep", "FirstStep")]
    public void A_network_that_computes_something_else_differs(string name, string right, string wrong)
    {
        using var model = Pt2File.Open(Path.Combine(AppContext.BaseDirectory, "Exports", "files", name + ".pt2"));
        var network = ImportedNetwork.Of(model.Graph, "Imported", null, name, model.State.Keys);
        Assert.Contains(right, network.Text, StringComparison.Ordinal);
        Assert.True(IsEqual(model, network.Text));
        Assert.False(IsEqual(model, network.Text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_difference_counts_beside_the_largest_value() =>
        Assert.Equal(0.25, ForwardComparison.Difference([tensor(new[] { 1f, -4f })], [tensor(new[] { 1f, -5f })]), 1e-6);

    [Fact]
    public void Other_shapes_and_no_numbers_are_never_equal()
    {
        Assert.Equal(double.PositiveInfinity, ForwardComparison.Difference([zeros(2, 1)], [zeros(1, 2)]));
        Assert.True(double.IsNaN(ForwardComparison.Difference([zeros(2)], [full([2], float.NaN)])));
    }

    private static bool IsEqual(Pt2File model, string text)
    {
        using var compiled = CompiledNetwork.Create(text, "Imported", out var errors);
        Assert.Empty(errors);
        return ForwardComparison.Run(model, compiled!, TextWriter.Null);
    }
}
