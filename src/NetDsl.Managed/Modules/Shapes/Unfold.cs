using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The blocks of images (N, C, H, W) as columns (N, C·kernel, L).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Unfold.html"/>.
    /// </summary>
    public sealed class Unfold : ParameterLessModule<Tensor, Tensor>
    {
        internal Unfold((long, long) kernel_size, (long, long) dilation, (long, long) padding, (long, long) stride) : base(nameof(Unfold))
        {
            this.kernel_size = kernel_size;
            this.dilation = dilation;
            this.padding = padding;
            this.stride = stride;
        }

        /// <summary>The height and width of a block.</summary>
        public (long, long) kernel_size { get; set; }

        /// <summary>The dilation.</summary>
        public (long, long) dilation { get; set; }

        /// <summary>The zero padding on both sides of the images.</summary>
        public (long, long) padding { get; set; }

        /// <summary>The stride.</summary>
        public (long, long) stride { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.unfold(tensor, kernel_size, dilation, padding, stride);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The blocks of images (N, C, H, W) as columns (N, C·kernel, L).</summary>
            /// <param name="kernel_size">The height and width of a block.</param>
            /// <param name="dilation">The dilation.</param>
            /// <param name="padding">The zero padding on both sides of the images.</param>
            /// <param name="stride">The stride.</param>
            public static Modules.Unfold Unfold(long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                new((kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            /// <summary>The blocks of images (N, C, H, W) as columns (N, C·kernel, L).</summary>
            /// <param name="kernel_size">The height and width of a block.</param>
            /// <param name="dilation">The dilation.</param>
            /// <param name="padding">The zero padding on both sides of the images.</param>
            /// <param name="stride">The stride.</param>
            public static Modules.Unfold Unfold(
                (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
                new(kernel_size, dilation ?? (1, 1), padding ?? (0, 0), stride ?? (1, 1));
        }
    }
}
