using NetDsl.Managed.Operations.Nn;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Attention in several heads, each over its own part of the features (<see href="https://arxiv.org/abs/1706.03762"/>).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html"/>.
    /// </summary>
    public sealed class MultiheadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor?, bool, Tensor?, Tuple<Tensor, Tensor>>
    {
        private readonly AttentionSettings settings;
        private readonly Parameter? in_proj_weight;
        private readonly Parameter? q_proj_weight;
        private readonly Parameter? k_proj_weight;
        private readonly Parameter? v_proj_weight;
        private readonly Parameter? in_proj_bias;
        private readonly Parameter? bias_k;
        private readonly Parameter? bias_v;
        private readonly Linear out_proj;

        internal MultiheadAttention(AttentionSettings settings) : base(nameof(MultiheadAttention))
        {
            this.settings = settings;
            var features = settings.Features;
            if (features <= 0 || settings.Heads <= 0)
            {
                throw Errors.Native(
                    $"embed_dim and num_heads must be greater than 0, got embed_dim={features} and num_heads={settings.Heads} instead");
            }
            if (features % settings.Heads != 0)
            {
                throw Errors.Native("embed_dim must be divisible by num_heads");
            }

            if (settings.IsPacked)
            {
                in_proj_weight = New(nameof(in_proj_weight), 3 * features, features);
            }
            else
            {
                q_proj_weight = New(nameof(q_proj_weight), features, features);
                k_proj_weight = New(nameof(k_proj_weight), features, settings.KeyFeatures);
                v_proj_weight = New(nameof(v_proj_weight), features, settings.ValueFeatures);
            }
            if (settings.Bias)
            {
                in_proj_bias = New(nameof(in_proj_bias), 3 * features);
            }
            out_proj = nn.Linear(features, features, settings.Bias);
            register_module(nameof(out_proj), out_proj);
            if (settings.AddBiasKeyValue)
            {
                bias_k = New(nameof(bias_k), 1, 1, features);
                bias_v = New(nameof(bias_v), 1, 1, features);
            }
            Reset();
        }

        /// <summary>A deep copy with the same weights, which draws no random numbers.</summary>
        internal MultiheadAttention(MultiheadAttention other) : base(nameof(MultiheadAttention))
        {
            settings = other.settings;
            in_proj_weight = Copy(nameof(in_proj_weight), other.in_proj_weight);
            q_proj_weight = Copy(nameof(q_proj_weight), other.q_proj_weight);
            k_proj_weight = Copy(nameof(k_proj_weight), other.k_proj_weight);
            v_proj_weight = Copy(nameof(v_proj_weight), other.v_proj_weight);
            in_proj_bias = Copy(nameof(in_proj_bias), other.in_proj_bias);
            bias_k = Copy(nameof(bias_k), other.bias_k);
            bias_v = Copy(nameof(bias_v), other.bias_v);
            out_proj = ModuleCopies.Of(other.out_proj);
            register_module(nameof(out_proj), out_proj);
        }

        /// <summary>Attends without hooks.</summary>
        /// <param name="query">(L, N, E).</param>
        /// <param name="key">(S, N, K).</param>
        /// <param name="value">(S, N, V).</param>
        /// <param name="key_padding_mask">(N, S): true where a key is padding, or values added to the scores; or none.</param>
        /// <param name="need_weights">Whether to return the attention weights too.</param>
        /// <param name="attn_mask">
        /// (L, S) or (N·heads, L, S): true where attention is not allowed, or values added to the scores; or none.
        /// </param>
        /// <returns>(L, N, E), and the weights averaged over the heads, (N, L, S), or null.</returns>
        public override Tuple<Tensor, Tensor> forward(
            Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask, bool need_weights, Tensor? attn_mask)
        {
            var (output, averaged) = AttentionHeads.Apply(
                query, key, value, Weights(), settings.Heads, settings.AddZero, training ? settings.Dropout : 0, key_padding_mask,
                need_weights,
                attn_mask);
            return Tuple.Create(output, averaged!);
        }

        /// <summary>Runs the hooks and attends. See <see cref="forward"/>.</summary>
        public new Tuple<Tensor, Tensor> call(
            Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null) =>
            base.call(query, key, value, key_padding_mask, need_weights, attn_mask);

        /// <summary>Attention that returns no weights, for transformer layers.</summary>
        internal Tensor Attend(Tensor query, Tensor memory, Tensor? mask, Tensor? padding) =>
            call(query, memory, memory, padding, false, mask).Item1;

        private AttentionWeights Weights() => new(
            in_proj_weight, q_proj_weight, k_proj_weight, v_proj_weight, in_proj_bias, bias_k, bias_v, out_proj.weight, out_proj.bias);

        private Parameter New(string name, params long[] shape) => Register(name, new Parameter(empty(shape)));

        private Parameter? Copy(string name, Parameter? other) => other is null ? null : Register(name, ModuleCopies.Of(other));

        private Parameter Register(string name, Parameter parameter)
        {
            parameter.DetachFromDisposeScope();
            ConditionallyRegisterParameter(name, parameter);
            return parameter;
        }

        // In PyTorch's order, so that the same seed gives the same weights.
        private void Reset()
        {
            foreach (var weight in new[] { in_proj_weight, q_proj_weight, k_proj_weight, v_proj_weight })
            {
                if (weight is not null)
                {
                    nn.init.xavier_uniform_(weight);
                }
            }
            if (in_proj_bias is not null)
            {
                nn.init.zeros_(in_proj_bias);
                nn.init.zeros_(out_proj.bias!);
            }
            if (bias_k is not null)
            {
                nn.init.xavier_normal_(bias_k);
            }
            if (bias_v is not null)
            {
                nn.init.xavier_normal_(bias_v);
            }
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Attention in several heads, each over its own part of the features.</summary>
            /// <param name="embedded_dim">The features of queries and results.</param>
            /// <param name="num_heads">The number of heads; divides the features.</param>
            /// <param name="dropout">The probability that a weight of the attention is dropped, 0…1.</param>
            /// <param name="bias">Whether the projections have biases.</param>
            /// <param name="add_bias_kv">Whether a learned key and its value are added.</param>
            /// <param name="add_zero_attn">Whether a key and a value of zeros are added.</param>
            /// <param name="kdim">The features of keys; those of queries if null.</param>
            /// <param name="vdim">The features of values; those of queries if null.</param>
            public static Modules.MultiheadAttention MultiheadAttention(
                long embedded_dim, long num_heads, double dropout = 0, bool bias = true, bool add_bias_kv = false,
                bool add_zero_attn = false,
                long? kdim = null, long? vdim = null) =>
                new(new AttentionSettings(
                    embedded_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, kdim ?? embedded_dim, vdim ?? embedded_dim));
        }
    }
}
