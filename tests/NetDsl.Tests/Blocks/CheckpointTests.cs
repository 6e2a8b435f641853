using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Tests.Blocks;

/// <summary>
/// Blocks whose intermediates are computed again in backward: all numbers are as without, with dropout and running statistics, too.
/// </summary>
public sealed class CheckpointTests
{
    [Fact]
    public void A_repetition() => Same(new StagesPlain(), new StagesCheckpointed());

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void As_often_as_a_hyperparameter_says_and_where_a_condition_holds(int depth) =>
        Same(new AnyStagesPlain(depth), new AnyStagesCheckpointed(depth));

    [Fact]
    public void Shared_with_a_call_that_has_none() => Same(new SharedStagePlain(), new SharedStageCheckpointed());

    [Fact]
    public void One_in_another() => Same(new NestedPlain(), new NestedCheckpointed());

    [Fact]
    public void Modules_written_by_hand()
    {
        Same(new OwnPlain(), new OwnCheckpointed(), 6);
        Same(new AnyOwnPlain(2), new AnyOwnCheckpointed(2), 6);
    }

    [Fact]
    public void Several_inputs_and_outputs()
    {
        using var plain = new SeveralPlain();
        using var checkpointed = new SeveralCheckpointed();
        var tokens = randint(0, 10, [3, 5]);
        Same(plain, checkpointed, input => plain.call(input, tokens), input => checkpointed.call(input, tokens), randn(3, 5, 6));
    }

    [TorchSharpFact]
    public void With_autocast()
    {
        using var plain = new StagesPlain();
        using var checkpointed = new StagesCheckpointed();
        Same(plain, checkpointed, input => Cast(plain, input), input => Cast(checkpointed, input), randn(3, 4, 6, 6));
    }

    [TorchSharpFact]
    public void Backward_inside_of_autocast()
    {
        using var plain = new StagesPlain();
        using var checkpointed = new StagesCheckpointed();
        checkpointed.load_state_dict(plain.state_dict());
        var input = randn(3, 4, 6, 6);
        foreach (var network in new Network[] { plain, checkpointed })
        {
            manual_seed(3);
            using (network.Autocast(bfloat16))
            {
                network.call(input).sum().backward();
            }
        }

        foreach (var (name, parameter) in checkpointed.named_parameters())
        {
            AssertClose(plain.get_parameter(name)!.grad!, parameter.grad!, name);
        }
    }

    [TorchSharpFact]
    public void Gradients_of_the_input_by_grad_and_once_more()
    {
        using var plain = new OwnPlain();
        using var checkpointed = new OwnCheckpointed();
        checkpointed.load_state_dict(plain.state_dict());
        var results = new List<(Tensor Input, Tensor Weight)>();
        foreach (var network in new Network[] { plain, checkpointed })
        {
            var input = linspace(-1, 1, 12).reshape(2, 6).requires_grad_();
            var gradient = autograd.grad([network.call(input).sum()], [input], retain_graph: true, create_graph: true)[0];
            gradient.square().sum().backward();
            results.Add((gradient.detach(), network.get_parameter("own.0._linear.weight")!.grad!));
        }

        AssertClose(results[0].Input, results[1].Input, "gradient of the input");
        AssertClose(results[0].Weight, results[1].Weight, "gradient of a penalty");
    }

    [Fact]
    public void Gradients_by_grad_leave_those_that_are_there()
    {
        using var plain = new StagesPlain();
        using var checkpointed = new StagesCheckpointed();
        checkpointed.load_state_dict(plain.state_dict());
        var input = randn(3, 4, 6, 6);
        var results = new List<IList<Tensor>>();
        foreach (var network in new Network[] { plain, checkpointed })
        {
            manual_seed(1);
            network.call(input).sum().backward();
            var before = network.parameters().Select(parameter => parameter.grad!.clone()).ToList();
            manual_seed(2);
            results.Add(autograd.grad([network.call(input).square().sum()], [.. network.parameters()]));
            Assert.All(network.parameters().Zip(before), item => Assert.True(item.First.grad!.equal(item.Second).all().item<bool>()));
        }

        Assert.All(results[0].Zip(results[1]), item => AssertClose(item.First, item.Second, "gradient"));
    }

    [Fact]
    public void Frozen_parameters_get_none()
    {
        using var network = new StagesCheckpointed();
        network.get_parameter("stage.0.conv1.weight")!.requires_grad_(false);

        network.call(randn(3, 4, 6, 6)).sum().backward();

        Assert.Null(network.get_parameter("stage.0.conv1.weight")!.grad);
        Assert.NotNull(network.get_parameter("stage.0.conv2.weight")!.grad);
    }

    [Fact]
    public void In_evaluation_and_without_gradients_it_is_a_plain_call()
    {
        using var network = new OnceCheckpointed();

        network.eval();
        network.call(randn(2, 6)).sum().backward();

        Assert.NotNull(network.get_parameter("fc1.weight")!.grad);
        using var other = new OnceCheckpointed();
        using var noGradient = no_grad();
        Assert.False(other.call(randn(2, 6)).requires_grad);
    }

    [TorchSharpFact]
    public void A_failing_recomputation_is_an_exception_of_backward()
    {
        using var network = new OnceCheckpointed();
        var loss = network.call(randn(2, 6)).sum();

        var error = Assert.Throws<ExternalException>(() => loss.backward());

        Assert.Contains("invalid gradient", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_tensor_outlives_the_step(bool hasBackward)
    {
        using var network = new NestedCheckpointed();
        using var input = randn(3, 4, 6, 6);
        Step();
        var (alive, tensors) = (DisposeScopeManager.Statistics.ThreadTotalLiveCount, Tensor.TotalCount);

        for (var step = 0; step < 3; step++)
        {
            Step();
        }

        Assert.Equal(alive, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        Assert.True(Tensor.TotalCount <= tensors);

        void Step()
        {
            using var scope = NewDisposeScope();
            var loss = network.call(input).sum();
            if (hasBackward)
            {
                loss.backward();
            }
        }
    }

    [Fact]
    public void Forward_leaves_one_tensor()
    {
        using var network = new StagesCheckpointed();
        using var scope = NewDisposeScope();
        using var input = randn(3, 4, 6, 6);
        var before = scope.DisposablesCount;

        var output = network.call(input);

        Assert.Equal(before + 1, scope.DisposablesCount);
        Assert.True(scope.Contains(output));
    }

    [Fact]
    public void On_several_threads()
    {
        var networks = Enumerable.Range(0, 3).Select(_ => new NestedCheckpointed()).ToList();

        Parallel.ForEach(networks, network =>
        {
            for (var step = 0; step < 20; step++)
            {
                using var scope = NewDisposeScope();
                network.call(randn(2, 4, 6, 6)).sum().backward();
            }
        });

        Assert.All(networks, network => Assert.All(network.parameters(), parameter => Assert.NotNull(parameter.grad)));
    }

    private static Tensor Cast(Network network, Tensor input)
    {
        using var region = network.Autocast(bfloat16);
        return network.call(input).to(float32);
    }

    private static void Same(Network plain, Network checkpointed) => Same(plain, checkpointed, 4, 6, 6);

    private static void Same(Network plain, Network checkpointed, params long[] shape) =>
        Same(plain, checkpointed, plain.call, checkpointed.call, randn([3, .. shape]));

    /// <summary>Three steps of training; losses, gradients, parameters and buffers agree.</summary>
    private static void Same(
        nn.Module plain, nn.Module checkpointed, Func<Tensor, Tensor> callPlain, Func<Tensor, Tensor> callCheckpointed, Tensor input)
    {
        checkpointed.load_state_dict(plain.state_dict());
        var one = Steps(plain, callPlain, input);
        var other = Steps(checkpointed, callCheckpointed, input);

        Assert.Equal(one.Count, other.Count);
        foreach (var ((name, value), (_, same)) in one.Zip(other))
        {
            AssertClose(value, same, name);
        }
    }

    private static List<(string Name, Tensor Value)> Steps(nn.Module network, Func<Tensor, Tensor> call, Tensor images)
    {
        manual_seed(7);
        network.train();
        using var optimizer = optim.SGD(network.parameters(), 0.05, momentum: 0.9);
        var seen = new List<(string, Tensor)>();
        for (var step = 0; step < 3; step++)
        {
            // The first step's input needs no gradient, as images do.
            var input = images.clone().requires_grad_(step > 0);
            optimizer.zero_grad();
            var loss = call(input).square().sum();
            loss.backward();
            seen.Add(($"loss {step}", loss.detach()));
            seen.AddRange(network.named_parameters().Select(item => ($"gradient of {item.name} {step}", item.parameter.grad!.clone())));
            if (step > 0)
            {
                seen.Add(($"gradient of the input {step}", input.grad!.clone()));
            }

            optimizer.step();
        }

        seen.AddRange(network.state_dict().Select(item => (item.Key, item.Value.detach().clone())));
        seen.Add(("next random number", rand(1)));
        return seen;
    }

    private static void AssertClose(Tensor expected, Tensor actual, string name) =>
        Assert.True(expected.allclose(actual, 1e-4, 1e-5), $"{name}: {(expected - actual).abs().max().to(float32).item<float>()}");
}
