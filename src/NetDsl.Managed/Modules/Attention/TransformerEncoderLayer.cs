using NetDsl.Managed.Autograd;
using NetDsl.Managed.Operations.Nn;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Self-attention and a network of two layers, each added to its input and normalized
    /// (<see href="https://arxiv.org/abs/1706.03762"/>).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.TransformerEncoderLayer.html"/>.
    /// </summary>
    public sealed class TransformerEncoderLayer
        : nn.Module<Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor, Tensor>
    {
        private readonly TransformerSettings settings;
        private readonly MultiheadAttention self_attn;
        private readonly Linear linear1;
        private readonly Dropout dropout;
        private readonly Linear linear2;
        private readonly LayerNorm norm1;
        private readonly LayerNorm norm2;
        private readonly Dropout dropout1;
        private readonly Dropout dropout2;

        internal TransformerEncoderLayer(TransformerSettings settings)
            : this(
                settings,
                new(AttentionSettings.Self(settings.Features, settings.Heads, settings.Dropout)),
                nn.Linear(settings.Features, settings.FeedForward),
                nn.Linear(settings.FeedForward, settings.Features),
                nn.LayerNorm(settings.Features),
                nn.LayerNorm(settings.Features))
        {
        }

        /// <summary>A deep copy with the same weights and in the same mode.</summary>
        internal TransformerEncoderLayer(TransformerEncoderLayer other)
            : this(
                other.settings, new(other.self_attn), ModuleCopies.Of(other.linear1), ModuleCopies.Of(other.linear2),
                ModuleCopies.Of(other.norm1), ModuleCopies.Of(other.norm2)) =>
            train(other.training);

        private TransformerEncoderLayer(
            TransformerSettings settings, MultiheadAttention self_attn, Linear linear1, Linear linear2, LayerNorm norm1, LayerNorm norm2)
            : base(nameof(TransformerEncoderLayer))
        {
            this.settings = settings;
            this.self_attn = self_attn;
            this.linear1 = linear1;
            this.linear2 = linear2;
            this.norm1 = norm1;
            this.norm2 = norm2;
            dropout = nn.Dropout(settings.Dropout);
            dropout1 = nn.Dropout(settings.Dropout);
            dropout2 = nn.Dropout(settings.Dropout);
            register_module(nameof(self_attn), self_attn);
            register_module(nameof(linear1), linear1);
            register_module(nameof(dropout), dropout);
            register_module(nameof(linear2), linear2);
            register_module(nameof(norm1), norm1);
            register_module(nameof(norm2), norm2);
            register_module(nameof(dropout1), dropout1);
            register_module(nameof(dropout2), dropout2);
        }

        /// <summary>Encodes without hooks and masks: (S, N, E) to (S, N, E).</summary>
        public override Tensor forward(Tensor src) => Encode(src, null, null);

        /// <summary>Encodes with a mask, without hooks.</summary>
        /// <param name="src">(S, N, E).</param>
        /// <param name="src_mask">(S, S) or (N·heads, S, S), or none.</param>
        public Tensor call(Tensor src, Tensor? src_mask) => Encode(src, src_mask, null);

        /// <summary>Encodes with masks, without hooks.</summary>
        /// <param name="src">(S, N, E).</param>
        /// <param name="src_mask">(S, S) or (N·heads, S, S), or none.</param>
        /// <param name="src_key_padding_mask">(N, S), or none.</param>
        public Tensor call(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask) => Encode(src, src_mask, src_key_padding_mask);

        private Tensor Encode(Tensor src, Tensor? mask, Tensor? padding)
        {
            AttentionRefusals.MaskType(padding, "src_key_padding_mask");
            AttentionRefusals.MaskType(mask, "src_mask");
            using var temporaries = Temporaries.Begin();
            var x = norm1.call(src.add(dropout1.call(self_attn.Attend(src, src, mask, padding))));
            var inner = linear2.call(dropout.call(settings.Activate(linear1.call(x))));
            return temporaries.Keep(norm2.call(x.add(dropout2.call(inner))));
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Self-attention and a feed-forward network, each with a residual connection and a norm.</summary>
            /// <param name="d_model">The features.</param>
            /// <param name="nhead">The number of heads; divides the features.</param>
            /// <param name="dim_feedforward">The hidden features of the feed-forward network.</param>
            /// <param name="dropout">The probability of dropout, 0…1.</param>
            /// <param name="activation">The activation of the feed-forward network.</param>
            public static Modules.TransformerEncoderLayer TransformerEncoderLayer(
                long d_model = 512, long nhead = 8, long dim_feedforward = 2048, double dropout = 0.1,
                Activations activation = Activations.ReLU) =>
                new(new Modules.TransformerSettings(d_model, nhead, dim_feedforward, dropout, activation));
        }
    }
}
