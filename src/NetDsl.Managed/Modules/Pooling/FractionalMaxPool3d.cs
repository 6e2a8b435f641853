using NetDsl.Managed.Operations.Nn;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The largest value of each of windows that lie at random over (N, C, D, H, W) or (C, D, H, W) (arXiv 1412.6071).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.FractionalMaxPool3d.html"/>.
    /// </summary>
    public sealed class FractionalMaxPool3d : ParameterLessModule<Tensor, Tensor>
    {
        internal FractionalMaxPool3d(long[] kernel_size, long[]? output_size, double[]? output_ratio) : base(nameof(FractionalMaxPool3d))
        {
            (this.kernel_size, this.output_size, this.output_ratio) = (kernel_size, output_size, output_ratio);
            FractionalWindows.Check(nameof(FractionalMaxPool3d), output_size, output_ratio);
        }

        /// <summary>The size of the window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The spatial size of the result; null where a ratio is given.</summary>
        public long[]? output_size { get; set; }

        /// <summary>The result's size as a part of the input's; null where a size is given.</summary>
        public double[]? output_ratio { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.fractional_max_pool3d(input, kernel_size, output_size, output_ratio);

        /// <summary>The largest values, and where in their channel each was, counted over the spatial axes.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            nn.functional.fractional_max_pool3d_with_indices(input, kernel_size, output_size, output_ratio);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The largest value of each of windows that lie at random over (N, C, D, H, W) or (C, D, H, W) (arXiv 1412.6071).</summary>
            /// <param name="kernel_size">The size of the window.</param>
            /// <param name="output_size">The spatial size of the result; or null, with a ratio.</param>
            /// <param name="output_ratio">The result's size as a part of the input's, between 0 and 1; or null, with a size.</param>
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d(long kernel_size, long? output_size = null, double? output_ratio = null) =>
                new(Repeat(kernel_size, 3), Repeat(output_size, 3), output_ratio is { } ratio ? [ratio, ratio, ratio] : null);

            /// <summary>The largest value of each of windows that lie at random over (N, C, D, H, W) or (C, D, H, W) (arXiv 1412.6071).</summary>
            /// <param name="kernel_size">The size of the window.</param>
            /// <param name="output_size">The spatial size of the result; or null, with a ratio.</param>
            /// <param name="output_ratio">The result's size as a part of the input's, between 0 and 1; or null, with a size.</param>
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d((long, long, long) kernel_size, (long, long, long)? output_size = null, (double, double, double)? output_ratio = null) =>
                new(List(kernel_size), List(output_size), output_ratio is { } ratio ? [ratio.Item1, ratio.Item2, ratio.Item3] : null);

            /// <summary>The largest value of each of windows that lie at random over (N, C, D, H, W) or (C, D, H, W) (arXiv 1412.6071).</summary>
            /// <param name="kernel_size">The size of the window.</param>
            /// <param name="output_size">The spatial size of the result; or null, with a ratio.</param>
            /// <param name="output_ratio">The result's size as a part of the input's, between 0 and 1; or null, with a size.</param>
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d(long[] kernel_size, long[]? output_size = null, double[]? output_ratio = null) =>
                new(kernel_size, output_size, output_ratio);
        }
    }
}
