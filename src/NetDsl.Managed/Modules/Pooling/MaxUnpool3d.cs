using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Undoes max pooling of (N, C, D, H, W) or (C, D, H, W): the maxima where they were, and zeros elsewhere.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool3d.html"/>.
    /// </summary>
    public sealed class MaxUnpool3d : ParameterLessModule<Tensor, Tensor, long[]?, Tensor>
    {
        internal MaxUnpool3d(long[] kernel_size, long[]? stride, long[]? padding) : base(nameof(MaxUnpool3d))
        {
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
        }

        /// <summary>The window's size.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>Steps between windows; the window's size if null.</summary>
        public long[]? stride { get; set; }

        /// <summary>What windows reached over the border; nothing if null.</summary>
        public long[]? padding { get; set; }

        /// <summary>The maxima where they were, and zeros elsewhere.</summary>
        /// <param name="tensor">What <see cref="MaxPool3d.forward_with_indices"/> gave.</param>
        /// <param name="indices">Where the maxima were; of the same shape.</param>
        /// <param name="output_size">(D, H, W) before pooling, or the shape; by default the least that could have been.</param>
        public override Tensor forward(Tensor tensor, Tensor indices, long[]? output_size = null) =>
            nn.functional.max_unpool3d(tensor, indices, kernel_size, stride, padding, output_size);

        /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
        /// <param name="tensor">What <see cref="MaxPool3d.forward_with_indices"/> gave.</param>
        /// <param name="indices">Where the maxima were; of the same shape.</param>
        /// <param name="output_size">(D, H, W) before pooling, or the shape; by default the least that could have been.</param>
        public new Tensor call(Tensor tensor, Tensor indices, long[]? output_size = null) => base.call(tensor, indices, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Undoes max pooling of (N, C, D, H, W) or (C, D, H, W): the maxima where they were, and zeros elsewhere.</summary>
            /// <param name="kernel_size">The window's size.</param>
            /// <param name="stride">Steps between windows; the window's size if null.</param>
            /// <param name="padding">What windows reached over the border; nothing if null.</param>
            public static Modules.MaxUnpool3d MaxUnpool3d(long kernel_size, long? stride = null, long? padding = null) =>
                new(Repeat(kernel_size, 3), Repeat(stride, 3), Repeat(padding, 3));

            /// <summary>Undoes max pooling of (N, C, D, H, W) or (C, D, H, W): the maxima where they were, and zeros elsewhere.</summary>
            /// <param name="kernel_size">The window's size.</param>
            /// <param name="stride">Steps between windows; the window's size if null.</param>
            /// <param name="padding">What windows reached over the border; nothing if null.</param>
            public static Modules.MaxUnpool3d MaxUnpool3d((long, long, long) kernel_size, (long, long, long)? stride = null,
                (long, long, long)? padding = null) =>
                new(List(kernel_size), List(stride), List(padding));

            /// <summary>Undoes max pooling of (N, C, D, H, W) or (C, D, H, W): the maxima where they were, and zeros elsewhere.</summary>
            /// <param name="kernel_size">The window's size.</param>
            /// <param name="stride">Steps between windows; the window's size if null.</param>
            /// <param name="padding">What windows reached over the border; nothing if null.</param>
            public static Modules.MaxUnpool3d MaxUnpool3d(long[] kernel_size, long[]? stride = null, long[]? padding = null) =>
                new(kernel_size, stride, padding);
        }
    }
}
