using NetDsl.Managed.Operations.Nn;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// A learned vector for each index: (…) of int64 becomes (…, embedding_dims).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Embedding.html"/>.
    /// </summary>
    public sealed class Embedding : nn.Module<Tensor, Tensor>
    {
        private readonly long? _padding;
        private readonly double? _maxNorm;
        private readonly double _normType;
        private readonly bool _byFrequency;

        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;

        internal Embedding(Parameter weight, long? padding, double? maxNorm, double normType, bool byFrequency) : base(nameof(Embedding))
        {
            (_padding, _maxNorm, _normType, _byFrequency) = (padding, maxNorm, normType, byFrequency);
            this.weight = weight;
        }

        /// <summary>The vectors, (num_embeddings, embedding_dims).</summary>
        public Parameter? weight
        {
            get => _weight;
            set => SetParameter(ref _weight, value, nameof(weight));
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input)
        {
            if (_maxNorm is { } most)
            {
                Lookup.Shorten(weight!, input, most, _normType);
            }
            return Lookup.Apply(weight!, input, _padding, _byFrequency);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A learned vector for each index.</summary>
            /// <param name="num_embeddings">The number of vectors in the table.</param>
            /// <param name="embedding_dims">The vectors' size.</param>
            /// <param name="padding_idx">The index whose vector starts as zeros and is not trained.</param>
            /// <param name="max_norm">The maximum norm: longer vectors are rescaled when they are read.</param>
            /// <param name="norm_type">The p of that norm.</param>
            /// <param name="scale_grad_by_freq">Whether a vector's gradient is divided by its frequency in the batch.</param>
            /// <param name="sparse">Ignored: gradients are dense.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">Their type.</param>
            public static Modules.Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null,
                double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false, bool sparse = false,
                Device? device = null, ScalarType? dtype = null)
            {
                var padding = Lookup.Padding("Padding_idx", padding_idx, num_embeddings);
                var table = new Modules.Parameter(empty(num_embeddings, embedding_dims, dtype, device));
                Lookup.Start(table, padding);
                return new(table, padding, max_norm, norm_type, scale_grad_by_freq);
            }

            /// <summary>A table of given vectors.</summary>
            /// <param name="embeddings">The vectors, (rows, features), which are not copied.</param>
            /// <param name="freeze">Whether the vectors are not trained.</param>
            /// <param name="padding_idx">The row whose gradient is zero, counted from the end where negative.</param>
            /// <param name="max_norm">The maximum norm: longer vectors are rescaled when they are read.</param>
            /// <param name="norm_type">The p of that norm.</param>
            /// <param name="scale_grad_by_freq">Whether a vector's gradient is divided by its frequency in the batch.</param>
            /// <param name="sparse">Ignored: gradients are dense.</param>
            /// <param name="device">The device; by default that of the vectors.</param>
            /// <param name="dtype">The element type; by default that of the vectors.</param>
            /// <seealso href="https://pytorch.org/docs/stable/generated/torch.nn.Embedding.html#torch.nn.Embedding.from_pretrained"/>
            public static Modules.Embedding Embedding_from_pretrained(Tensor embeddings, bool freeze = true, long? padding_idx = null,
                double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false, bool sparse = false,
                Device? device = null, ScalarType? dtype = null)
            {
                var padding = Lookup.Padding("Padding_idx", padding_idx, Lookup.Rows(embeddings));
                return new(Lookup.Table(embeddings, freeze, device, dtype), padding, max_norm, norm_type, scale_grad_by_freq);
            }
        }
    }
}
