using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Modules;

/// <summary>What recurrent layers refuse.</summary>
public sealed class RecurrentErrorTests
{
    [Theory]
    [InlineData(new long[] { 2, 6, 4 }, "input.size(-1) must be equal to input_size. Expected 5, got 4")]
    [InlineData(new long[] { 2, 0, 5 }, "Expected sequence length to be larger than 0 in RNN")]
    public void Inputs(long[] size, string message)
    {
        using var input = zeros(size);
        using var rnn = nn.RNN(5, 4, batchFirst: true);
        using var lstm = nn.LSTM(5, 4, batchFirst: true);
        using var gru = nn.GRU(5, 4, batchFirst: true);

        Assert.All<Action>([() => rnn.call(input), () => lstm.call(input), () => gru.call(input)], call =>
            Assert.Contains(message, Assert.Throws<ExternalException>(call).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_type_than_the_weights()
    {
        using var input = zeros(2, 6, 5, dtype: float64);
        using var gru = nn.GRU(5, 4, batchFirst: true);

        Assert.Throws<ExternalException>(() => gru.call(input));
    }

    [Fact]
    public void States_of_another_size()
    {
        using var input = zeros(2, 6, 5);
        using var state = zeros(2, 2, 4);
        using var right = zeros(1, 2, 4);
        using var rnn = nn.RNN(5, 4, batchFirst: true);
        using var lstm = nn.LSTM(5, 4, batchFirst: true);

        Assert.Contains(
            "Expected hidden size [1, 2, 4], got [2, 2, 4]",
            Assert.Throws<ExternalException>(() => rnn.call(input, state)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "Expected hidden[1] size [1, 2, 4], got [2, 2, 4]",
            Assert.Throws<ExternalException>(() => lstm.call(input, (right, state))).Message, StringComparison.Ordinal);
    }
}
