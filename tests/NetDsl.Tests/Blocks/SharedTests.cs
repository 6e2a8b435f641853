using NetDsl.Onnx;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Tests.Blocks;

/// <summary>A layer that is used twice is one module, and a weight that two layers have is one tensor.</summary>
public sealed class SharedTests
{
    [Fact]
    public void Both_branches_of_a_siamese_network_are_one_module()
    {
        using var scope = NewDisposeScope();
        using var network = new Siamese();
        var (left, right) = (randn(3, 4), randn(3, 4));
        var tower = (Tower)network.children().Single(child => child is Tower);
        network.eval();

        var distance = network.call(left, right);

        var expected = nn.PairwiseDistance().call(tower.call(right), tower.call(left));
        Assert.True(expected.allclose(distance, 1e-4, 1e-6));
        Assert.Equal(tower.parameters().Count(), network.parameters().Count());
        Assert.All(network.state_dict().Keys, key => Assert.StartsWith("tower.", key, StringComparison.Ordinal));
    }

    [Fact]
    public void Gradients_of_all_uses_add_up()
    {
        using var scope = NewDisposeScope();
        using var network = new Turning();
        using var input = randn(2, 6);
        var (weight, bias) = (network.parameters().First(), network.parameters().Last());

        network.call(input).sum().backward();

        var (own, ownBias) = (weight.detach().requires_grad_(), bias.detach().requires_grad_());
        var x = input;
        for (var turn = 0; turn < 3; turn++)
        {
            x = nn.functional.linear(x, own, ownBias).relu();
        }

        x.sum().backward();
        Assert.Equal(2, network.parameters().Count());
        Assert.True(own.grad!.allclose(weight.grad!, 1e-4, 1e-6));
    }

    [Fact]
    public void A_shared_layer_counts_once_and_its_bias_stays_where_one_use_needs_it()
    {
        using var network = new Again();
        using var conv = new NormOnce();

        Assert.Equal(20 + 20 + 10 + 18 + 16, network.parameters().Sum(parameter => parameter.numel()));
        Assert.Contains("84 parameters, 84 trainable", network.Summary(), StringComparison.Ordinal);
        Assert.Contains("conv.bias", conv.state_dict().Keys);
    }

    [Fact]
    public void A_tied_weight_is_a_parameter_once_and_in_the_state_under_both_names()
    {
        using var network = new TiedModel();

        var state = network.state_dict();

        Assert.Equal(["lm_head.bias", "lm_head.weight", "wte.weight"],
            state.Keys.Where(key => !key.StartsWith("gru", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Same(state["wte.weight"], state["lm_head.weight"]);
        Assert.Single(network.parameters(), parameter => parameter.shape is [11, 6]);
    }

    [Fact]
    public void A_step_of_the_optimizer_changes_both_by_the_gradients_of_both()
    {
        using var scope = NewDisposeScope();
        using var network = new TiedLayers();
        var input = randn(2, 6);
        var state = network.state_dict();
        var (weight, bias) = (state["body.first.weight"].detach().clone().requires_grad_(), state["body.first.bias"].detach().clone());
        nn.functional.linear(nn.functional.linear(input, weight, bias).relu(), weight).sum().backward();
        using var optimizer = optim.SGD(network.parameters(), 0.1);

        network.call(input).sum().backward();
        optimizer.step();

        Assert.True((weight.detach() - (0.1 * weight.grad!)).allclose(network.state_dict()["body.second.weight"], 1e-4, 1e-6));
    }

    [Theory]
    [InlineData(".safetensors")]
    [InlineData(".pt")]
    [InlineData(".dat")]
    public void Weights_are_saved_and_loaded_and_stay_one_tensor_in_another_type(string extension)
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        using var network = new TiedModel();
        using var other = new TiedModel();
        var tokens = randint(0, 11, [2, 5], ScalarType.Int64);

        network.SaveWeights(folder.File($"tied{extension}"));
        other.LoadWeights(folder.File($"tied{extension}"));

        Assert.True(network.Predict(tokens).allclose(other.Predict(tokens), 1e-5, 1e-6));
        other.to(ScalarType.Float64);
        Assert.Same(other.state_dict()["wte.weight"], other.state_dict()["lm_head.weight"]);
        Assert.Equal(ScalarType.Float64, other.Predict(tokens).dtype);
    }

    [Fact]
    public void An_ONNX_model_has_a_shared_weight_once()
    {
        using var network = new TiedLayers();
        using var again = new Again();

        Assert.Equal(["body.first.bias", "body.first.weight"],
            OnnxExport.Of(network).Tensors.Select(tensor => tensor.Value.Name).Order(StringComparer.Ordinal));
        Assert.Distinct(OnnxExport.Of(again).Tensors.Select(tensor => tensor.Value.Name));
    }
}
