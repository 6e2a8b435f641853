using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The mean of each window of (N, C, L) or (C, L).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.AvgPool1d.html"/>.
    /// </summary>
    public sealed class AvgPool1d : ParameterLessModule<Tensor, Tensor>
    {
        internal AvgPool1d(long kernel_size, long? stride, long? padding, bool ceil_mode, bool count_include_pad) : base(nameof(AvgPool1d))
        {
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
            this.ceil_mode = ceil_mode;
            this.count_include_pad = count_include_pad;
        }

        /// <summary>The kernel size.</summary>
        public long kernel_size { get; set; }

        /// <summary>The stride; the kernel size if null.</summary>
        public long? stride { get; set; }

        /// <summary>The padding on both sides; 0 if null.</summary>
        public long? padding { get; set; }

        /// <summary>Whether the output size is rounded up, so that a last window may exceed the input.</summary>
        public bool ceil_mode { get; set; }

        /// <summary>Whether the padding counts in the average.</summary>
        public bool count_include_pad { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.avg_pool1d(input, kernel_size, stride, padding, ceil_mode, count_include_pad);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The mean of each window of (N, C, L) or (C, L).</summary>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size if null.</param>
            /// <param name="padding">The padding on both sides; 0 if null.</param>
            /// <param name="ceil_mode">Whether the output size is rounded up, so that a last window may exceed the input.</param>
            /// <param name="count_include_pad">Whether the padding counts in the average.</param>
            public static Modules.AvgPool1d AvgPool1d(long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true) =>
                new(kernel_size, stride, padding, ceil_mode, count_include_pad);
        }
    }
}
