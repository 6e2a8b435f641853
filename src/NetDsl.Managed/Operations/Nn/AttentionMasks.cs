using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>The masks of multi-head attention: true, or -∞, where nothing may be looked at.</summary>
internal static class AttentionMasks
{
    /// <summary>Both masks in one, to be added to scores (N·heads, L, S); null where there is none.</summary>
    /// <param name="attention">(L, S) or (N·heads, L, S), or none.</param>
    /// <param name="padding">(N, S), or none.</param>
    /// <param name="like">A query, for the type.</param>
    /// <param name="sizes">L, S, N and the number of heads.</param>
    internal static Tensor? Merge(Tensor? attention, Tensor? padding, Tensor like, (long L, long S, long N, long Heads) sizes)
    {
        var (length, sources, batch, heads) = sizes;
        if (attention is not null)
            CheckAttention(attention, [length, sources], [batch * heads, length, sources]);
        if (padding is not null && !padding.shape.SequenceEqual([batch, sources]))
            throw Errors.Native($"expecting key_padding_mask shape of ({batch}, {sources}), but got {Text(padding)}");

        var first = Added(attention, like.dtype, "attn_mask");
        var second = Added(padding, like.dtype, "key_padding_mask")?
            .view(batch, 1, 1, sources).expand(batch, heads, 1, sources).reshape(batch * heads, 1, sources);
        return first is null ? second : second is null ? first : first.add(second);
    }

    /// <summary>Another key, which everybody may look at.</summary>
    internal static Tensor? Widen(Tensor? mask) => mask is null ? null : cat([mask, zeros([.. mask.shape[..^1], 1], mask.dtype)], -1);

    private static void CheckAttention(Tensor mask, long[] one, long[] each)
    {
        if (mask.dim() is not (2 or 3))
            throw Errors.Native($"attn_mask's dimension {mask.dim()} is not supported");
        var expected = mask.dim() == 2 ? one : each;
        if (!mask.shape.SequenceEqual(expected))
        {
            throw Errors.Native(
                $"The shape of the {mask.dim()}D attn_mask is {Text(mask)}, but should be ({string.Join(", ", expected)}).");
        }
    }

    private static Tensor? Added(Tensor? mask, ScalarType type, string name)
    {
        if (mask is null)
            return null;
        if (mask.dtype == ScalarType.Bool)
            return zeros(mask.shape, type).masked_fill(mask, double.NegativeInfinity);
        return mask.is_floating_point() ? mask : throw Errors.Native($"only bool and floating types of {name} are supported");
    }

    private static string Text(Tensor tensor) => $"({string.Join(", ", tensor.shape)})";
}
