using TorchSharp.Modules;

namespace NetDsl.Tests.BaseClass;

public sealed class ParameterGroupsTests
{
    [Fact]
    public void Weights_decay_but_not_those_of_norms()
    {
        using var network = new NormedNet();

        Assert.Equal(["conv1.weight", "fc1.weight", "fc2.weight"], Names(network, network.DecayParameters()));
        Assert.Equal(
            ["bn1.weight", "bn1.bias", "bn2.weight", "bn2.bias", "fc2.bias"], Names(network, network.NoDecayParameters()));
    }

    [Fact]
    public void No_norm_decays_of_whatever_kind()
    {
        using var network = new AllNorms();

        Assert.Equal(["conv.weight"], Names(network, network.DecayParameters()));
    }

    [Fact]
    public void Biases_of_recurrent_layers_and_attention_do_not_decay()
    {
        using var network = new NamedParameters();

        Assert.Equal(["cell.weight_ih_l0", "cell.in_proj_weight", "cell.biased"], Names(network, network.DecayParameters()));
        Assert.Equal(["cell.bias_ih_l0", "cell.in_proj_bias"], Names(network, network.NoDecayParameters()));
    }

    [Fact]
    public void Slopes_of_rectifiers_do_not_decay()
    {
        using var network = new Rectified();

        Assert.Equal(["prelu.weight"], Names(network, network.NoDecayParameters()));
        Assert.Empty(network.DecayParameters());
    }

    [Fact]
    public void Together_they_are_all_parameters_each_once()
    {
        using var network = new Nested();

        var both = network.DecayParameters().Concat(network.NoDecayParameters()).ToArray();

        Assert.Equal(both.Length, both.ToHashSet<Parameter>(ReferenceEqualityComparer.Instance).Count);
        Assert.Equal(
            network.named_parameters().Select(entry => entry.name).Order(StringComparer.Ordinal),
            Names(network, both).Order(StringComparer.Ordinal));
    }

    private static string[] Names(Network network, IEnumerable<Parameter> parameters) =>
        [.. parameters.Select(parameter => network.named_parameters().First(entry => ReferenceEquals(entry.parameter, parameter)).name)];
}
