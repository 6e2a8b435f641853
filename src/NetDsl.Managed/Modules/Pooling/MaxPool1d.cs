using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The largest value of each window of (N, C, L) or (C, L).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.MaxPool1d.html"/>.
    /// </summary>
    public sealed class MaxPool1d : ParameterLessModule<Tensor, Tensor>
    {
        internal MaxPool1d(long kernel_size, long? stride, long? padding, long? dilation, bool ceil_mode) : base(nameof(MaxPool1d))
        {
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
            this.dilation = dilation;
            this.ceil_mode = ceil_mode;
        }

        /// <summary>The kernel size.</summary>
        public long kernel_size { get; set; }

        /// <summary>The stride; the kernel size if null.</summary>
        public long? stride { get; set; }

        /// <summary>The padding on both sides; 0 if null.</summary>
        public long? padding { get; set; }

        /// <summary>The dilation; 1 if null.</summary>
        public long? dilation { get; set; }

        /// <summary>Whether the output size is rounded up, so that a last window may exceed the input.</summary>
        public bool ceil_mode { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.max_pool1d(input, kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The largest values, and their indices in the flattened spatial axes.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            nn.functional.max_pool1d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The largest value of each window of (N, C, L) or (C, L).</summary>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size if null.</param>
            /// <param name="padding">The padding on both sides; 0 if null.</param>
            /// <param name="dilation">The dilation; 1 if null.</param>
            /// <param name="ceil_mode">Whether the output size is rounded up, so that a last window may exceed the input.</param>
            public static Modules.MaxPool1d MaxPool1d(long kernel_size, long? stride = null, long? padding = null,
                long? dilation = null, bool ceil_mode = false) =>
                new(kernel_size, stride, padding, dilation, ceil_mode);
        }
    }
}
