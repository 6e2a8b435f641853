using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>The argument checks of multi-head attention, with PyTorch's messages and order.</summary>
internal static class AttentionRefusals
{
    internal static void Inputs(Tensor query, Tensor key, Tensor value, Tensor? padding, Tensor? mask, AttentionWeights weights)
    {
        MaskType(padding, "key_padding_mask");
        MaskType(mask, "attn_mask");
        Dimensions(query, key, value, padding, mask);
        var features = weights.Out.size(0);
        if (query.size(2) != features)
        {
            throw Errors.Native($"was expecting embedding dimension of {features}, but got {query.size(2)}");
        }
        if (weights.Packed is not null)
        {
            if (!key.shape.SequenceEqual(value.shape))
            {
                throw Errors.Native($"key shape {Size(key.shape)} does not match value shape {Size(value.shape)}");
            }
        }
        else if (key.size(0) != value.size(0) || key.size(1) != value.size(1))
        {
            throw Errors.Native($"key's sequence and batch dims {Size(key.shape[..2])} do not match value's {Size(value.shape[..2])}");
        }
    }

    /// <summary>Masks are boolean, true where attention is not allowed, or values added to the scores.</summary>
    internal static void MaskType(Tensor? mask, string name)
    {
        if (mask is not null && mask.dtype != ScalarType.Bool && !mask.is_floating_point())
        {
            throw Errors.Native($"only bool and floating types of {name} are supported");
        }
    }

    /// <summary>Checks that the masks' shapes match the queries, keys and heads of the batch.</summary>
    internal static void Sizes(Tensor query, Tensor key, Tensor? padding, Tensor? mask, long heads)
    {
        var (length, sources, batch) = (query.size(0), key.size(0), query.size(1));
        long[] expected = mask?.dim() == 2 ? [length, sources] : [batch * heads, length, sources];
        if (mask is not null && !mask.shape.SequenceEqual(expected))
        {
            throw Errors.Native(
                $"The shape of the {mask.dim()}D attn_mask is {Size(mask.shape)}, but should be ({string.Join(", ", expected)}).");
        }
        if (key.size(1) != batch)
        {
            throw Errors.Native($"key's batch size {key.size(1)} does not match query's {batch}");
        }
        if (padding is not null && padding.size(0) != batch)
        {
            throw Errors.Native($"Expected key_padded_mask.shape[0] to be {batch}, but got {padding.size(0)}");
        }
        if (padding is not null && padding.size(1) != sources)
        {
            throw Errors.Native($"Expected key_padded_mask.shape[1] to be {sources}, but got {padding.size(1)}");
        }
    }

    private static void Dimensions(Tensor query, Tensor key, Tensor value, Tensor? padding, Tensor? mask)
    {
        if (query.dim() != 3)
        {
            throw Errors.Native($"query should be batched 3D tensor but received {query.dim()}-D query tensor");
        }
        if (key.dim() != 3 || value.dim() != 3)
        {
            throw Errors.Native("For batched (3-D) `query`, expected `key` and `value` to be 3-D "
                + $"but found {key.dim()}-D and {value.dim()}-D tensors respectively");
        }
        if (padding is not null && padding.dim() != 2)
        {
            throw Errors.Native(
                $"For batched (3-D) `query`, expected `key_padding_mask` to be `None` or 2-D but found {padding.dim()}-D tensor instead");
        }
        if (mask is not null && mask.dim() is not (2 or 3))
        {
            throw Errors.Native(
                $"For batched (3-D) `query`, expected `attn_mask` to be `None`, 2-D or 3-D but found {mask.dim()}-D tensor instead");
        }
    }

    private static string Size(ReadOnlySpan<long> sizes) => $"torch.Size({Shapes.Text(sizes)})";
}
