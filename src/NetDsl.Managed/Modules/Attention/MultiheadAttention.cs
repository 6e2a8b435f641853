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
        private readonly AttentionSettings _settings;
        private readonly Parameter? _in_proj_weight;
        private readonly Parameter? _q_proj_weight;
        private readonly Parameter? _k_proj_weight;
        private readonly Parameter? _v_proj_weight;
        private readonly Parameter? _in_proj_bias;
        private readonly Parameter? _bias_k;
        private readonly Parameter? _bias_v;
        private readonly Linear _out_proj;

        internal MultiheadAttention(AttentionSettings settings) : base(nameof(MultiheadAttention))
        {
            _settings = settings;
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
                _in_proj_weight = New(nameof(_in_proj_weight), 3 * features, features);
            }
            else
            {
                _q_proj_weight = New(nameof(_q_proj_weight), features, features);
                _k_proj_weight = New(nameof(_k_proj_weight), features, settings.KeyFeatures);
                _v_proj_weight = New(nameof(_v_proj_weight), features, settings.ValueFeatures);
            }
            if (settings.Bias)
            {
                _in_proj_bias = New(nameof(_in_proj_bias), 3 * features);
            }
            _out_proj = nn.Linear(features, features, settings.Bias);
            register_module(nameof(_out_proj), _out_proj);
            if (settings.AddBiasKeyValue)
            {
                _bias_k = New(nameof(_bias_k), 1, 1, features);
                _bias_v = New(nameof(_bias_v), 1, 1, features);
            }
            Reset();
        }

        /// <summary>A deep copy with the same weights, which draws no random numbers.</summary>
        internal MultiheadAttention(MultiheadAttention other) : base(nameof(MultiheadAttention))
        {
            _settings = other._settings;
            _in_proj_weight = Copy(nameof(_in_proj_weight), other._in_proj_weight);
            _q_proj_weight = Copy(nameof(_q_proj_weight), other._q_proj_weight);
            _k_proj_weight = Copy(nameof(_k_proj_weight), other._k_proj_weight);
            _v_proj_weight = Copy(nameof(_v_proj_weight), other._v_proj_weight);
            _in_proj_bias = Copy(nameof(_in_proj_bias), other._in_proj_bias);
            _bias_k = Copy(nameof(_bias_k), other._bias_k);
            _bias_v = Copy(nameof(_bias_v), other._bias_v);
            _out_proj = ModuleCopies.Of(other._out_proj);
            register_module(nameof(_out_proj), _out_proj);
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
                query, key, value, Weights(), _settings.Heads, _settings.AddZero, training ? _settings.Dropout : 0, key_padding_mask,
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
            _in_proj_weight, _q_proj_weight, _k_proj_weight, _v_proj_weight, _in_proj_bias, _bias_k, _bias_v, _out_proj.weight, _out_proj.bias);

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
            foreach (var weight in new[] { _in_proj_weight, _q_proj_weight, _k_proj_weight, _v_proj_weight })
            {
                if (weight is not null)
                {
                    nn.init.xavier_uniform_(weight);
                }
            }
            if (_in_proj_bias is not null)
            {
                nn.init.zeros_(_in_proj_bias);
                nn.init.zeros_(_out_proj.bias!);
            }
            if (_bias_k is not null)
            {
                nn.init.xavier_normal_(_bias_k);
            }
            if (_bias_v is not null)
            {
                nn.init.xavier_normal_(_bias_v);
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
