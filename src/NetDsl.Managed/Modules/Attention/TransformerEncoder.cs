using NetDsl.Managed.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// A stack of encoder layers.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.TransformerEncoder.html"/>.
    /// </summary>
    public sealed class TransformerEncoder
        : nn.Module<Tensor, Tensor?, Tensor?, Tensor>, nn.IModule<Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor>
    {
        private readonly ModuleList<TransformerEncoderLayer> layers;
        private readonly LayerNorm? norm;

        internal TransformerEncoder(TransformerEncoderLayer layer, long count, LayerNorm? norm = null) : base(nameof(TransformerEncoder))
        {
            layers = new([.. Enumerable.Range(0, checked((int)count)).Select(_ => new TransformerEncoderLayer(layer))]);
            register_module(nameof(layers), layers);
            this.norm = norm;
            if (norm is not null)
            {
                register_module(nameof(norm), norm);
            }
        }

        /// <summary>The activation of the feed-forward network.</summary>
        public enum Activations
        {
            /// <summary>max(0, x).</summary>
            ReLU = 0,

            /// <summary>x·Φ(x).</summary>
            GELU = 1,
        }

        /// <summary>Encodes without hooks.</summary>
        /// <param name="src">(S, N, E).</param>
        /// <param name="src_mask">(S, S) or (N·heads, S, S), or none.</param>
        /// <param name="src_key_padding_mask">(N, S), or none.</param>
        /// <returns>(S, N, E).</returns>
        public override Tensor forward(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask)
        {
            using var temporaries = Temporaries.Begin();
            var x = layers.Aggregate(src, (value, layer) => layer.call(value, src_mask, src_key_padding_mask));
            return temporaries.Keep(norm is null ? x : norm.call(x));
        }

        /// <summary>Runs the hooks and encodes with a mask.</summary>
        public Tensor call(Tensor src, Tensor? src_mask) => base.call(src, src_mask, null);

        /// <summary>Runs the hooks and encodes without masks.</summary>
        public Tensor call(Tensor src) => base.call(src, null, null);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A stack of encoder layers.</summary>
            /// <param name="encoder_layer">The layer that is copied.</param>
            /// <param name="num_layers">The number of layers.</param>
            public static Modules.TransformerEncoder TransformerEncoder(Modules.TransformerEncoderLayer encoder_layer, long num_layers) =>
                new(encoder_layer, num_layers);
        }
    }
}
