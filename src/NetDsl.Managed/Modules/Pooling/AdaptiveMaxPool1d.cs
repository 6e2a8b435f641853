using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Adaptive max pooling of (N, C, L) or (C, L) to a given size.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool1d.html"/>.
    /// </summary>
    public sealed class AdaptiveMaxPool1d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveMaxPool1d(long output_size) : base(nameof(AdaptiveMaxPool1d))
        {
            this.output_size = output_size;
        }

        /// <summary>The spatial size of the result.</summary>
        public long output_size { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_max_pool1d(input, output_size);

        /// <summary>The largest values, and their indices in the flattened spatial axes.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            nn.functional.adaptive_max_pool1d_with_indices(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Adaptive max pooling of (N, C, L) or (C, L) to a given size.</summary>
            /// <param name="output_size">The spatial size of the result.</param>
            public static Modules.AdaptiveMaxPool1d AdaptiveMaxPool1d(long output_size) =>
                new(output_size);
        }
    }
}
