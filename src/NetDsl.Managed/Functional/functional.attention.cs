using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// softmax(Q Kᵀ / √E + mask) V. See
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.scaled_dot_product_attention.html"/>.
            /// </summary>
            /// <param name="query">(…, L, E).</param>
            /// <param name="key">(…, S, E).</param>
            /// <param name="value">(…, S, V).</param>
            /// <param name="attn_mask">
            /// Broadcasts to (…, L, S): true where attention is allowed, or values added to the scores; or none.
            /// </param>
            /// <param name="p">The probability that a weight is dropped, 0…1.</param>
            /// <param name="is_casual">Whether each query attends only to keys up to its own position.</param>
            /// <returns>(…, L, V).</returns>
            /// <exception cref="ArgumentException">The probability is negative, or a causal mask meets another one.</exception>
            public static Tensor scaled_dot_product_attention(
                Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0, bool is_casual = false)
            {
                if (p < 0)
                {
                    throw new ArgumentException("The probability of dropout is 0 or more.", nameof(p));
                }
                if (is_casual && attn_mask is not null)
                {
                    throw new ArgumentException("Causal attention takes no other mask.", nameof(attn_mask));
                }
                return Attention.Scaled(query, key, value, attn_mask, p, is_casual);
            }
        }
    }
}
