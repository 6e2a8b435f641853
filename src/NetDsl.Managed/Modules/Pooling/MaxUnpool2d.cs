using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Inverts max pooling of (N, C, H, W) or (C, H, W): puts the maxima at their indices, zeros elsewhere.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool2d.html"/>.
    /// </summary>
    public sealed class MaxUnpool2d : ParameterLessModule<Tensor, Tensor, long[]?, Tensor>
    {
        internal MaxUnpool2d(long[] kernel_size, long[]? stride, long[]? padding) : base(nameof(MaxUnpool2d))
        {
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
        }

        /// <summary>The kernel size.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The stride; the kernel size if null.</summary>
        public long[]? stride { get; set; }

        /// <summary>The padding of the pooling; 0 if null.</summary>
        public long[]? padding { get; set; }

        /// <summary>The maxima at their indices, zeros elsewhere.</summary>
        /// <param name="tensor">The maxima, from <see cref="MaxPool2d.forward_with_indices"/>.</param>
        /// <param name="indices">The indices of the maxima; of the same shape.</param>
        /// <param name="output_size">(H, W) before pooling, or the shape; by default the smallest possible.</param>
        public override Tensor forward(Tensor tensor, Tensor indices, long[]? output_size = null) =>
            nn.functional.max_unpool2d(tensor, indices, kernel_size, stride, padding, output_size);

        /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
        /// <param name="tensor">The maxima, from <see cref="MaxPool2d.forward_with_indices"/>.</param>
        /// <param name="indices">The indices of the maxima; of the same shape.</param>
        /// <param name="output_size">(H, W) before pooling, or the shape; by default the smallest possible.</param>
        public new Tensor call(Tensor tensor, Tensor indices, long[]? output_size = null) => base.call(tensor, indices, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Inverts max pooling of (N, C, H, W) or (C, H, W): puts the maxima at their indices, zeros elsewhere.</summary>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size if null.</param>
            /// <param name="padding">The padding of the pooling; 0 if null.</param>
            public static Modules.MaxUnpool2d MaxUnpool2d(long kernel_size, long? stride = null, long? padding = null) =>
                new(Repeat(kernel_size, 2), Repeat(stride, 2), Repeat(padding, 2));

            /// <summary>Inverts max pooling of (N, C, H, W) or (C, H, W): puts the maxima at their indices, zeros elsewhere.</summary>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size if null.</param>
            /// <param name="padding">The padding of the pooling; 0 if null.</param>
            public static Modules.MaxUnpool2d MaxUnpool2d((long, long) kernel_size, (long, long)? stride = null,
                (long, long)? padding = null) =>
                new(List(kernel_size), List(stride), List(padding));

            /// <summary>Inverts max pooling of (N, C, H, W) or (C, H, W): puts the maxima at their indices, zeros elsewhere.</summary>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size if null.</param>
            /// <param name="padding">The padding of the pooling; 0 if null.</param>
            public static Modules.MaxUnpool2d MaxUnpool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null) =>
                new(kernel_size, stride, padding);
        }
    }
}
