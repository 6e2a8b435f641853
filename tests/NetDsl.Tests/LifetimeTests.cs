using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Tests;

/// <summary>Each intermediate is freed right after its last use, and none outlives <c>forward</c>.</summary>
public sealed partial class LifetimeTests
{
    [Network(1, 12, 12)]
    [Conv(4, 3), BatchNorm, ReLU, MaxPool(2), Dropout, Identity]
    [Flatten]
    [Linear(6), BatchNorm, Sigmoid]
    [Linear(3)]
    private sealed partial class Net;

    [Fact]
    public void Forward_leaves_one_tensor()
    {
        using var network = new Net();
        using var scope = NewDisposeScope();
        using var input = rand(2, 1, 12, 12);
        var before = scope.DisposablesCount;

        var output = network.forward(input);

        Assert.Equal(before + 1, scope.DisposablesCount);
        Assert.True(scope.Contains(output));
        Assert.False(input.IsInvalid);
    }

    [Network(4, 6, 5)]
    [Tap("x"), Linear(6, Dim = 2), Chunk(2, 1), Slice(2, 1, 4), Upsample(SizeOf = "x"), Add("x", Projection = true)]
    [AdaptiveAvgPool(1), Multiply(0.5), Squeeze]
    private sealed partial class Resizing;

    [Fact]
    public void Layers_of_several_calls_leave_one_tensor_too()
    {
        using var network = new Resizing();
        using var scope = NewDisposeScope();
        using var input = rand(2, 4, 6, 5);
        var (before, alive) = (scope.DisposablesCount, DisposeScopeManager.Statistics.ThreadTotalLiveCount);

        var output = network.forward(input);

        Assert.Equal(before + 1, scope.DisposablesCount);
        Assert.Equal(alive + 1, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        Assert.Equal([2L, 2], output.shape);
    }

    [Fact]
    public void Without_a_scope_the_output_is_the_callers()
    {
        using var network = new Net();
        using var input = rand(2, 1, 12, 12);

        using var output = network.forward(input);

        Assert.False(output.IsInvalid);
        Assert.Equal([2L, 3], output.shape);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void At_most_two_intermediates_are_alive_at_a_time(bool training)
    {
        using var network = new Net();
        network.train(training);
        using var input = rand(2, 1, 12, 12);
        var statistics = DisposeScopeManager.Statistics;
        var alive = new List<long>();
        foreach (var child in network.children().Cast<nn.Module<Tensor, Tensor>>())
        {
            child.register_forward_hook((_, _, output) =>
            {
                alive.Add(statistics.ThreadTotalLiveCount);
                return output;
            });
        }

        var start = statistics.ThreadTotalLiveCount;
        using var result = network.forward(input);

        Assert.Equal(11, alive.Count);
        Assert.All(alive, count => Assert.InRange(count - start, 1, 2));
    }

    [Fact]
    public void A_layer_that_throws_leaves_nothing_behind()
    {
        using var network = new Net();
        using var input = rand(2, 1, 12, 12);
        var last = (nn.Module<Tensor, Tensor>)network.children().Last();
        last.register_forward_pre_hook((_, _) => throw new InvalidOperationException("thrown by the test"));
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        Assert.Throws<InvalidOperationException>(() => network.forward(input));

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        Assert.False(input.IsInvalid);
    }

    [Fact]
    public void Gradients_reach_every_parameter_though_intermediates_are_gone()
    {
        using var network = new Net();
        using var scope = NewDisposeScope();

        network.forward(rand(4, 1, 12, 12)).square().sum().backward();

        Assert.All(network.parameters(), parameter => Assert.NotNull(parameter.grad));
    }

    [Fact]
    public void Training_steps_in_a_scope_do_not_accumulate_tensors()
    {
        using var network = new Net();
        var optimizer = optim.SGD(network.parameters(), 0.01, momentum: 0.9);
        Step(network, optimizer);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        for (var step = 0; step < 3; step++)
        {
            Step(network, optimizer);
        }

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    private static void Step(Net network, optim.Optimizer optimizer)
    {
        using var scope = NewDisposeScope();
        optimizer.zero_grad();
        network.forward(rand(4, 1, 12, 12)).square().mean().backward();
        optimizer.step();
    }
}
