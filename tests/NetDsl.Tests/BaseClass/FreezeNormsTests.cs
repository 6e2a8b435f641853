using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Tests.BaseClass;

public sealed class FreezeNormsTests
{
    [Fact]
    public void Frozen_norms_stay_in_evaluation_mode_when_training_goes_on()
    {
        using var network = new NormedNet();
        network.FreezeNorms();

        network.train();

        Assert.False(network.Bn1.training);
        Assert.False(network.Bn2.training);
        Assert.True(network.training);
        Assert.True(network.Dropout.training);
    }

    [Fact]
    public void Frozen_norms_stay_so_when_a_module_above_is_set_to_training()
    {
        using var holder = new Holder();
        holder.Net.FreezeNorms();

        holder.eval();
        holder.train();

        Assert.False(holder.Net.Bn1.training);
        Assert.True(holder.Net.Dropout.training);
    }

    [Fact]
    public void Frozen_statistics_and_parameters_do_not_move_and_the_rest_does()
    {
        manual_seed(1);
        using var network = new NormedNet();
        using var optimizer = optim.SGD(network.parameters(), 0.1, momentum: 0.9);
        Step(network, optimizer);
        network.FreezeNorms();
        var norms = Values(network, "bn");
        var others = Values(network, "conv");

        // The optimizer is not told: momentum and the gradients of the step before must not reach the norms.
        Step(network, optimizer);

        Assert.Equal(norms, Values(network, "bn"));
        Assert.NotEqual(others, Values(network, "conv"));
        Assert.Null(network.Bn1.weight.grad);
        Assert.NotNull(network.Conv.weight.grad);
    }

    [Fact]
    public void Thawed_norms_have_mode_and_gradients_as_before()
    {
        using var network = new NormedNet();
        network.Bn2.weight.requires_grad = false;
        network.FreezeNorms();
        Assert.All(NormParameters(network), parameter => Assert.False(parameter.requires_grad));

        network.FreezeNorms(false);

        Assert.True(network.Bn1.training);
        Assert.True(network.Bn1.weight.requires_grad);
        Assert.True(network.Bn2.bias!.requires_grad);
        Assert.False(network.Bn2.weight.requires_grad);
    }

    [Fact]
    public void Thawed_norms_have_the_mode_that_was_set_meanwhile()
    {
        using var network = new NormedNet();
        network.FreezeNorms();
        network.eval();

        network.FreezeNorms(false);
        Assert.False(network.Bn1.training);

        network.train();
        Assert.True(network.Bn1.training);
    }

    [Fact]
    public void Norms_thaw_after_the_network_has_got_new_parameters()
    {
        using var network = new NormedNet();
        network.FreezeNorms();

        network.to(float64);
        Assert.False(network.Bn1.weight.requires_grad);

        network.FreezeNorms(false);
        Assert.Equal(float64, network.Bn1.weight.dtype);
        Assert.True(network.Bn1.weight.requires_grad);
    }

    [Fact]
    public void Freezing_twice_is_thawed_once()
    {
        using var network = new NormedNet();
        network.FreezeNorms();
        network.FreezeNorms();

        network.FreezeNorms(false);

        Assert.True(network.Bn1.training);
        Assert.True(network.Bn1.weight.requires_grad);
    }

    [Fact]
    public void Norms_that_a_program_gave_gradients_freeze_again()
    {
        using var network = new NormedNet();
        network.Bn1.weight.requires_grad = false;
        network.FreezeNorms();
        foreach (var parameter in network.parameters())
        {
            parameter.requires_grad = true;
        }

        network.FreezeNorms();
        Assert.All(NormParameters(network), parameter => Assert.False(parameter.requires_grad));
        Assert.True(network.Conv.weight.requires_grad);

        network.FreezeNorms(false);
        Assert.True(network.Bn1.weight.requires_grad);
        Assert.True(network.Bn1.training);
    }

    [Fact]
    public void An_evaluation_scope_leaves_frozen_norms_frozen()
    {
        using var network = new Nested();
        network.FreezeNorms();
        network.Inner.Dropout.eval();

        using (network.Evaluating())
        {
            Assert.False(network.training);
        }

        Assert.True(network.Inner.training);
        Assert.False(network.Inner.Dropout.training);
        Assert.False(network.Inner.Bn1.training);
        Assert.False(network.Bn.training);
        network.FreezeNorms(false);
        Assert.True(network.Inner.Bn1.training);
    }

    [Fact]
    public void A_network_in_a_network_is_frozen_with_it()
    {
        using var network = new Nested();
        network.FreezeNorms();

        network.Inner.train();

        Assert.False(network.Inner.Bn1.training);
        Assert.False(network.Inner.Bn1.weight.requires_grad);
    }

    [Fact]
    public void Every_kind_of_norm_freezes_and_nothing_else()
    {
        using var network = new AllNorms();

        network.FreezeNorms();

        nn.Module[] norms = [network.Batch, network.Instance, network.Layer, network.Group];
        Assert.All(norms, norm => Assert.False(norm.training));
        Assert.All(norms.SelectMany(norm => norm.parameters()), parameter => Assert.False(parameter.requires_grad));
        Assert.True(network.Conv.training);
        Assert.All(network.Conv.parameters(), parameter => Assert.True(parameter.requires_grad));
    }

    private static void Step(NormedNet network, optim.Optimizer optimizer)
    {
        using var scope = NewDisposeScope();
        network.train();
        network.forward(randn(6, 1, 6, 6)).sum().backward();
        optimizer.step();
    }

    private static float[] Values(NormedNet network, string prefix) =>
    [
        .. network.state_dict().Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal) && entry.Value.is_floating_point())
            .SelectMany(entry => entry.Value.data<float>().ToArray()),
    ];

    private static IEnumerable<TorchSharp.Modules.Parameter> NormParameters(NormedNet network) =>
        network.Bn1.parameters().Concat(network.Bn2.parameters());
}
