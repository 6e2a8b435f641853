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

        /// <summary>The size of the window.</summary>
        public long kernel_size { get; set; }

        /// <summary>From one window to the next; the window's size if null.</summary>
        public long? stride { get; set; }

        /// <summary>What is added at each side; nothing if null.</summary>
        public long? padding { get; set; }

        /// <summary>Whether windows that reach over the end count.</summary>
        public bool ceil_mode { get; set; }

        /// <summary>Whether the padding counts in the mean.</summary>
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
            /// <param name="kernel_size">The size of the window.</param>
            /// <param name="stride">From one window to the next; the window's size if null.</param>
            /// <param name="padding">What is added at each side; nothing if null.</param>
            /// <param name="ceil_mode">Whether windows that reach over the end count.</param>
            /// <param name="count_include_pad">Whether the padding counts in the mean.</param>
            public static Modules.AvgPool1d AvgPool1d(long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true) =>
                new(kernel_size, stride, padding, ceil_mode, count_include_pad);
        }
    }
}
