using NetDsl.CompilerServices;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

/// <summary>Recurrent layers in a generated network: PyTorch's first weights, and no state left behind.</summary>
public sealed partial class RecurrentTests
{
    [Network(6, 5)]
    [LSTM(4, NumLayers = 2, Bidirectional = true), GRU(3), RNN(2)]
    private sealed partial class Net;

    [Theory]
    [InlineData("RNN")]
    [InlineData("LSTM")]
    [InlineData("GRU")]
    [InlineData("GRU without bias")]
    public void After_manual_seed_the_weights_are_PyTorchs(string kind)
    {
        var golden = Golden.Read<Dictionary<string, float[]>>("recurrent.json")[kind];
        manual_seed(7);
        using nn.Module module = kind switch
        {
            "RNN" => nn.RNN(5, 4, numLayers: 2, batchFirst: true, bidirectional: true),
            "LSTM" => nn.LSTM(5, 4, numLayers: 2, batchFirst: true, bidirectional: true),
            "GRU" => nn.GRU(5, 4, numLayers: 2, batchFirst: true, bidirectional: true),
            _ => nn.GRU(5, 4, bias: false),
        };

        var state = module.state_dict();
        Assert.Equal(golden.Keys.Order(StringComparer.Ordinal), state.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, expected) in golden)
        {
            var values = state[key].data<float>().ToArray();
            Assert.Equal(expected, new[] { values[0], values[1], values[^1] });
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Forward_leaves_one_tensor(bool training)
    {
        using var network = new Net();
        network.train(training);
        using var scope = NewDisposeScope();
        using var input = rand(2, 6, 5);
        var before = scope.DisposablesCount;
        var alive = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        var output = network.forward(input);

        Assert.Equal(before + 1, scope.DisposablesCount);
        Assert.True(scope.Contains(output));
        Assert.Equal(alive + 1, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    /// <summary>The states are gone right after the layer, and not only where forward's scope ends.</summary>
    [Fact]
    public void A_call_gives_back_nothing_but_the_outputs()
    {
        using var rnn = nn.RNN(5, 4, batchFirst: true);
        using var lstm = nn.LSTM(5, 4, batchFirst: true);
        using var gru = nn.GRU(5, 4, batchFirst: true);
        using var input = rand(2, 6, 5);

        Assert.All<Func<Tensor>>([() => Calls.RNN(rnn, input), () => Calls.LSTM(lstm, input), () => Calls.GRU(gru, input)], call =>
        {
            using var scope = NewDisposeScope();
            var output = call();
            Assert.Equal(1, scope.DisposablesCount);
            Assert.Equal([2L, 6, 4], output.shape);
        });
    }

    [Fact]
    public void A_batch_may_be_empty()
    {
        using var network = new Net();

        Assert.Equal([0L, 6, 2], network.forward(zeros(0, 6, 5)).shape);
    }

    [Theory]
    [InlineData(2, 6, 4)]
    [InlineData(2, 5)]
    public void An_input_of_another_size_is_refused(params int[] size)
    {
        using var network = new Net();
        using var input = rand(size.Select(length => (long)length).ToArray());

        Assert.Throws<ArgumentException>(() => network.forward(input));
    }
}
