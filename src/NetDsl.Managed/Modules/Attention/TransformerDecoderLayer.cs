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
        private readonly TransformerSettings settings;
        private readonly MultiheadAttention self_attn;
        private readonly MultiheadAttention multihead_attn;
        private readonly Linear linear1;
        private readonly Dropout dropout;
        private readonly Linear linear2;
        private readonly LayerNorm norm1;
        private readonly LayerNorm norm2;
        private readonly LayerNorm norm3;
        private readonly Dropout dropout1;
        private readonly Dropout dropout2;
        private readonly Dropout dropout3;

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
                other.settings, new(other.self_attn), new(other.multihead_attn), ModuleCopies.Of(other.linear1),
                ModuleCopies.Of(other.linear2),
                (ModuleCopies.Of(other.norm1), ModuleCopies.Of(other.norm2), ModuleCopies.Of(other.norm3))) =>
            train(other.training);

        private TransformerDecoderLayer(
            TransformerSettings settings, MultiheadAttention self_attn, MultiheadAttention multihead_attn, Linear linear1, Linear linear2,
            (LayerNorm First, LayerNorm Second, LayerNorm Third) norms) : base(nameof(TransformerDecoderLayer))
        {
            this.settings = settings;
            this.self_attn = self_attn;
            this.multihead_attn = multihead_attn;
            this.linear1 = linear1;
            this.linear2 = linear2;
            (norm1, norm2, norm3) = norms;
            dropout = nn.Dropout(settings.Dropout);
            dropout1 = nn.Dropout(settings.Dropout);
            dropout2 = nn.Dropout(settings.Dropout);
            dropout3 = nn.Dropout(settings.Dropout);
            register_module(nameof(self_attn), self_attn);
            register_module(nameof(multihead_attn), multihead_attn);
            register_module(nameof(linear1), linear1);
            register_module(nameof(dropout), dropout);
            register_module(nameof(linear2), linear2);
            register_module(nameof(norm1), norm1);
            register_module(nameof(norm2), norm2);
            register_module(nameof(norm3), norm3);
            register_module(nameof(dropout1), dropout1);
            register_module(nameof(dropout2), dropout2);
            register_module(nameof(dropout3), dropout3);
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
            var x = norm1.call(tgt.add(dropout1.call(self_attn.Attend(tgt, tgt, tgt_mask, tgt_key_padding_mask))));
            x = norm2.call(x.add(dropout2.call(multihead_attn.Attend(x, memory, memory_mask, memory_key_padding_mask))));
            var inner = linear2.call(dropout.call(settings.Activate(linear1.call(x))));
            return temporaries.Keep(norm3.call(x.add(dropout3.call(inner))));
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
