using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Adaptive average pooling of (N, C, H, W) or (C, H, W) to a given size.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html"/>.
    /// </summary>
    public sealed class AdaptiveAvgPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveAvgPool2d(long[] output_size) : base(nameof(AdaptiveAvgPool2d))
        {
            this.output_size = output_size;
        }

        /// <summary>The spatial size of the result.</summary>
        public long[] output_size { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool2d(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Adaptive average pooling of (N, C, H, W) or (C, H, W) to a given size.</summary>
            /// <param name="output_size">The spatial size of the result.</param>
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => new(Repeat(output_size, 2));

            /// <summary>Adaptive average pooling of (N, C, H, W) or (C, H, W) to a given size.</summary>
            /// <param name="output_size">The spatial size of the result.</param>
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) => new(List(output_size));

            /// <summary>Adaptive average pooling of (N, C, H, W) or (C, H, W) to a given size.</summary>
            /// <param name="output_size">The spatial size of the result.</param>
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => new(output_size);
        }
    }
}
