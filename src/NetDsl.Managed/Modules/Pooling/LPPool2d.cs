using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The p-norm of each window of (N, C, H, W) or (C, H, W), (Σ xᵖ)^(1/p).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.LPPool2d.html"/>.
    /// </summary>
    public sealed class LPPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal LPPool2d(double norm_type, long[] kernel_size, long[]? stride, bool ceil_mode) : base(nameof(LPPool2d))
        {
            this.norm_type = norm_type;
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.ceil_mode = ceil_mode;
        }

        /// <summary>The power p.</summary>
        public double norm_type { get; set; }

        /// <summary>The kernel size.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The stride; the kernel size if null.</summary>
        public long[]? stride { get; set; }

        /// <summary>Whether the output size is rounded up, so that a last window may exceed the input.</summary>
        public bool ceil_mode { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.lp_pool2d(input, norm_type, kernel_size, stride, ceil_mode);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The p-norm of each window of (N, C, H, W) or (C, H, W), (Σ xᵖ)^(1/p).</summary>
            /// <param name="norm_type">The power p, not 0.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size if null.</param>
            /// <param name="ceil_mode">Whether the output size is rounded up, so that a last window may exceed the input.</param>
            public static Modules.LPPool2d LPPool2d(double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
                new(norm_type, Repeat(kernel_size, 2), Repeat(stride, 2), ceil_mode);

            /// <summary>The p-norm of each window of (N, C, H, W) or (C, H, W), (Σ xᵖ)^(1/p).</summary>
            /// <param name="norm_type">The power p, not 0.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size if null.</param>
            /// <param name="ceil_mode">Whether the output size is rounded up, so that a last window may exceed the input.</param>
            public static Modules.LPPool2d LPPool2d(double norm_type, long[] kernel_size, long[]? stride = null, bool ceil_mode = false) =>
                new(norm_type, kernel_size, stride, ceil_mode);
        }
    }
}
