using NetDsl.Managed.Autograd;
using NetDsl.Managed.Operations.Nn;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Self-attention, attention to a memory, and a network of two layers, each added to its input and normalized
    /// (<see href="https://arxiv.org/abs/1706.03762"/>).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.TransformerDecoderLayer.html"/>.
    /// </summary>
    public sealed class TransformerDecoderLayer
        : nn.Module<Tensor, Tensor, Tensor?, Tensor?, Tensor?, Tensor?, Tensor>, nn.IModule<Tensor, Tensor, Tensor>
    {
        private readonly TransformerSettings _settings;
        private readonly MultiheadAttention _self_attn;
        private readonly MultiheadAttention _multihead_attn;
        private readonly Linear _linear1;
        private readonly Dropout _dropout;
        private readonly Linear _linear2;
        private readonly LayerNorm _norm1;
        private readonly LayerNorm _norm2;
        private readonly LayerNorm _norm3;
        private readonly Dropout _dropout1;
        private readonly Dropout _dropout2;
        private readonly Dropout _dropout3;

        internal TransformerDecoderLayer(TransformerSettings settings)
            : this(
                settings,
                new(AttentionSettings.Self(settings.Features, settings.Heads, settings.Dropout)),
                new(AttentionSettings.Self(settings.Features, settings.Heads, settings.Dropout)),
                nn.Linear(settings.Features, settings.FeedForward),
                nn.Linear(settings.FeedForward, settings.Features),
                (nn.LayerNorm(settings.Features), nn.LayerNorm(settings.Features), nn.LayerNorm(settings.Features)))
        {
        }

        /// <summary>A deep copy with the same weights and in the same mode.</summary>
        internal TransformerDecoderLayer(TransformerDecoderLayer other)
            : this(
                other._settings, new(other._self_attn), new(other._multihead_attn), ModuleCopies.Of(other._linear1),
                ModuleCopies.Of(other._linear2),
                (ModuleCopies.Of(other._norm1), ModuleCopies.Of(other._norm2), ModuleCopies.Of(other._norm3))) =>
            train(other.training);

        private TransformerDecoderLayer(
            TransformerSettings settings, MultiheadAttention self_attn, MultiheadAttention multihead_attn, Linear linear1, Linear linear2,
            (LayerNorm First, LayerNorm Second, LayerNorm Third) norms) : base(nameof(TransformerDecoderLayer))
        {
            _settings = settings;
            _self_attn = self_attn;
            _multihead_attn = multihead_attn;
            _linear1 = linear1;
            _linear2 = linear2;
            (_norm1, _norm2, _norm3) = norms;
            _dropout = nn.Dropout(settings.Dropout);
            _dropout1 = nn.Dropout(settings.Dropout);
            _dropout2 = nn.Dropout(settings.Dropout);
            _dropout3 = nn.Dropout(settings.Dropout);
            register_module(nameof(self_attn), self_attn);
            register_module(nameof(multihead_attn), multihead_attn);
            register_module(nameof(linear1), linear1);
            register_module(nameof(_dropout), _dropout);
            register_module(nameof(linear2), linear2);
            register_module(nameof(_norm1), _norm1);
            register_module(nameof(_norm2), _norm2);
            register_module(nameof(_norm3), _norm3);
            register_module(nameof(_dropout1), _dropout1);
            register_module(nameof(_dropout2), _dropout2);
            register_module(nameof(_dropout3), _dropout3);
        }

        /// <summary>Decodes without hooks.</summary>
        /// <param name="tgt">(T, N, E).</param>
        /// <param name="memory">(S, N, E).</param>
        /// <param name="tgt_mask">(T, T) or (N·heads, T, T), or none.</param>
        /// <param name="memory_mask">(T, S) or (N·heads, T, S), or none.</param>
        /// <param name="tgt_key_padding_mask">(N, T), or none.</param>
        /// <param name="memory_key_padding_mask">(N, S), or none.</param>
        /// <returns>(T, N, E).</returns>
        public override Tensor forward(
            Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask, Tensor? tgt_key_padding_mask, Tensor? memory_key_padding_mask)
        {
            using var temporaries = Temporaries.Begin();
            var x = _norm1.call(tgt.add(_dropout1.call(_self_attn.Attend(tgt, tgt, tgt_mask, tgt_key_padding_mask))));
            x = _norm2.call(x.add(_dropout2.call(_multihead_attn.Attend(x, memory, memory_mask, memory_key_padding_mask))));
            var inner = _linear2.call(_dropout.call(_settings.Activate(_linear1.call(x))));
            return temporaries.Keep(_norm3.call(x.add(_dropout3.call(inner))));
        }

        /// <summary>Runs the hooks and decodes. See <see cref="forward"/>.</summary>
        public new Tensor call(
            Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask = null, Tensor? tgt_key_padding_mask = null,
            Tensor? memory_key_padding_mask = null) =>
            base.call(tgt, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask);

        /// <summary>Runs the hooks and decodes without masks.</summary>
        public Tensor call(Tensor tgt, Tensor memory) => base.call(tgt, memory, null, null, null, null);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>
            /// Self-attention, attention to a memory, and a feed-forward network, each with a residual connection and a norm.
            /// </summary>
            /// <param name="d_model">The features.</param>
            /// <param name="nhead">The number of heads; divides the features.</param>
            /// <param name="dim_feedforward">The hidden features of the feed-forward network.</param>
            /// <param name="dropout">The probability of dropout, 0…1.</param>
            /// <param name="activation">The activation of the feed-forward network.</param>
            public static Modules.TransformerDecoderLayer TransformerDecoderLayer(
                long d_model = 512, long nhead = 8, long dim_feedforward = 2048, double dropout = 0.1,
                Activations activation = Activations.ReLU) =>
                new(new Modules.TransformerSettings(d_model, nhead, dim_feedforward, dropout, activation));
        }
    }
}
