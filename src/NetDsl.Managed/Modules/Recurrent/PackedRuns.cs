using static TorchSharp.torch;

namespace NetDsl.Managed.Modules;

/// <summary>Runs a recurrent module over sequences of different lengths: those of one length together.</summary>
internal static class PackedRuns
{
    /// <summary>The outputs, and the states after each sequence's last step, (layers · directions, N, H).</summary>
    /// <param name="sequence">The sequences.</param>
    /// <param name="hidden">The states to start from; null for zeros.</param>
    /// <param name="cell">The cells to start from; null for zeros, or where there are none.</param>
    /// <param name="run">Runs sequences of one length, (T, N, F).</param>
    public static (nn.utils.rnn.PackedSequence Output, Tensor Hidden, Tensor? Cell) Of(
        nn.utils.rnn.PackedSequence sequence, Tensor? hidden, Tensor? cell,
        Func<Tensor, Tensor?, Tensor?, (Tensor Output, Tensor Hidden, Tensor? Cell)> run)
    {
        using var scope = NewDisposeScope();
        var groups = sequence.Lengths
            .Select((length, sample) => (length, sample: (long)sample))
            .GroupBy(item => item.length, item => item.sample)
            .Select(group => (Length: group.Key, Samples: group.ToArray()))
            .ToList();
        var longest = groups.Max(group => group.Length);
        var results = groups.ConvertAll(group =>
        {
            var samples = tensor(group.Samples);
            var steps = sequence.Steps.narrow(0, 0, group.Length).index_select(1, samples);
            var (output, last, lastCell) = run(steps, hidden?.index_select(1, samples), cell?.index_select(1, samples));
            long[] behind = [longest - group.Length, .. output.shape[1..]];
            return (Output: group.Length == longest ? output : cat([output, zeros(behind, output.dtype)], 0), Last: last, Cell: lastCell);
        });

        // Where each sample is among those that have run.
        var order = groups.SelectMany(group => group.Samples).ToArray();
        var places = new long[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        var inOrder = tensor(places);
        return (
            new(Joined(result => result.Output)!, sequence.Lengths), Joined(result => result.Last)!,
            results[0].Cell is null ? null : Joined(result => result.Cell!));

        Tensor Joined(Func<(Tensor Output, Tensor Last, Tensor? Cell), Tensor> part) =>
            cat([.. results.Select(part)], 1).index_select(1, inOrder).MoveToOuterDisposeScope();
    }
}
