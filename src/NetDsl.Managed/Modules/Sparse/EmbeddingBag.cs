using NetDsl.Managed.Autograd;
using NetDsl.Managed.Operations.Nn;
using NetDsl.Managed.Storage;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp
{
    /// <summary>How EmbeddingBag reduces the vectors of a bag.</summary>
    public enum EmbeddingBagMode
    {
        /// <summary>Their sum.</summary>
        Sum = 0,

        /// <summary>Their mean.</summary>
        Mean = 1,

        /// <summary>The largest value of each feature.</summary>
        Max = 2,
    }
}

namespace TorchSharp.Modules
{
    /// <summary>
    /// One vector for each bag of numbers: (N, T) of int64, or (T) with offsets, becomes (N, embedding_dims).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.EmbeddingBag.html"/>.
    /// </summary>
    public sealed class EmbeddingBag : nn.Module<Tensor, Tensor, Tensor, Tensor>
    {
        private readonly Bags _bags;
        private readonly double? _maxNorm;
        private readonly double _normType;
        private readonly bool _lastOffset;

        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;

        internal EmbeddingBag(Parameter weight, Bags bags, double? maxNorm, double normType, bool lastOffset) : base(nameof(EmbeddingBag))
        {
            (_bags, _maxNorm, _normType, _lastOffset) = (bags, maxNorm, normType, lastOffset);
            this.weight = weight;
        }

        /// <summary>The vectors, (num_embeddings, embedding_dims).</summary>
        public Parameter? weight
        {
            get => _weight;
            set => SetParameter(ref _weight, value, nameof(weight));
        }

        /// <summary>One vector for each row of (N, T).</summary>
        /// <param name="input">Indices, one bag per row.</param>
        public Tensor call(Tensor input) => call(input, null!, null!);

        /// <summary>One vector for each bag.</summary>
        /// <param name="input">Indices, the bags concatenated.</param>
        /// <param name="offsets">Where each bag starts.</param>
        public Tensor call(Tensor input, Tensor offsets) => call(input, offsets, null!);

        /// <summary>One vector for each bag, in a weighted sum.</summary>
        /// <param name="input">Indices: (N, T), or (T) with offsets.</param>
        /// <param name="offsets">Where each bag of (T) starts; null for (N, T).</param>
        /// <param name="perSampleWeights">A factor for each index, in the input's shape; or null.</param>
        public new Tensor call(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
        {
            if (input.dtype is not (ScalarType.Int64 or ScalarType.Int32))
            {
                throw new ArgumentException("Embedding input must be an integral tensor.");
            }
            if (offsets is not null && offsets.dtype != input.dtype)
            {
                throw new ArgumentException("input and offsets must have the same element type.");
            }
            if (input.dim() == 1 && offsets is null)
            {
                throw new ArgumentException("'offsets' must be non-null for a 1-D input.");
            }
            if (input.dim() == 2 && offsets is not null)
            {
                throw new ArgumentException("'offsets' must be null for a 2-D input.");
            }
            return base.call(input, offsets!, perSampleWeights!);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor offsets, Tensor perSampleWeights)
        {
            BagRefusals.Inputs(input, offsets, perSampleWeights, weight!, _bags.Mode);
            using var temporaries = Temporaries.Begin();
            var indices = input.to(ScalarType.Int64).reshape(-1);
            var starts = Starts(input, offsets);
            if (_maxNorm is { } most)
            {
                Lookup.Shorten(weight!, indices, most, _normType);
            }
            return temporaries.Keep(_bags.Apply(weight!, indices, starts, perSampleWeights?.reshape(-1)));
        }

        /// <summary>Where the bags start, and where the last one ends.</summary>
        private long[] Starts(Tensor input, Tensor? offsets)
        {
            if (input.dim() == 2)
            {
                return [.. Enumerable.Range(0, (int)input.shape[0] + 1).Select(row => row * input.shape[1])];
            }
            var starts = offsets!.to(ScalarType.Int64).data<long>().ToArray();
            BagRefusals.Offsets(starts, input.shape[0], _lastOffset);
            return _lastOffset ? starts : [.. starts, input.shape[0]];
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The sum, mean or maximum of the learned vectors of a bag of indices.</summary>
            /// <param name="num_embeddings">The number of vectors in the table.</param>
            /// <param name="embedding_dims">The vectors' size.</param>
            /// <param name="max_norm">The maximum norm: longer vectors are rescaled when they are read.</param>
            /// <param name="norm_type">The p of that norm.</param>
            /// <param name="scale_grad_by_freq">Whether a vector's gradient is divided by its frequency in the batch; not for Max.</param>
            /// <param name="mode">How the vectors of a bag are reduced.</param>
            /// <param name="sparse">Ignored: gradients are dense.</param>
            /// <param name="include_last_offset">Whether the last offset is where the last bag ends.</param>
            /// <param name="padding_index">The index that is ignored; negative for none.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">Their type.</param>
            public static Modules.EmbeddingBag EmbeddingBag(long num_embeddings, long embedding_dims, double? max_norm = null,
                double norm_type = 2, bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false,
                bool include_last_offset = false, long padding_index = -1, Device? device = null, ScalarType? dtype = null)
            {
                CheckBag(mode, scale_grad_by_freq, sparse);
                var padding = Lookup.Padding("padding_idx", padding_index < 0 ? null : padding_index, num_embeddings);
                var table = new Modules.Parameter(empty(num_embeddings, embedding_dims, dtype, device));
                Lookup.Start(table, padding);
                return new(table, new Bags(mode, padding, scale_grad_by_freq), max_norm, norm_type, include_last_offset);
            }

            /// <summary>A table of given vectors.</summary>
            /// <param name="embeddings">The vectors, (rows, features), which are not copied.</param>
            /// <param name="freeze">Whether the vectors are not trained.</param>
            /// <param name="max_norm">The maximum norm: longer vectors are rescaled when they are read.</param>
            /// <param name="norm_type">The p of that norm.</param>
            /// <param name="scale_grad_by_freq">Whether a vector's gradient is divided by its frequency in the batch.</param>
            /// <param name="mode">How the vectors of a bag are reduced.</param>
            /// <param name="sparse">Ignored: gradients are dense.</param>
            /// <param name="include_last_offset">The last offset is the end of the last bag.</param>
            /// <param name="padding_index">The index that is ignored and not trained; negative for none.</param>
            /// <param name="device">The device; by default that of the vectors.</param>
            /// <param name="dtype">The element type; by default that of the vectors.</param>
            /// <seealso href="https://pytorch.org/docs/stable/generated/torch.nn.EmbeddingBag.html"/>
            public static Modules.EmbeddingBag EmbeddingBag_from_pretrained(Tensor embeddings, bool freeze = true, double? max_norm = null,
                double norm_type = 2, bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false,
                bool include_last_offset = false, long padding_index = -1, Device? device = null, ScalarType? dtype = null)
            {
                CheckBag(mode, scale_grad_by_freq, sparse);
                var padding = Lookup.Padding("padding_idx", padding_index < 0 ? null : padding_index, Lookup.Rows(embeddings));
                var bags = new Bags(mode, padding, scale_grad_by_freq);
                return new(Lookup.Table(embeddings, freeze, device, dtype), bags, max_norm, norm_type, include_last_offset);
            }

            private static void CheckBag(EmbeddingBagMode mode, bool byFrequency, bool sparse)
            {
                if (mode == EmbeddingBagMode.Max && byFrequency)
                {
                    throw Errors.Native("max mode does not support scaling the gradient by the frequency");
                }
                if (mode == EmbeddingBagMode.Max && sparse)
                {
                    throw Errors.Native("max mode does not support sparse weights");
                }
            }
        }
    }
}
