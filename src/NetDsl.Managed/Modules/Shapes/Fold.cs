using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Sums blocks (N, C·kernel, L) into images (N, C, H, W).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Fold.html"/>.
    /// </summary>
    public sealed class Fold : ParameterLessModule<Tensor, Tensor>
    {
        internal Fold((long, long) output_size, (long, long) kernel_size, (long, long) dilation, (long, long) padding, (long, long) stride)
            : base(nameof(Fold))
        {
            this.output_size = output_size;
            this.kernel_size = kernel_size;
            this.dilation = dilation;
            this.padding = padding;
            this.stride = stride;
        }

        /// <summary>The height and width of the images.</summary>
        public (long, long) output_size { get; set; }

        /// <summary>The height and width of a block.</summary>
        public (long, long) kernel_size { get; set; }

        /// <summary>The dilation.</summary>
        public (long, long) dilation { get; set; }

        /// <summary>The zero padding on both sides of the images.</summary>
        public (long, long) padding { get; set; }

        /// <summary>The stride.</summary>
        public (long, long) stride { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.fold(tensor, output_size, kernel_size, dilation, padding, stride);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Sums blocks (N, C·kernel, L) into images (N, C, H, W).</summary>
            /// <param name="output_size">The height and width of the images.</param>
            /// <param name="kernel_size">The height and width of a block.</param>
            /// <param name="dilation">The dilation.</param>
            /// <param name="padding">The zero padding on both sides of the images.</param>
            /// <param name="stride">The stride.</param>
            public static Modules.Fold Fold(long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                new((output_size, output_size), (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            /// <summary>Sums blocks (N, C·kernel, L) into images (N, C, H, W).</summary>
            /// <param name="output_size">The height and width of the images.</param>
            /// <param name="kernel_size">The height and width of a block.</param>
            /// <param name="dilation">The dilation.</param>
            /// <param name="padding">The zero padding on both sides of the images.</param>
            /// <param name="stride">The stride.</param>
            public static Modules.Fold Fold(
                (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null,
                (long, long)? stride = null) =>
                new(output_size, kernel_size, dilation ?? (1, 1), padding ?? (0, 0), stride ?? (1, 1));
        }
    }
}
