using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>The masks of multi-head attention: true, or -∞, where attention is not allowed.</summary>
internal static class AttentionMasks
{
    /// <summary>Both masks in one, to be added to scores (N·heads, L, S); null where there is none.</summary>
    /// <param name="attention">(L, S) or (N·heads, L, S), or none.</param>
    /// <param name="padding">(N, S), or none.</param>
    /// <param name="like">A query, for the type.</param>
    /// <param name="sizes">S, N and the number of heads.</param>
    internal static Tensor? Merge(Tensor? attention, Tensor? padding, Tensor like, (long S, long N, long Heads) sizes)
    {
        var (sources, batch, heads) = sizes;
        var first = Added(attention, like.dtype);
        var second = Added(padding, like.dtype)?
            .view(batch, 1, 1, sources).expand(batch, heads, 1, sources).reshape(batch * heads, 1, sources);
        return first is null ? second : second is null ? first : first.add(second);
    }

    /// <summary>Appends a key that every query may attend to.</summary>
    internal static Tensor? Widen(Tensor? mask) => mask is null ? null : cat([mask, zeros([.. mask.shape[..^1], 1], mask.dtype)], -1);

    private static Tensor? Added(Tensor? mask, ScalarType type) =>
        mask is { dtype: ScalarType.Bool } ? zeros(mask.shape, type).masked_fill(mask, double.NegativeInfinity) : mask;
}
