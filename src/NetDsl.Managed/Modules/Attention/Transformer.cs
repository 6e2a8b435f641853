using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// An encoder of the source and a decoder of the target that attends to it (<see href="https://arxiv.org/abs/1706.03762"/>).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Transformer.html"/>.
    /// </summary>
    public sealed class Transformer : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly long features;
        private readonly TransformerEncoder encoder;
        private readonly TransformerDecoder decoder;

        internal Transformer(TransformerSettings settings, long encoderLayers, long decoderLayers) : base(nameof(Transformer))
        {
            features = settings.Features;
            using (var layer = new TransformerEncoderLayer(settings))
            {
                encoder = new(layer, encoderLayers, nn.LayerNorm(features));
            }
            using (var layer = new TransformerDecoderLayer(settings))
            {
                decoder = new(layer, decoderLayers, nn.LayerNorm(features));
            }
            register_module(nameof(encoder), encoder);
            register_module(nameof(decoder), decoder);
            foreach (var parameter in parameters().Where(parameter => parameter.dim() > 1))
            {
                nn.init.xavier_uniform_(parameter);
            }
        }

        /// <summary>Encodes and decodes without masks and hooks.</summary>
        /// <param name="src">(S, N, E).</param>
        /// <param name="tgt">(T, N, E).</param>
        /// <returns>(T, N, E).</returns>
        public override Tensor forward(Tensor src, Tensor tgt) => Run(src, tgt, null, null, null, null, null, null);

        /// <summary>Encodes and decodes with masks, without hooks.</summary>
        /// <param name="src">(S, N, E).</param>
        /// <param name="tgt">(T, N, E).</param>
        /// <param name="src_mask">(S, S) or (N·heads, S, S), or none.</param>
        /// <param name="tgt_mask">(T, T) or (N·heads, T, T), or none.</param>
        /// <param name="memory_mask">(T, S) or (N·heads, T, S), or none.</param>
        /// <param name="src_key_padding_mask">(N, S), or none.</param>
        /// <param name="tgt_key_padding_mask">(N, T), or none.</param>
        /// <param name="memory_key_padding_mask">(N, S), or none.</param>
        /// <returns>(T, N, E).</returns>
        public Tensor call(
            Tensor src, Tensor tgt, Tensor src_mask, Tensor? tgt_mask = null, Tensor? memory_mask = null,
            Tensor? src_key_padding_mask = null, Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null) =>
            Run(src, tgt, src_mask, tgt_mask, memory_mask, src_key_padding_mask, tgt_key_padding_mask, memory_key_padding_mask);

        private Tensor Run(
            Tensor src, Tensor tgt, Tensor? srcMask, Tensor? tgtMask, Tensor? memoryMask, Tensor? srcPadding, Tensor? tgtPadding,
            Tensor? memoryPadding)
        {
            if (src.dim() != 3 || tgt.dim() != 3)
            {
                throw Errors.Native($"src and tgt should have 3 dimensions, but got {src.dim()} and {tgt.dim()}");
            }
            if (src.size(1) != tgt.size(1))
            {
                throw Errors.Native("the batch number of src and tgt must be equal");
            }
            if (src.size(2) != features || tgt.size(2) != features)
            {
                throw Errors.Native("the feature number of src and tgt must be equal to d_model");
            }

            using var temporaries = Temporaries.Begin();
            var memory = encoder.call(src, srcMask, srcPadding);
            return temporaries.Keep(decoder.call(tgt, memory, tgtMask, memoryMask, tgtPadding, memoryPadding));
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The activation of a transformer's feed-forward network.</summary>
            public enum Activations
            {
                /// <summary>max(0, x).</summary>
                ReLU = 0,

                /// <summary>x·Φ(x).</summary>
                GELU = 1,
            }

            /// <summary>An encoder of the source and a decoder of the target that attends to it.</summary>
            /// <param name="d_model">The features.</param>
            /// <param name="nhead">The number of heads; divides the features.</param>
            /// <param name="num_encoder_layers">The layers of the encoder.</param>
            /// <param name="num_decoder_layers">The layers of the decoder.</param>
            /// <param name="dim_feedforward">The hidden features of the feed-forward networks.</param>
            /// <param name="dropout">The probability of dropout, 0…1.</param>
            /// <param name="activation">The activation of the feed-forward network.</param>
            public static Modules.Transformer Transformer(
                long d_model = 512, long nhead = 8, long num_encoder_layers = 6, long num_decoder_layers = 6, long dim_feedforward = 2048,
                double dropout = 0.1, Activations activation = Activations.ReLU) =>
                new(
                    new Modules.TransformerSettings(d_model, nhead, dim_feedforward, dropout, activation), num_encoder_layers,
                    num_decoder_layers);
        }
    }
}
