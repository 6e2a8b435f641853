using NetDsl.Managed.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// A stack of decoder layers with one memory.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.TransformerDecoder.html"/>.
    /// </summary>
    public sealed class TransformerDecoder : nn.Module<Tensor, Tensor, Tensor?, Tensor?, Tensor?, Tensor?, Tensor>
    {
        private readonly ModuleList<TransformerDecoderLayer> layers;
        private readonly LayerNorm? norm;

        internal TransformerDecoder(TransformerDecoderLayer layer, long count, LayerNorm? norm = null) : base(nameof(TransformerDecoder))
        {
            layers = new([.. Enumerable.Range(0, checked((int)count)).Select(_ => new TransformerDecoderLayer(layer))]);
            register_module(nameof(layers), layers);
            this.norm = norm;
            if (norm is not null)
            {
                register_module(nameof(norm), norm);
            }
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
            Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask = null, Tensor? tgt_key_padding_mask = null,
            Tensor? memory_key_padding_mask = null)
        {
            using var temporaries = Temporaries.Begin();
            var x = layers.Aggregate(
                tgt, (value, layer) => layer.call(value, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask));
            return temporaries.Keep(norm is null ? x : norm.call(x));
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
            /// <summary>A stack of decoder layers with one memory.</summary>
            /// <param name="decoder_layer">The layer that is copied.</param>
            /// <param name="num_layers">The number of layers.</param>
            public static Modules.TransformerDecoder TransformerDecoder(Modules.TransformerDecoderLayer decoder_layer, long num_layers) =>
                new(decoder_layer, num_layers);
        }
    }
}
