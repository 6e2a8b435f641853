using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Modules;

/// <summary>What recurrent layers refuse where PyTorch takes it, or has no words of its own; see Refusals for the rest.</summary>
public sealed class RecurrentErrorTests
{
    /// <summary>As TorchSharp: PyTorch's Python takes a sequence without a batch.</summary>
    [Theory]
    [InlineData(new long[] { 6, 5 }, 2)]
    [InlineData(new long[] { 1, 2, 6, 5 }, 4)]
    public void Inputs_are_batches_of_sequences(long[] size, int dimensions)
    {
        using var input = zeros(size);
        using var rnn = nn.RNN(5, 4);
        using var lstm = nn.LSTM(5, 4);
        using var gru = nn.GRU(5, 4);

        foreach (var call in new Action[] { () => rnn.call(input), () => lstm.call(input), () => gru.call(input) })
        {
            Refuses($"input must have 3 dimensions, got {dimensions}", call);
        }
    }

    [Fact]
    public void States_have_the_type_of_the_weights()
    {
        using var input = zeros(6, 2, 5);
        using var state = zeros(1, 2, 4);
        using var wide = zeros(1, 2, 4, dtype: float64);
        using var lstm = nn.LSTM(5, 4);
        using var cell = nn.LSTMCell(5, 4);

        Refuses("must have the same dtype, but got Double and Float", () => lstm.call(input, (state, wide)));
        Refuses("must have the same dtype, but got Double and Float", () => cell.call(input[0], (state[0], wide[0])));
    }

    /// <summary>PyTorch broadcasts it, and gives the state another shape.</summary>
    [Fact]
    public void A_step_without_a_batch_has_a_state_without_one()
    {
        using var cell = nn.GRUCell(5, 4);

        Refuses("Expected hidden0 to be 1D like the input, got 2D instead", () => cell.forward(zeros(5), zeros(1, 4).expand(4, 4)));
    }

    [Fact]
    public void Parameters_of_a_cell_fit_each_other()
    {
        using var cell = nn.GRUCell(5, 4);
        cell.bias_hh = new(zeros(4));
        Refuses("bias_hh has inconsistent sizes: got [4], expected [12]", () => cell.forward(zeros(2, 5)));

        cell.bias_hh = null;
        cell.weight_ih = new(zeros(4, 5));
        Refuses("weight_ih has inconsistent sizes: got [4, 5], expected [12, 5]", () => cell.forward(zeros(2, 5)));
    }

    private static void Refuses(string words, Action call) =>
        Assert.Contains(words, Assert.Throws<ExternalException>(call).Message, StringComparison.Ordinal);
}
