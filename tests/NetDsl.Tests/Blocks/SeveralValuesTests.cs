using NetDsl.Graphs;
using static TorchSharp.torch;

namespace NetDsl.Tests.Blocks;

/// <summary>Blocks of several inputs and outputs compute what the same layers do that are stacked by hand.</summary>
public sealed class SeveralValuesTests
{
    [Fact]
    public void A_block_reads_the_values_that_From_names_in_the_order_of_its_inputs()
    {
        using var scope = NewDisposeScope();
        using var network = new Decoding();
        var (image, context) = (randn(3, 4), randn(3, 6));

        var output = network.call(image, context);

        var weights = network.state_dict();
        var joined = cat([Linear(context, "joined.fc2"), Linear(image, "joined.fc1")], 1);
        Assert.True(Linear(joined, "fc1").allclose(output, 1e-4, 1e-6));

        Tensor Linear(Tensor x, string key) => nn.functional.linear(x, weights[$"{key}.weight"], weights[$"{key}.bias"]);
    }

    [Fact]
    public void Each_turn_of_a_repeated_block_reads_the_same_mask()
    {
        using var scope = NewDisposeScope();
        using var network = new Masked();
        var (steps, mask) = (randn(2, 5, 8), Padding(2, 5, 3));
        network.eval();

        var output = network.call(steps, mask);

        var x = steps;
        foreach (var (_, layer) in network.named_children().Single(child => child.name == "layer").module.named_children())
        {
            var attention = (TorchSharp.Modules.MultiheadAttention)layer.named_children().Single(child => child.name == "attention").module;
            var (norm, turned) = ((TorchSharp.Modules.LayerNorm)layer.named_children().Single(child => child.name == "norm").module,
                x.transpose(0, 1));
            x = norm.call(x + attention.call(turned, turned, turned, mask).Item1.transpose(0, 1));
        }

        Assert.True(x.allclose(output, 1e-4, 1e-5));
        Assert.Equal(["layer.0.attention.in_proj_weight", "layer.1.attention.in_proj_weight"], network.state_dict().Keys
            .Where(key => key.EndsWith("in_proj_weight", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_the_mask_hides_changes_nothing()
    {
        using var scope = NewDisposeScope();
        using var network = new Masked();
        var (steps, mask) = (randn(2, 5, 8), Padding(2, 5, 3));
        var others = steps.clone();
        others.narrow(1, 3, 2).fill_(9);

        Assert.True(network.Predict(steps, mask).narrow(1, 0, 3).allclose(network.Predict(others, mask).narrow(1, 0, 3), 1e-5, 1e-6));
        Assert.False(network.Predict(steps, zeros_like(mask)).narrow(1, 0, 3)
            .allclose(network.Predict(others, zeros_like(mask)).narrow(1, 0, 3), 1e-5, 1e-6));
    }

    [Fact]
    public void The_outputs_of_a_block_after_its_first_are_values_under_its_name()
    {
        using var scope = NewDisposeScope();
        using var network = new Coded();
        var input = randn(3, 6);

        var output = network.call(input);

        var (mean, spread) = Encoder(network).call(input);
        Assert.True((mean + spread).allclose(output, 1e-5, 1e-6));
    }

    [Fact]
    public void An_output_that_nobody_reads_is_freed_and_gradients_reach_all_others()
    {
        using var network = new Halved();
        using var input = randn(3, 6, requires_grad: true);
        using var scope = NewDisposeScope();

        var output = network.call(input);

        Assert.Equal(1, scope.DisposablesCount);
        output.sum().backward();
        Assert.NotNull(input.grad);
        Assert.All(
            Encoder(network).named_parameters().Where(item => item.name.StartsWith("fc2", StringComparison.Ordinal)),
            item => Assert.NotNull(item.parameter.grad));
    }

    [Fact]
    public void Hand_written_modules_of_several_tensors_are_used_too()
    {
        using var scope = NewDisposeScope();
        using var network = new OwnJoin();
        var (a, b) = (randn(3, 4), randn(3, 4));

        Assert.True((a + (2 * b)).allclose(network.call(a, b)));
    }

    [Fact]
    public void The_graph_knows_what_blocks_read_and_that_a_mask_is_one()
    {
        using var network = new Masked();

        var graph = Graph.Of(network);

        Assert.Equal([CompilerServices.Numbers.Any, CompilerServices.Numbers.Mask], graph.Inputs.Select(input => input.Numbers));
        Assert.Contains("Encoder", network.DiagramSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mask_of_other_numbers_is_refused_by_name()
    {
        using var network = new Padded();
        using var steps = randn(2, 5, 8);
        using var mask = zeros(2, 5);

        var error = Assert.Throws<ArgumentException>(() => network.call(steps, mask));

        Assert.Equal(
            "Padded expects mask of truth values, Bool, got Float32. Convert it: mask.to(ScalarType.Bool). (Parameter 'mask')",
            error.Message);
    }

    /// <summary>Every layer of attention ignores the steps that its mask hides, as TorchSharp's module does with the mask.</summary>
    [Fact]
    public void Transformers_take_masks_of_their_own_steps_and_of_the_memorys()
    {
        using var scope = NewDisposeScope();
        using var network = new PaddedTransformer();
        network.eval();
        var (target, source) = (randn(2, 4, 8), randn(2, 5, 8));
        var (targetMask, sourceMask) = (Padding(2, 4, 3), Padding(2, 5, 2));

        var output = network.call(target, source, targetMask, sourceMask);

        var transformer = (TorchSharp.Modules.Transformer)network.children().Single();
        var expected = transformer.call(
            source.transpose(0, 1), target.transpose(0, 1), null!, null, null, sourceMask, targetMask, sourceMask);
        Assert.True(expected.transpose(0, 1).allclose(output, 1e-4, 1e-5));
    }

    private static Coder Encoder(nn.Module network) => (Coder)network.children().Single();

    /// <summary>True behind the first steps.</summary>
    private static Tensor Padding(long batch, long steps, long valid) => arange(steps).ge(valid).expand(batch, steps).clone();
}
