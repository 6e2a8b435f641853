using NetDsl.Managed.Operations.Nn;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Fractional max pooling of (N, C, D, H, W) or (C, D, H, W): random windows (arXiv 1412.6071).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.FractionalMaxPool3d.html"/>.
    /// </summary>
    public sealed class FractionalMaxPool3d : ParameterLessModule<Tensor, Tensor>
    {
        internal FractionalMaxPool3d(long[] kernel_size, long[]? output_size, double[]? output_ratio) : base(nameof(FractionalMaxPool3d))
        {
            (this.kernel_size, this.output_size, this.output_ratio) = (kernel_size, output_size, output_ratio);
            FractionalWindows.Check(nameof(FractionalMaxPool3d), output_size, output_ratio);
        }

        /// <summary>The kernel size.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The spatial size of the result; null where a ratio is given.</summary>
        public long[]? output_size { get; set; }

        /// <summary>The output size as a fraction of the input size; null where a size is given.</summary>
        public double[]? output_ratio { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.fractional_max_pool3d(input, kernel_size, output_size, output_ratio);

        /// <summary>The largest values, and their indices in the flattened spatial axes.</summary>
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
            /// <summary>Fractional max pooling of (N, C, D, H, W) or (C, D, H, W): random windows (arXiv 1412.6071).</summary>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="output_size">The spatial size of the result; null with a ratio.</param>
            /// <param name="output_ratio">The output size as a fraction of the input size, between 0 and 1; null with a size.</param>
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d(
                long kernel_size, long? output_size = null, double? output_ratio = null) =>
                new(Repeat(kernel_size, 3), Repeat(output_size, 3), output_ratio is { } ratio ? [ratio, ratio, ratio] : null);

            /// <summary>Fractional max pooling of (N, C, D, H, W) or (C, D, H, W): random windows (arXiv 1412.6071).</summary>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="output_size">The spatial size of the result; null with a ratio.</param>
            /// <param name="output_ratio">The output size as a fraction of the input size, between 0 and 1; null with a size.</param>
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d(
                (long, long, long) kernel_size, (long, long, long)? output_size = null, (double, double, double)? output_ratio = null) =>
                new(List(kernel_size), List(output_size), output_ratio is { } ratio ? [ratio.Item1, ratio.Item2, ratio.Item3] : null);

            /// <summary>Fractional max pooling of (N, C, D, H, W) or (C, D, H, W): random windows (arXiv 1412.6071).</summary>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="output_size">The spatial size of the result; null with a ratio.</param>
            /// <param name="output_ratio">The output size as a fraction of the input size, between 0 and 1; null with a size.</param>
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d(
                long[] kernel_size, long[]? output_size = null, double[]? output_ratio = null) =>
                new(kernel_size, output_size, output_ratio);
        }
    }
}
