using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

// The modules take states as (layers · directions, N, H); networks have (N, H), or (N, layers · directions, H) where there are several.
public static partial class Calls
{
    /// <summary>The outputs of an RNN; the last state is disposed.</summary>
    /// <param name="module">The RNN.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="lengths">(N), how many steps each sequence has; null where each has all. The outputs behind are zeros.</param>
    /// <param name="state">The state to start from; null for zeros.</param>
    public static Tensor RNN(TorchSharp.Modules.RNN module, Tensor input, Tensor? lengths = null, Tensor? state = null)
    {
        using var scope = NewDisposeScope();
        return RNNWithState(module, input, lengths, state).Item1.MoveToOuterDisposeScope();
    }

    /// <summary>The outputs of an LSTM; the last states are disposed.</summary>
    /// <inheritdoc cref="RNN"/>
    /// <param name="module">The LSTM.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="lengths">(N), how many steps each sequence has; null where each has all. The outputs behind are zeros.</param>
    /// <param name="state">The states to start from, h and c; null for zeros.</param>
    public static Tensor LSTM(TorchSharp.Modules.LSTM module, Tensor input, Tensor? lengths = null, (Tensor H, Tensor C)? state = null)
    {
        using var scope = NewDisposeScope();
        return LSTMWithState(module, input, lengths, state).Item1.MoveToOuterDisposeScope();
    }

    /// <summary>The outputs of an LSTM with a projection; the last states are disposed.</summary>
    /// <inheritdoc cref="RNN"/>
    /// <param name="module">The LSTM.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="lengths">(N), how many steps each sequence has; null where each has all. The outputs behind are zeros.</param>
    /// <param name="state">The states to start from, h and c; null for zeros.</param>
    public static Tensor LSTM(Modules.LSTM module, Tensor input, Tensor? lengths = null, (Tensor H, Tensor C)? state = null)
    {
        using var scope = NewDisposeScope();
        return LSTMWithState(module, input, lengths, state).Item1.MoveToOuterDisposeScope();
    }

    /// <summary>The outputs of a GRU; the last state is disposed.</summary>
    /// <inheritdoc cref="RNN"/>
    /// <param name="module">The GRU.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="lengths">(N), how many steps each sequence has; null where each has all. The outputs behind are zeros.</param>
    /// <param name="state">The state to start from; null for zeros.</param>
    public static Tensor GRU(TorchSharp.Modules.GRU module, Tensor input, Tensor? lengths = null, Tensor? state = null)
    {
        using var scope = NewDisposeScope();
        return GRUWithState(module, input, lengths, state).Item1.MoveToOuterDisposeScope();
    }

    /// <summary>The outputs of an RNN, and the state after each sequence's last step.</summary>
    /// <inheritdoc cref="RNN"/>
    public static (Tensor Output, Tensor H) RNNWithState(
        TorchSharp.Modules.RNN module, Tensor input, Tensor? lengths = null, Tensor? state = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var scope = NewDisposeScope();
        var (output, h) = lengths is null
            ? module.call(input, Initial(state)!)
            : Padded(module, module.call(Packed(input, lengths), Initial(state)), input);
        return (output.MoveToOuterDisposeScope(), Last(h));
    }

    /// <summary>The outputs of an LSTM, and the states after each sequence's last step.</summary>
    /// <inheritdoc cref="LSTM(TorchSharp.Modules.LSTM, Tensor, Tensor?, ValueTuple{Tensor, Tensor}?)"/>
    public static (Tensor Output, Tensor H, Tensor C) LSTMWithState(
        TorchSharp.Modules.LSTM module, Tensor input, Tensor? lengths = null, (Tensor H, Tensor C)? state = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var scope = NewDisposeScope();
        (Tensor, Tensor)? initial = state is var (first, cell) ? (Initial(first)!, Initial(cell)!) : null;
        if (lengths is null)
        {
            var (output, h, c) = module.call(input, initial);
            return (output.MoveToOuterDisposeScope(), Last(h), Last(c));
        }

        var (packed, lastH, lastC) = module.call(Packed(input, lengths), initial);
        return (Padded(module, packed, input).MoveToOuterDisposeScope(), Last(lastH), Last(lastC));
    }

    /// <summary>The outputs of an LSTM with a projection, and the states after each sequence's last step.</summary>
    /// <inheritdoc cref="LSTM(Modules.LSTM, Tensor, Tensor?, ValueTuple{Tensor, Tensor}?)"/>
    public static (Tensor Output, Tensor H, Tensor C) LSTMWithState(
        Modules.LSTM module, Tensor input, Tensor? lengths = null, (Tensor H, Tensor C)? state = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var scope = NewDisposeScope();
        (Tensor, Tensor)? initial = state is var (first, cell) ? (Initial(first)!, Initial(cell)!) : null;
        var (output, h, c) = module.call(input, lengths, initial);
        return (output.MoveToOuterDisposeScope(), Last(h), Last(c));
    }

    /// <summary>The outputs of a GRU, and the state after each sequence's last step.</summary>
    /// <inheritdoc cref="GRU"/>
    public static (Tensor Output, Tensor H) GRUWithState(
        TorchSharp.Modules.GRU module, Tensor input, Tensor? lengths = null, Tensor? state = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var scope = NewDisposeScope();
        var (output, h) = lengths is null
            ? module.call(input, Initial(state)!)
            : Padded(module, module.call(Packed(input, lengths), Initial(state)!), input);
        return (output.MoveToOuterDisposeScope(), Last(h));
    }

    /// <summary>The last step of each sequence.</summary>
    /// <param name="input">(N, T, F).</param>
    /// <param name="lengths">(N), how many steps each sequence has, at least 1.</param>
    /// <returns>(N, F).</returns>
    public static Tensor StepAt(Tensor input, Tensor lengths)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(lengths);
        using var scope = NewDisposeScope();
        var last = (lengths.to(ScalarType.Int64) - 1).view(-1, 1, 1).expand(-1, 1, input.size(2));
        return input.gather(1, last).squeeze(1).MoveToOuterDisposeScope();
    }

    private static nn.utils.rnn.PackedSequence Packed(Tensor input, Tensor lengths) => nn.utils.rnn.pack_padded_sequence(
        input, lengths.to(ScalarType.Int64).cpu(), batch_first: true, enforce_sorted: false);

    private static (Tensor Output, Tensor H) Padded(
        nn.Module module, (nn.utils.rnn.PackedSequence Output, Tensor H) result, Tensor input) =>
        (Padded(module, result.Output, input), result.H);

    /// <summary>
    /// The outputs with zeros behind each sequence, of which a run that is watched is told: packed sequences run no hooks.
    /// </summary>
    private static Tensor Padded(nn.Module module, nn.utils.rnn.PackedSequence packed, Tensor input)
    {
        var output = nn.utils.rnn.pad_packed_sequence(packed, batch_first: true, total_length: input.size(1)).Item1;
        ModuleRuns.Tell(module, output, input, null);
        return output;
    }

    private static Tensor? Initial(Tensor? state) =>
        state is null ? null : state.dim() == 2 ? state.unsqueeze(0) : state.transpose(0, 1).contiguous();

    private static Tensor Last(Tensor state) =>
        (state.size(0) == 1 ? state.squeeze(0) : state.transpose(0, 1)).MoveToOuterDisposeScope();
}
