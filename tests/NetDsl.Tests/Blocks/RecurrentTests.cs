using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.Blocks;

/// <summary>Recurrent layers over sequences of different lengths, and with states that come in and go out.</summary>
public sealed class RecurrentTests
{
    private static readonly long[] Counts = [2, 5, 1, 5];

    /// <summary>Each sequence alone, without its padding, is what all give together: outputs, states and gradients.</summary>
    [Fact]
    public void Padding_is_left_out_of_outputs_states_and_gradients()
    {
        using var scope = NewDisposeScope();
        using var network = new PackedLstm();
        var lstm = (LSTM)network.children().Single();
        var (x, alone) = (randn(4, 6, 4).requires_grad_(), new List<Tensor>());

        var (steps, h, c) = network.call(x, tensor(Counts));
        (steps.square().sum() + h.sum() + c.sum()).backward();

        var got = x.grad!.clone();
        var weight = lstm.named_parameters().First().parameter;
        var gradient = weight.grad!.clone();
        weight.grad!.zero_();
        x.grad!.zero_();
        for (var sample = 0; sample < Counts.Length; sample++)
        {
            var length = Counts[sample];
            var (output, lastH, lastC) = lstm.call(x.narrow(0, sample, 1).narrow(1, 0, length));
            (output.square().sum() + lastH.sum() + lastC.sum()).backward();
            Near(output, steps.narrow(0, sample, 1).narrow(1, 0, length));
            Near(lastH.transpose(0, 1), h.narrow(0, sample, 1));
            Near(lastC.transpose(0, 1), c.narrow(0, sample, 1));
            Assert.Equal(0, steps.select(0, sample).narrow(0, length, 6 - length).count_nonzero().item<long>());
        }

        Near(x.grad!, got);
        Near(weight.grad!, gradient);
        Assert.Equal([4, 4, 3], h.shape);
    }

    [Fact]
    public void The_last_step_of_each_sequence_is_its_last_state()
    {
        using var scope = NewDisposeScope();
        using var network = new PackedGru();

        var (step, h) = network.call(randn(4, 5, 4), tensor(Counts));

        Near(h, step);
        Assert.Equal([4, 3], h.shape);
    }

    [Fact]
    public void An_encoders_states_start_the_decoder()
    {
        using var scope = NewDisposeScope();
        using var network = new Translation();
        var modules = network.named_children().ToDictionary(child => child.name, child => child.module);
        var (source, target) = (randn(2, 3, 4), randn(2, 4, 5));

        var output = network.call(source, target);

        var (_, h, c) = ((LSTM)modules["encoder"]).call(source);
        var decoded = ((LSTM)modules["decoder"]).call(target, (h, c)).Item1;
        Near(((Linear)modules["fc1"]).call(decoded), output);
        output.sum().backward();
        Assert.All(((LSTM)modules["encoder"]).parameters(), parameter => Assert.NotNull(parameter.grad));
    }

    [Fact]
    public void States_have_the_samples_first()
    {
        using var scope = NewDisposeScope();
        using var network = new Started();
        var (x, state) = (randn(3, 5, 4), randn(3, 2, 3));

        Near(((GRU)network.children().Single()).call(x, state.transpose(0, 1).contiguous()).Item1, network.call(x, state));
    }

    [Fact]
    public void Nothing_but_the_outputs_is_left_and_lengths_are_whole_numbers()
    {
        using var network = new PackedRnn();
        using var x = randn(4, 5, 4);
        using var lengths = tensor(Counts);
        using var reals = randn(4);
        using var scope = NewDisposeScope();
        var live = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        network.call(x, lengths);

        Assert.Equal(1, scope.DisposablesCount);
        Assert.Equal(live + 1, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        Assert.StartsWith(
            "PackedRnn expects lengths of whole numbers, Int64 or Int32, got Float32.",
            Assert.Throws<ArgumentException>(() => network.call(x, reals)).Message, StringComparison.Ordinal);
        Assert.Contains("rnn", network.Summary(x, lengths), StringComparison.Ordinal);
    }

    private static void Near(Tensor expected, Tensor actual) =>
        Assert.True(expected.allclose(actual, 1e-4, 1e-5), $"{expected.str()} {actual.str()}");
}
