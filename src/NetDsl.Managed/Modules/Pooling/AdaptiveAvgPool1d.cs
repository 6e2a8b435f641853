using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Adaptive average pooling of (N, C, L) or (C, L) to a given size.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool1d.html"/>.
    /// </summary>
    public sealed class AdaptiveAvgPool1d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveAvgPool1d(long output_size) : base(nameof(AdaptiveAvgPool1d))
        {
            this.output_size = output_size;
        }

        /// <summary>The spatial size of the result.</summary>
        public long output_size { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool1d(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Adaptive average pooling of (N, C, L) or (C, L) to a given size.</summary>
            /// <param name="output_size">The spatial size of the result.</param>
            public static Modules.AdaptiveAvgPool1d AdaptiveAvgPool1d(long output_size) => new(output_size);
        }
    }
}
