using NetDsl.Managed.Autograd;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>The weights of multi-head attention: one matrix for queries, keys and values, or one for each.</summary>
internal sealed record AttentionWeights(
    Tensor? Packed, Tensor? Query, Tensor? Key, Tensor? Value, Tensor? Bias, Tensor? BiasKey, Tensor? BiasValue, Tensor Out,
    Tensor? OutBias);

/// <summary>Attention in several heads, each over its own part of the features (arXiv 1706.03762).</summary>
internal static class AttentionHeads
{
    /// <summary>(L, N, E) and the weights averaged over the heads, (N, L, S), or null.</summary>
    internal static (Tensor Output, Tensor? Weights) Apply(
        Tensor query, Tensor key, Tensor value, AttentionWeights weights, long heads, bool addZero, double p, Tensor? padding,
        bool needWeights, Tensor? mask)
    {
        AttentionRefusals.Inputs(query, key, value, padding, mask, weights);
        AttentionRefusals.Sizes(query, key, padding, mask, heads);
        using var temporaries = Temporaries.Begin();
        var (length, batch, features) = (query.size(0), query.size(1), query.size(2));
        var merged = AttentionMasks.Merge(mask, padding, query, (key.size(0), batch, heads));

        var (q, k, v) = Project(query, key, value, weights, features);
        if (weights is { BiasKey: { } biasKey, BiasValue: { } biasValue })
        {
            (k, v) = (cat([k, biasKey.expand(1, batch, features)], 0), cat([v, biasValue.expand(1, batch, features)], 0));
            merged = AttentionMasks.Widen(merged);
        }
        (q, k, v) = (Split(q), Split(k), Split(v));
        if (addZero)
        {
            var nothing = zeros([batch * heads, 1, features / heads], q.dtype);
            (k, v) = (cat([k, nothing], 1), cat([v, nothing], 1));
            merged = AttentionMasks.Widen(merged);
        }

        var attention = Attention.Scores(q, k, merged).softmax(-1);
        var joined = Attention.Weighted(attention, v, p).transpose(0, 1).reshape(length, batch, features);
        var output = temporaries.Keep(Affine.Apply(joined, weights.Out, weights.OutBias));
        var averaged = needWeights ? temporaries.Keep(attention.view(batch, heads, length, -1).mean([1])) : null;
        return (output, averaged);

        // (S, N, E) becomes (N·heads, S, E / heads).
        Tensor Split(Tensor x) => x.reshape(x.size(0), batch * heads, features / heads).transpose(0, 1);
    }

    private static (Tensor Query, Tensor Key, Tensor Value) Project(
        Tensor query, Tensor key, Tensor value, AttentionWeights weights, long features)
    {
        // For self-attention, all three are one product.
        if (weights.Packed is { } packed && ReferenceEquals(query, key) && ReferenceEquals(key, value))
        {
            var all = Affine.Apply(query, packed, weights.Bias);
            return (all.narrow(2, 0, features), all.narrow(2, features, features), all.narrow(2, 2 * features, features));
        }
        return (Part(query, 0, weights.Query), Part(key, 1, weights.Key), Part(value, 2, weights.Value));

        Tensor Part(Tensor x, long part, Tensor? own) =>
            Affine.Apply(
                x, own ?? weights.Packed!.narrow(0, part * features, features), weights.Bias?.narrow(0, part * features, features));
    }
}
