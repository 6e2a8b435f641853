using static TorchSharp.torch;

namespace NetDsl.Tests.BaseClass;

/// <summary>A [Call] or [Use] that returns another shape than is declared is named itself, and not the layer below it.</summary>
public sealed partial class DeclaredOutputTests
{
    private sealed class Halve() : nn.Module<Tensor, Tensor>(nameof(Halve))
    {
        public override Tensor forward(Tensor input) => input.narrow(1, 0, input.size(1) / 2);
    }

    [Network(8)]
    [Call(nameof(Doubled)), Linear(2)]
    private sealed partial class Forgotten
    {
        private static Tensor Doubled(Tensor x) => cat([x, x], dim: 1);
    }

    [Network(8)]
    [Use<Halve>(Out = 2), Linear(2)]
    private sealed partial class Mistaken;

    [Network(8)]
    [Call(nameof(Sum)), Linear(2)]
    private sealed partial class WithoutAxis
    {
        private static Tensor Sum(Tensor x) => x.sum(1);
    }

    [Network(nameof(features))]
    [Use<Halve>(Out = "features / 2"), Linear(2)]
    private sealed partial class Sized(int features);

    [Network(3, Dim.Any)]
    [Call(nameof(Wide), Out = new[] { 3, Dim.Any }), Mean(2)]
    private sealed partial class Open
    {
        private static Tensor Wide(Tensor x) => cat([x, x], dim: 2);
    }

    [Fact]
    public void A_method_that_returns_more_features_is_named() => Assert.Equal(
        "Forgotten: method 'Doubled' returns (4, 16), and (N, 8) is declared. "
        + "Mend what it returns, or give that shape without the batch as Out.",
        Refused(new Forgotten()).Message);

    [Fact]
    public void A_module_that_returns_another_size_than_Out_is_named() => Assert.StartsWith(
        "Mistaken: Halve 'halve1' returns (4, 4), and (N, 2) is declared.", Refused(new Mistaken()).Message);

    [Fact]
    public void A_method_that_loses_an_axis_is_named() => Assert.StartsWith(
        "WithoutAxis: method 'Sum' returns (4,), and (N, 8) is declared.", Refused(new WithoutAxis()).Message);

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    public void The_size_may_be_a_hyperparameter(int features)
    {
        using var network = new Sized(features);
        using var input = zeros(4, features);

        using var output = network.forward(input);

        Assert.Equal([4, 2], output.shape);
    }

    [Fact]
    public void A_size_that_is_known_at_run_time_alone_may_be_any()
    {
        using var network = new Open();
        using var input = zeros(4, 3, 5);

        using var output = network.forward(input);

        Assert.Equal([4, 3], output.shape);
    }

    private static InvalidOperationException Refused(Network network)
    {
        using (network)
        using (var input = zeros(4, 8))
        {
            return Assert.Throws<InvalidOperationException>(() => network.forward(input));
        }
    }
}
