using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Reduces each bag of rows of a table: nn.EmbeddingBag.</summary>
internal sealed record Bags(EmbeddingBagMode Mode, long? Padding, bool ByFrequency)
{
    /// <param name="table">(count, features).</param>
    /// <param name="indices">(T) of int64, all bags concatenated.</param>
    /// <param name="starts">Where each bag starts, and where the last one ends.</param>
    /// <param name="weights">A factor for each index, (T), in a sum; or null.</param>
    internal Tensor Apply(Tensor table, Tensor indices, long[] starts, Tensor? weights)
    {
        using var temporaries = Temporaries.Begin();
        if (table.dim() != 2)
        {
            throw Errors.Native($"weight has to be a 2D Tensor, but got Tensor of dimension {table.dim()}");
        }
        Operands.CheckFloat(table, "embedding_bag");
        return temporaries.Keep(table.dtype == ScalarType.Float32
            ? Apply<float>(table, indices, starts, weights)
            : Apply<double>(table, indices, starts, weights));
    }

    private Tensor Apply<T>(Tensor table, Tensor indices, long[] starts, Tensor? weights) where T : unmanaged, INumber<T>
    {
        var (rows, values, factors) = (
            Operands.Contiguous(indices), Operands.Contiguous(table), weights is null ? null : Operands.Contiguous(weights));
        int width = checked((int)table.Impl.Sizes[1]);
        var output = Factories.Zeros([starts.Length - 1, width], table.dtype);
        // The index that each maximum comes from; −1 in an empty bag.
        var winners = new long[Mode == EmbeddingBagMode.Max ? (starts.Length - 1) * width : 0];
        Span<T> from = values.Impl.Extent<T>(), to = output.Impl.Extent<T>(), scale = factors is null ? [] : factors.Impl.Extent<T>();
        var keys = rows.Impl.Extent<long>();
        foreach (var key in keys[..(int)rows.Impl.Count])
        {
            if (key < 0 || key >= table.Impl.Sizes[0])
            {
                throw Errors.Native($"embedding_bag: Expected idx >= 0 && idx < num_embeddings but found idx to be {key}");
            }
        }
        for (var bag = 0; bag < starts.Length - 1; bag++)
        {
            var sum = to.Slice(bag * width, width);
            var winner = winners.Length == 0 ? [] : winners.AsSpan(bag * width, width);
            winner.Fill(-1);
            for (var i = (int)starts[bag]; i < starts[bag + 1]; i++)
            {
                if (keys[i] == Padding)
                {
                    continue;
                }
                var row = from.Slice(checked((int)keys[i] * width), width);
                for (var j = 0; j < width; j++)
                {
                    if (winner.Length == 0)
                    {
                        sum[j] += scale.Length == 0 ? row[j] : scale[i] * row[j];
                    }
                    else if (winner[j] < 0 || row[j] > sum[j])
                    {
                        (sum[j], winner[j]) = (row[j], keys[i]);
                    }
                }
            }
            if (Mode == EmbeddingBagMode.Mean && Length(keys, starts, bag) is > 0 and var length)
            {
                for (var j = 0; j < width; j++)
                {
                    sum[j] /= T.CreateChecked(length);
                }
            }
        }
        return Tape.Record(output, "EmbeddingBagBackward0", [table, weights], [rows, values, factors], (context, gradient) =>
            Backward<T>(context.Saved(0), context.Saved(1), weights is null ? null : context.Saved(2), starts, winners, gradient));
    }

    private Tensor?[] Backward<T>(Tensor indices, Tensor table, Tensor? weights, long[] starts, long[] winners, Tensor gradient)
        where T : unmanaged, INumber<T>
    {
        int width = (int)table.Impl.Sizes[1];
        var (g, dTable) = (Operands.Contiguous(gradient), Factories.Zeros(table.Impl.Sizes, gradient.dtype));
        var dWeights = weights is null ? null : Factories.Zeros(weights.Impl.Sizes, gradient.dtype);
        Span<T> from = g.Impl.Extent<T>(), to = dTable.Impl.Extent<T>(), values = table.Impl.Extent<T>();
        Span<T> scale = weights is null ? [] : weights.Impl.Extent<T>(), dScale = dWeights is null ? [] : dWeights.Impl.Extent<T>();
        for (var i = 0; i < winners.Length; i++)
        {
            if (winners[i] >= 0)
            {
                to[(int)winners[i] * width + i % width] += from[i];
            }
        }
        var keys = indices.Impl.Extent<long>();
        var divisors = ByFrequency ? Divisors(keys[..(int)indices.Impl.Count], table.Impl.Sizes[0]) : [];
        for (var bag = 0; bag < starts.Length - 1 && winners.Length == 0; bag++)
        {
            var length = Mode == EmbeddingBagMode.Mean ? Length(keys, starts, bag) : 1;
            var upstream = from.Slice(bag * width, width);
            for (var i = (int)starts[bag]; i < starts[bag + 1]; i++)
            {
                if (keys[i] == Padding)
                {
                    continue;
                }
                var share = (weights is null ? T.One : scale[i]) / T.CreateChecked(length * (ByFrequency ? divisors[keys[i]] : 1));
                for (var j = 0; j < width; j++)
                {
                    var at = (int)keys[i] * width + j;
                    to[at] += share * upstream[j];
                    if (weights is not null)
                    {
                        dScale[i] += values[at] * upstream[j];
                    }
                }
            }
        }
        return [dTable, dWeights];
    }

    /// <summary>
    /// The divisor of each row's gradient. It reproduces a bug of PyTorch on the CPU, which reads the counts at the wrong index: the k-th
    /// of the rows that are read gets the count of the k-th index in sorted order, repeats included.
    /// </summary>
    private static long[] Divisors(ReadOnlySpan<long> keys, long count)
    {
        var (sorted, counts, divisors) = (keys.ToArray(), new long[count], new long[count]);
        Array.Sort(sorted);
        foreach (var key in sorted)
        {
            counts[key]++;
        }
        for (long row = 0, place = 0; row < count; row++)
        {
            if (counts[row] > 0)
            {
                divisors[row] = counts[sorted[place++]];
            }
        }
        return divisors;
    }

    private long Length(ReadOnlySpan<long> keys, long[] starts, int bag)
    {
        var length = starts[bag + 1] - starts[bag];
        for (var i = (int)starts[bag]; i < starts[bag + 1]; i++)
        {
            length -= keys[i] == Padding ? 1 : 0;
        }
        return length;
    }
}
