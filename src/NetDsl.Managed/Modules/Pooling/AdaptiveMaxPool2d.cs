using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Adaptive max pooling of (N, C, H, W) or (C, H, W) to a given size.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool2d.html"/>.
    /// </summary>
    public sealed class AdaptiveMaxPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveMaxPool2d(long[] output_size) : base(nameof(AdaptiveMaxPool2d))
        {
            this.output_size = output_size;
        }

        /// <summary>The spatial size of the result.</summary>
        public long[] output_size { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_max_pool2d(input, output_size);

        /// <summary>The largest values, and their indices in the flattened spatial axes.</summary>
        public (Tensor output, Tensor indices) forward_with_indices(Tensor input) =>
            nn.functional.adaptive_max_pool2d_with_indices(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Adaptive max pooling of (N, C, H, W) or (C, H, W) to a given size.</summary>
            /// <param name="output_size">The spatial size of the result.</param>
            public static Modules.AdaptiveMaxPool2d AdaptiveMaxPool2d(long[] output_size) =>
                new(output_size);
        }
    }
}
