using NetDsl.Managed.Storage;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Sequences of different lengths.</summary>
            public static partial class rnn
            {
                /// <summary>
                /// Sequences of different lengths for a recurrent module.
                /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.PackedSequence.html"/>.
                /// </summary>
                public sealed class PackedSequence : IDisposable
                {
                    internal PackedSequence(Tensor steps, IReadOnlyList<long> lengths) => (Steps, Lengths) = (steps, lengths);

                    /// <summary>(T, N, …), with anything behind each sequence.</summary>
                    internal Tensor Steps { get; }

                    /// <summary>How many steps each sequence has.</summary>
                    internal IReadOnlyList<long> Lengths { get; }

                    /// <summary>Frees the memory.</summary>
                    public void Dispose() => Steps.Dispose();
                }

                /// <summary>
                /// Packs sequences that are padded to one length.
                /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pack_padded_sequence.html"/>.
                /// </summary>
                /// <param name="input">(T, N, …), or (N, T, …) where the batch is first.</param>
                /// <param name="lengths">(N), how many steps each sequence has.</param>
                /// <param name="batch_first">Whether the batch is first.</param>
                /// <param name="enforce_sorted">Whether the lengths must not rise.</param>
                public static PackedSequence pack_padded_sequence(
                    Tensor input, Tensor lengths, bool batch_first = false, bool enforce_sorted = true)
                {
                    var steps = batch_first ? input.transpose(0, 1) : input.alias();
                    var counts = lengths.data<long>().ToArray();
                    if (counts.Length != steps.size(1))
                    {
                        throw Errors.Native(
                            $"Expected `len(lengths)` to be equal to batch_size, but got {counts.Length} (batch_size={steps.size(1)})");
                    }
                    if (Array.Exists(counts, count => count <= 0))
                    {
                        throw Errors.Native(
                            "Length of all samples has to be greater than 0, but found an element in 'lengths' that is <= 0");
                    }
                    if (enforce_sorted && !counts.SequenceEqual(counts.OrderDescending()))
                    {
                        throw Errors.Native("`lengths` array must be sorted in decreasing order when `enforce_sorted` is True.");
                    }
                    if (counts.Max() > steps.size(0))
                    {
                        throw Errors.Native($"start (0) + length ({counts.Max()}) exceeds dimension size ({steps.size(0)}).");
                    }
                    return new(steps, counts);
                }

                /// <summary>
                /// Pads packed sequences to one length.
                /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_packed_sequence.html"/>.
                /// </summary>
                /// <param name="sequence">The sequences.</param>
                /// <param name="batch_first">Whether the batch comes first.</param>
                /// <param name="padding_value">What comes behind each sequence.</param>
                /// <param name="total_length">How many steps there are then; null for those of the longest sequence.</param>
                /// <returns>The steps, and the length of each sequence.</returns>
                public static (Tensor, Tensor) pad_packed_sequence(
                    PackedSequence sequence, bool batch_first = false, double padding_value = 0, long? total_length = null)
                {
                    using var scope = NewDisposeScope();
                    var longest = sequence.Lengths.Max();
                    var total = total_length ?? longest;
                    if (total < longest)
                    {
                        throw Errors.Native(
                            "Expected total_length to be at least the length of the longest sequence in input, " +
                            $"but got total_length={total} and max sequence length being {longest}");
                    }
                    var lengths = tensor(sequence.Lengths.ToArray());
                    var steps = sequence.Steps.narrow(0, 0, longest);
                    if (total > longest)
                    {
                        steps = cat([steps, zeros([total - longest, .. steps.shape[1..]], steps.dtype)], 0);
                    }
                    long[] mask = [total, steps.size(1), .. Enumerable.Repeat(1L, (int)steps.dim() - 2)];
                    var padding = arange(total).unsqueeze(1).ge(lengths).view(mask);
                    var padded = steps.masked_fill(padding, padding_value);
                    return (
                        (batch_first ? padded.transpose(0, 1) : padded).MoveToOuterDisposeScope(), lengths.MoveToOuterDisposeScope());
                }
            }
        }
    }
}
