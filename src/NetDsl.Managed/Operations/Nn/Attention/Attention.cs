using NetDsl.Managed.Autograd;
using NetDsl.Managed.Functional;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>softmax(Q Kᵀ / √E + mask) V, over queries (…, L, E), keys (…, S, E) and values (…, S, V).</summary>
internal static class Attention
{
    /// <summary>functional.scaled_dot_product_attention: a query whose keys are all masked gives zeros.</summary>
    internal static Tensor Scaled(Tensor query, Tensor key, Tensor value, Tensor? mask, double p, bool isCausal)
    {
        Check(query, key, value, mask);
        using var temporaries = Temporaries.Begin();
        var added = isCausal ? Causal(query, key) : Added(mask, query.dtype);
        var scores = Scores(query, key, added);
        if (added is null)
        {
            return temporaries.Keep(Weighted(scores.softmax(-1), value, p));
        }

        // The softmax of a row of -∞ would be NaN, and so would the gradients of the row.
        var blind = scores.eq(double.NegativeInfinity).all(-1, keepdim: true);
        var weights = scores.masked_fill(blind, 0).softmax(-1).masked_fill(blind, 0);
        return temporaries.Keep(Weighted(weights, value, p));
    }

    /// <summary>Q Kᵀ / √E + mask.</summary>
    internal static Tensor Scores(Tensor query, Tensor key, Tensor? added)
    {
        var scores = query.mul(1 / Math.Sqrt(query.size(-1))).matmul(key.transpose(-2, -1));
        return added is null ? scores : scores.add(added);
    }

    /// <summary>The weighted sum of the values, with dropout of the weights.</summary>
    internal static Tensor Weighted(Tensor weights, Tensor value, double p) =>
        (p > 0 ? DropoutOperation.Elements(weights, p, true, false) : weights).matmul(value);

    /// <summary>A mask as values added to the scores: true becomes 0 and false -∞; a numeric mask stays unchanged.</summary>
    private static Tensor? Added(Tensor? mask, ScalarType type) =>
        mask is null || mask.dtype != ScalarType.Bool
            ? mask
            : zeros(mask.shape, type).masked_fill(mask.logical_not(), double.NegativeInfinity);

    private static Tensor Causal(Tensor query, Tensor key) =>
        full([query.size(-2), key.size(-2)], double.NegativeInfinity, query.dtype).triu(1);

    private static void Check(Tensor query, Tensor key, Tensor value, Tensor? mask)
    {
        if (query.dim() < 2 || key.dim() < 2 || value.dim() < 2)
        {
            throw Errors.Native(
                "Expected query, key, and value to all be at least 2 dimensional, but got query.dim: " +
                $"{query.dim()} key.dim: {key.dim()} and value.dim: {value.dim()} instead.");
        }
        if (query.dtype != key.dtype || query.dtype != value.dtype)
        {
            throw Errors.Native(
                $"Expected query, key, and value to have the same dtype, but got query.dtype: {DTypes.NativeName(query.dtype)} " +
                $"key.dtype: {DTypes.NativeName(key.dtype)} and value.dtype: {DTypes.NativeName(value.dtype)} instead.");
        }
        if (mask is not null && mask.dtype != ScalarType.Bool && mask.dtype != query.dtype)
        {
            throw Errors.Native(
                "Expected attn_mask dtype to be bool or float or to match query dtype, but got " +
                $"attn_mask.dtype: {DTypes.NativeName(mask.dtype)} and query.dtype: {DTypes.NativeName(query.dtype)} instead.");
        }
    }
}
