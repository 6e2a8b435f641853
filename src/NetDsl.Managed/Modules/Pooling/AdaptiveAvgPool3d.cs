using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Adaptive average pooling of (N, C, D, H, W) or (C, D, H, W) to a given size.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool3d.html"/>.
    /// </summary>
    public sealed class AdaptiveAvgPool3d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveAvgPool3d(long[] output_size) : base(nameof(AdaptiveAvgPool3d))
        {
            this.output_size = output_size;
        }

        /// <summary>The spatial size of the result.</summary>
        public long[] output_size { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool3d(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Adaptive average pooling of (N, C, D, H, W) or (C, D, H, W) to a given size.</summary>
            /// <param name="output_size">The spatial size of the result.</param>
            public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d(long output_size) => new(Repeat(output_size, 3));

            /// <summary>Adaptive average pooling of (N, C, D, H, W) or (C, D, H, W) to a given size.</summary>
            /// <param name="output_size">The spatial size of the result.</param>
            public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d((long, long, long) output_size) => new(List(output_size));

            /// <summary>Adaptive average pooling of (N, C, D, H, W) or (C, D, H, W) to a given size.</summary>
            /// <param name="output_size">The spatial size of the result.</param>
            public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d(long[] output_size) => new(output_size);
        }
    }
}
