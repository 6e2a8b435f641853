using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>The argument checks of nn.EmbeddingBag, with PyTorch's messages where it has them.</summary>
internal static class BagRefusals
{
    internal static void Inputs(Tensor input, Tensor? offsets, Tensor? factors, Tensor table, EmbeddingBagMode mode)
    {
        if (input.dim() is not (1 or 2))
        {
            throw Errors.Native($"input has to be 1D or 2D Tensor, but got Tensor of dimension {input.dim()}");
        }
        if (input.dim() == 2 && offsets is not null)
        {
            throw Errors.Native(
                "if input is 2D, then offsets has to be None, as input is treated is a mini-batch of fixed length sequences");
        }
        if (input.dim() == 1 && offsets is null)
        {
            throw Errors.Native("offsets has to be a 1D Tensor but got None");
        }
        if (offsets is not null && offsets.dim() != 1)
        {
            throw Errors.Native("offsets has to be a 1D Tensor");
        }
        if (factors is not null)
        {
            Factors(factors, input, table, mode);
        }
        Lookup.CheckIndices(input, "embedding_bag");
    }

    /// <param name="offsets">Where the bags start.</param>
    /// <param name="count">The number of indices in all bags.</param>
    /// <param name="hasEnd">Whether the last offset is the end of the last bag.</param>
    internal static void Offsets(ReadOnlySpan<long> offsets, long count, bool hasEnd)
    {
        if (hasEnd && offsets.IsEmpty)
        {
            throw Errors.Native("include_last_offset: number of offset should be at least 1");
        }
        if (offsets.IsEmpty)
        {
            return;
        }
        if (offsets[0] != 0)
        {
            throw Errors.Native("offsets[0] has to be 0, i.e., the first sequence in the mini-batch has to start from position 0. "
                + $"However, got {offsets[0]}");
        }
        if (offsets[^1] > count)
        {
            throw Errors.Native($"offsets[-1] can not be greater than input's length {count} but got offsets[-1] of {offsets[^1]}");
        }
        for (var bag = 1; bag < offsets.Length; bag++)
        {
            if (offsets[bag] < offsets[bag - 1])
            {
                throw Errors.Native(
                    $"offsets must not decrease, but offsets[{bag - 1}] is {offsets[bag - 1]} and offsets[{bag}] is {offsets[bag]}");
            }
        }
    }

    private static void Factors(Tensor factors, Tensor input, Tensor table, EmbeddingBagMode mode)
    {
        if (mode != EmbeddingBagMode.Sum)
        {
            throw Errors.Native("embedding_bag: per_sample_weights was not None. per_sample_weights is only supported for mode='sum' "
                + $"(got mode='{mode.ToString().ToLowerInvariant()}').");
        }
        if (!factors.shape.SequenceEqual(input.shape))
        {
            throw Errors.Native($"embedding_bag: If per_sample_weights (torch.Size({Shapes.Text(factors.shape)})) is not None, "
                + $"then it must have the same shape as the input (torch.Size({Shapes.Text(input.shape)}))");
        }
        if (factors.dtype != table.dtype)
        {
            throw Errors.Native(
                "Expected tensor for argument #1 'weight' to have the same type as tensor for argument #1 'per_sample_weights'; "
                + $"but type torch.{DTypes.Name(table.dtype)}Tensor does not equal torch.{DTypes.Name(factors.dtype)}Tensor "
                + "(while checking arguments for embedding_bag)");
        }
    }
}
