using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Modules;

public class ModuleStateTests
{
    [Fact]
    public void The_state_has_parameters_first_and_buffers_after_them()
    {
        using var net = nn.Sequential(("conv", nn.Conv2d(1, 2, 3)), ("bn", nn.BatchNorm2d(2)));

        Assert.Equal(
            ["conv.weight", "conv.bias", "bn.weight", "bn.bias", "bn.running_mean", "bn.running_var", "bn.num_batches_tracked"],
            net.state_dict().Keys);
    }

    [Fact]
    public void The_state_can_have_a_prefix()
    {
        using var linear = nn.Linear(1, 1);

        Assert.Equal(["a.b.weight", "a.b.bias"], linear.state_dict(prefix: "a.b").Keys);
    }

    [Fact]
    public void A_buffer_that_is_not_persistent_is_not_in_the_state()
    {
        using var module = nn.Linear(1, 1, hasBias: false);
        module.register_buffer("kept", zeros(1));
        module.register_buffer("passing", zeros(1), persistent: false);

        Assert.Equal(["weight", "kept"], module.state_dict().Keys);
        Assert.Equal(["kept", "passing"], module.named_buffers().Select(b => b.name));
        Assert.Equal(["kept"], module.named_buffers(include_nonpersistent: false).Select(b => b.name));
    }

    [Fact]
    public void Loading_copies_the_values()
    {
        using var source = nn.Linear(3, 2);
        using var target = nn.Linear(3, 2);
        var before = target.weight;

        var (missing, unexpected) = target.load_state_dict(source.state_dict());

        Assert.Empty(missing);
        Assert.Empty(unexpected);
        Assert.Same(before, target.weight);
        Assert.Equal(Read.Doubles(source.weight), Read.Doubles(target.weight));
        Assert.NotSame(source.weight, target.weight);
    }

    [Fact]
    public void Other_names_are_refused_and_named()
    {
        using var target = nn.Linear(1, 1);
        var state = new Dictionary<string, Tensor> { ["weight"] = ones(1, 1), ["other"] = ones(1) };

        var error = Assert.Throws<InvalidOperationException>(() => target.load_state_dict(state));

        Assert.Equal(
            "The loaded state_dict is not identical to the target dictionary. Missing: bias. Unexpected: other.",
            error.Message);
    }

    [Fact]
    public void Without_strictness_other_names_are_told_and_the_rest_is_loaded()
    {
        using var target = nn.Linear(1, 1);
        var state = new Dictionary<string, Tensor> { ["weight"] = full(1, 1, 7), ["other"] = ones(1) };

        var (missing, unexpected) = target.load_state_dict(state, strict: false);

        Assert.Equal(["bias"], missing);
        Assert.Equal(["other"], unexpected);
        Assert.Equal(7, target.weight.item<float>());
    }

    [Fact]
    public void Skipped_names_keep_their_values()
    {
        using var target = nn.Linear(1, 1);
        var bias = target.bias!.item<float>();

        target.load_state_dict(new() { ["weight"] = full(1, 1, 7) }, skip: ["bias"]);

        Assert.Equal(7, target.weight.item<float>());
        Assert.Equal(bias, target.bias!.item<float>());
    }

    [Fact]
    public void Zero_grad_drops_gradients_or_fills_them_with_zeros()
    {
        using var linear = nn.Linear(2, 1, hasBias: false);
        linear.call(ones(1, 2)).backward();
        Assert.Equal([1, 1], Read.Doubles(linear.weight.grad!));

        linear.zero_grad(set_to_none: false);
        Assert.Equal([0, 0], Read.Doubles(linear.weight.grad!));

        linear.zero_grad();
        Assert.Null(linear.weight.grad);
    }
}
