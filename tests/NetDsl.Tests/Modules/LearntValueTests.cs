using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

/// <summary>[Parameter]: a parameter of the network under its own key, which is a value with a name.</summary>
public sealed partial class LearntValueTests
{
    [Network(6, 8)]
    [Parameter("queries", nameof(count), 8)]
    [Parameter("head.scale"), Init(Init.Constant, Value = 3)]
    [Tap("memory"), From("queries"), MultiheadAttention(2, From = "memory", Name = "attention"), Add("queries")]
    [Linear(2, Name = "head.fc"), Multiply("head.scale")]
    private sealed partial class Queries(int count = 5);

    [Fact]
    public void It_has_its_key_its_shape_and_its_start()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var network = new Queries(400);
        var state = network.state_dict();

        Assert.Equal([400L, 8], state["queries"].shape);
        Assert.Empty(state["head.scale"].shape);
        Assert.Equal(3, state["head.scale"].item<float>());
        Assert.InRange(state["queries"].mean().item<float>(), -0.1, 0.1);
        Assert.InRange(state["queries"].std().item<float>(), 0.9, 1.1);
        Assert.Subset(network.named_parameters().Select(item => item.name).ToHashSet(), new HashSet<string> { "queries", "head.scale" });
    }

    [Fact]
    public void It_is_read_as_the_layers_by_hand_read_it_and_stays_alive()
    {
        using var scope = NewDisposeScope();
        using var network = new Queries();
        var input = rand(3, 6, 8);
        var alive = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        network.forward(input).Dispose();
        Assert.Equal(alive, DisposeScopeManager.Statistics.ThreadTotalLiveCount);

        var output = network.forward(input);

        var queries = network.get_parameter("queries")!;
        var steps = queries.expand(3, -1, -1).transpose(0, 1);
        var memory = input.transpose(0, 1);
        var modules = network.named_modules().ToDictionary(item => item.name, item => item.module);
        var attention = (MultiheadAttention)modules["attention"];
        var attended = attention.call(steps, memory, memory, need_weights: true).Item1.transpose(0, 1);
        var expected = ((Linear)modules["head.fc"]).call(attended + queries) * 3;
        Assert.True(expected.allclose(output));
        output.square().sum().backward();
        Assert.All(network.parameters(), parameter => Assert.NotNull(parameter.grad));
    }

    [Fact]
    public void It_is_saved_and_loaded()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        using var first = new Queries();
        using var second = new Queries();
        var (path, input) = (folder.File("weights.pt"), rand(2, 6, 8));

        first.SaveWeights(path);
        second.LoadWeights(path);

        Assert.True(first.Predict(input).allclose(second.Predict(input)));
    }
}
