using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The mean of each window of (N, C, D, H, W) or (C, D, H, W).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.AvgPool3d.html"/>.
    /// </summary>
    public sealed class AvgPool3d : ParameterLessModule<Tensor, Tensor>
    {
        internal AvgPool3d(long[] kernel_size, long[]? stride, long[]? padding, bool ceil_mode, bool count_include_pad,
            long? divisor_override)
            : base(nameof(AvgPool3d))
        {
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
            this.ceil_mode = ceil_mode;
            this.count_include_pad = count_include_pad;
            this.divisor_override = divisor_override;
        }

        /// <summary>The kernel size.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The stride; the kernel size if null.</summary>
        public long[]? stride { get; set; }

        /// <summary>The padding on both sides; 0 if null.</summary>
        public long[]? padding { get; set; }

        /// <summary>Whether the output size is rounded up, so that a last window may exceed the input.</summary>
        public bool ceil_mode { get; set; }

        /// <summary>Whether the padding counts in the average.</summary>
        public bool count_include_pad { get; set; }

        /// <summary>The divisor of the sums; the window's size if null.</summary>
        public long? divisor_override { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.avg_pool3d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The mean of each window of (N, C, D, H, W) or (C, D, H, W).</summary>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size if null.</param>
            /// <param name="padding">The padding on both sides; 0 if null.</param>
            /// <param name="ceil_mode">Whether the output size is rounded up, so that a last window may exceed the input.</param>
            /// <param name="count_include_pad">Whether the padding counts in the average.</param>
            /// <param name="divisor_override">The divisor of the sums; the window's size if null.</param>
            public static Modules.AvgPool3d AvgPool3d(long kernel_size, long? stride = null, long? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                new(Repeat(kernel_size, 3), Repeat(stride, 3), Repeat(padding, 3), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of each window of (N, C, D, H, W) or (C, D, H, W).</summary>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size if null.</param>
            /// <param name="padding">The padding on both sides; 0 if null.</param>
            /// <param name="ceil_mode">Whether the output size is rounded up, so that a last window may exceed the input.</param>
            /// <param name="count_include_pad">Whether the padding counts in the average.</param>
            /// <param name="divisor_override">The divisor of the sums; the window's size if null.</param>
            public static Modules.AvgPool3d AvgPool3d((long, long, long) kernel_size, (long, long, long)? stride = null,
                (long, long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                new(List(kernel_size), List(stride), List(padding), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of each window of (N, C, D, H, W) or (C, D, H, W).</summary>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size if null.</param>
            /// <param name="padding">The padding on both sides; 0 if null.</param>
            /// <param name="ceil_mode">Whether the output size is rounded up, so that a last window may exceed the input.</param>
            /// <param name="count_include_pad">Whether the padding counts in the average.</param>
            /// <param name="divisor_override">The divisor of the sums; the window's size if null.</param>
            public static Modules.AvgPool3d AvgPool3d(long[] kernel_size, long[]? stride = null, long[]? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
        }
    }
}
